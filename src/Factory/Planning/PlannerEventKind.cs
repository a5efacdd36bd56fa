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

    /// <summary>The step's aim is taken. Line: the furthest line, Scale: scale of the ray.</summary>
    Aimed,
}
