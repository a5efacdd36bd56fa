namespace Twin.World.Records;

/// <summary>How the planner aims.</summary>
public enum PlannerPolicy
{
    /// <summary>Steers every capacity to the balanced-growth ray of the world's own technology.</summary>
    BalancedGrowth,

    /// <summary>Keeps the opening proportions and grows them at the rate the world allows.</summary>
    FixedShares,

    /// <summary>Orders for the process that is furthest behind the ray first.</summary>
    BottleneckFirst,

    /// <summary>Orders nothing: what wears out is gone.</summary>
    None,
}
