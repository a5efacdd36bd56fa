namespace Twin.World.Records;

/// <summary>What the time between two turns of maintenance counts.</summary>
public enum MaintenanceClock
{
    /// <summary>Time at work: a step as far as its capacity was used.</summary>
    Running,

    /// <summary>All time.</summary>
    Calendar,
}
