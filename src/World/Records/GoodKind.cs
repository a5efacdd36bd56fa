namespace Twin.World.Records;

/// <summary>How a good behaves when nobody uses it.</summary>
public enum GoodKind
{
    /// <summary>Keeps: steel, robots, panels.</summary>
    Stock,

    /// <summary>Perishes at the end of the step after it was made: electricity, compute, robot-hours.</summary>
    Flow,

    /// <summary>Taken from nature without a market: rock in the ground, air, sunlight.</summary>
    Nature,

    /// <summary>Money of one year's worth.</summary>
    Money,
}
