namespace Twin.World.Records;

/// <summary>What a fleet needs beside its cohort figures when each robot is modelled on its own.</summary>
public sealed record IndividualsRecord
{
    /// <summary>Energy a battery holds. Unit: J. Range: [0, 2e9]; 0 only on a cable.</summary>
    public double BatteryJ { get; init; }

    /// <summary>Whether robots hang on a cable and need no charge.</summary>
    public bool Cable { get; init; }

    /// <summary>The flow good that charging draws; null on a cable.</summary>
    public string? Power { get; init; }

    /// <summary>Drawn from the battery moving. Unit: W. Range: [0, 1e7].</summary>
    public double MovingWatts { get; init; }

    /// <summary>Drawn from the battery working. Unit: W. Range: [0, 1e7].</summary>
    public double WorkingWatts { get; init; }

    /// <summary>Drawn from the battery idle. Unit: W. Range: [0, 1e7].</summary>
    public double IdleWatts { get; init; }

    /// <summary>Drawn from the grid at a charging place. Unit: W. Range: [0, 1e7].</summary>
    public double ChargingWatts { get; init; }

    /// <summary>Share of what is drawn that is stored. Range: (0, 1].</summary>
    public double Efficiency { get; init; } = 0.92;

    /// <summary>Speed. Unit: m/s. Range: [0.01, 100].</summary>
    public double MetresPerSecond { get; init; } = 1;

    /// <summary>Length of the tasks that hours of work are cut into. Unit: h. Range: [0.01, 1000].</summary>
    public double TaskHours { get; init; } = 2;

    /// <summary>Share of its time that a robot is expected to stand in queues or idle; a plan, which <c>show</c> of a
    /// run holds against what happened. Range: [0, 0.9].</summary>
    public double WaitingShare { get; init; }

    /// <summary>Share of the fleet that repairs the others. Range: [0, 0.5].</summary>
    public double CrewShare { get; init; } = 0.02;

    /// <summary>The good of which a repair uses one; null where none is needed.</summary>
    public string? Spares { get; init; }

    /// <summary>Spare parts kept on the shelf. Range: [0, 1e6].</summary>
    public double SpareStock { get; init; }

    /// <summary>How orders and robots are matched.</summary>
    public RobotDispatch Dispatch { get; init; } = RobotDispatch.Nearest;

    /// <summary>When robots charge.</summary>
    public RobotCharging Charging { get; init; } = RobotCharging.Opportunity;

    /// <summary>Share of the capacity below which a free robot charges. Range: [0, 1].</summary>
    public double Threshold { get; init; } = 0.25;

    /// <summary>Share of the capacity below which it uses an opportunity. Range: [0, 1].</summary>
    public double TopUp { get; init; } = 0.8;

    /// <summary>Exponent of pooled learning of the failure rate. Range: [0, 1].</summary>
    public double LearningExponent { get; init; }

    /// <summary>Share of the failure rate that learning cannot remove. Range: [0, 1].</summary>
    public double LearningFloor { get; init; } = 1;

    /// <summary>Hours worked by robots of this make before the run began. Unit: h. Range: [0, 1e12].</summary>
    public double LearnedHours { get; init; }

    /// <summary>Skills beside that of ordinary tasks, in ordinal order of their ids.</summary>
    public IReadOnlyList<SkillRecord> Skills { get; init; } = [];

    /// <summary>The tool of ordinary tasks; null where any will do.</summary>
    public string? Tool { get; init; }

    /// <summary>Time of a change of tools. Unit: h. Range: [0, 100].</summary>
    public double ToolChangeHours { get; init; } = 1.0 / 6;

    /// <summary>Id of the place where tools are changed; null where the robot stands.</summary>
    public string? ToolPlace { get; init; }

    /// <summary>Robots that there may ever be, those retired counted. Range: [1, 4e6]; 0 = twice those of the
    /// start.</summary>
    public double MostRobots { get; init; }

    /// <summary>Places of the site, in ordinal order of their ids; at least one.</summary>
    public IReadOnlyList<PlaceRecord> Places { get; init; } = [];
}
