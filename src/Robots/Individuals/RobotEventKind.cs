namespace Twin.Robots.Individuals;

/// <summary>What can happen to a robot.</summary>
public enum RobotEventKind : byte
{
    /// <summary>It was built and entered a fleet.</summary>
    Built,

    /// <summary>A move, a job or a charge began; it ends after <see cref="RobotEvent.Seconds"/>.</summary>
    Began,

    /// <summary>It finished its job and is idle.</summary>
    Finished,

    /// <summary>It is charged and idle.</summary>
    Charged,

    /// <summary>It broke down.</summary>
    Failed,

    /// <summary>It turned an order down, because its charge does not reach.</summary>
    Declined,

    /// <summary>It stands in the queue for a charging place.</summary>
    Queued,

    /// <summary>A crew has taken its repair.</summary>
    RepairBegan,

    /// <summary>It was repaired and is idle.</summary>
    Repaired,

    /// <summary>It left service for good.</summary>
    Retired,
}
