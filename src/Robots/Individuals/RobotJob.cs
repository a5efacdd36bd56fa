namespace Twin.Robots.Individuals;

/// <summary>What a robot that moves or works does it for.</summary>
public enum RobotJob : byte
{
    /// <summary>A task of a site.</summary>
    Task,

    /// <summary>Charging.</summary>
    Charge,

    /// <summary>The repair of another robot.</summary>
    Repair,

    /// <summary>A change of its tool before a task.</summary>
    Tool,
}
