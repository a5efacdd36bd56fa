namespace Twin.Factory.Planning;

/// <summary>What can happen to the planner.</summary>
public enum PlannerEventKind : byte
{
    /// <summary>A line told its position. Line: line, A: µ-units per step.</summary>
    PositionHeard,

    /// <summary>A line was given a target. Line: line, A: µ-units per step.</summary>
    TargetSet,

    /// <summary>The growth it steers to was told. A: 10^-9 per step.</summary>
    GrowthTold,

    /// <summary>A plant told a coefficient. Line: line of the coefficient, A: 10^-9 of the opening value.</summary>
    CoefficientHeard,

    /// <summary>A line got another proportion. Line: line, A: 10^-6 of the opening one.</summary>
    Weighed,

    /// <summary>The balanced path was solved anew. A: growth, 10^-9 per step; −1 where there is no path and the old
    /// aim stays.</summary>
    ReAimed,

    /// <summary>The step's aim is taken. Line: the furthest line, Scale: scale of the ray.</summary>
    Aimed,
}
