namespace Twin.Robots.Individuals;

/// <summary>What a robot is doing; it is in exactly one of these at any time.</summary>
public enum RobotMode : byte
{
    /// <summary>Not yet built: a row that no robot has taken.</summary>
    Unborn,

    /// <summary>Ready, with nothing to do.</summary>
    Idle,

    /// <summary>On its way to where the task, the charger or the patient is.</summary>
    Moving,

    /// <summary>At work on a task or on the repair of another robot.</summary>
    Working,

    /// <summary>At a charging place.</summary>
    Charging,

    /// <summary>In the queue for a charging place.</summary>
    Waiting,

    /// <summary>Broken down; nobody works on it yet.</summary>
    Failed,

    /// <summary>Broken down, and a crew has taken the repair.</summary>
    InRepair,

    /// <summary>At the end of its life; it stays so.</summary>
    Retired,
}
