namespace Twin.World.Records;

/// <summary>When robots charge: docs/robots.md.</summary>
public enum RobotCharging
{
    /// <summary>Below a threshold.</summary>
    Threshold,

    /// <summary>Also when there is nothing to do.</summary>
    Opportunity,

    /// <summary>By opportunity only while electricity is cheap.</summary>
    PriceAware,
}
