namespace Twin.Robots.Individuals;

/// <summary>What a fleet control has a robot down for.</summary>
internal enum RobotDuty : byte
{
    /// <summary>It has never reported: an unborn row.</summary>
    None,

    /// <summary>Idle, in the list of its place and fleet.</summary>
    Idle,

    /// <summary>On a task; the link is the slot of the order.</summary>
    Task,

    /// <summary>Going to or at a charging place.</summary>
    Charge,

    /// <summary>Repairing another; the link is the patient.</summary>
    Repair,

    /// <summary>In the queue for a charging place.</summary>
    ChargeQueue,

    /// <summary>Broken down, in the queue for a crew.</summary>
    RepairQueue,

    /// <summary>Broken down, a crew is at it or on its way.</summary>
    Patient,

    /// <summary>Out of service for good.</summary>
    Retired,

    /// <summary>Going to change, or changing, its tool for a task; the link is the slot of the order.</summary>
    Tool,
}
