namespace Twin.Robots.Individuals;

/// <summary>The figures that all robots of a fleet share.</summary>
/// <remarks>A fleet belongs to one fleet control. A capacity of 0 is a robot on a cable: it needs no charge.</remarks>
public sealed record RobotFleet
{
    /// <summary>Its name; its robots are called name#0, name#1 and on.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the fleet control.</summary>
    public required string Control { get; init; }

    /// <summary>Energy the battery holds. Unit: J. Range: [0, 2^31).</summary>
    public int CapacityJ { get; init; }

    /// <summary>What is drawn from the battery. Unit: W.</summary>
    public int MovingWatts { get; init; }

    /// <summary>What is drawn from the battery at work. Unit: W.</summary>
    public int WorkingWatts { get; init; }

    /// <summary>What is drawn from the battery idle or waiting. Unit: W.</summary>
    public int IdleWatts { get; init; }

    /// <summary>What a charging place draws from the grid. Unit: W.</summary>
    public int ChargingWatts { get; init; }

    /// <summary>Share of what is drawn that is stored. Unit: 1/1000. Range: [1, 1000].</summary>
    public int EfficiencyPermille { get; init; } = 1000;

    /// <summary>A charge that idling does not touch: with it the robot reaches a charging place. Unit: J.</summary>
    public int ReserveJ { get; init; }

    /// <summary>Speed. Unit: mm/s; 0 where everything is at one place.</summary>
    public int SpeedMmPerSecond { get; init; }

    /// <summary>What it can do: bit i is skill i. Skill 0 is repair.</summary>
    public int Skills { get; init; } = RepairSkill | TaskSkill;

    /// <summary>Life from its making. Unit: s; 0 = for ever.</summary>
    public int LifeSeconds { get; init; }

    /// <summary>Growth of the fleet before the run, which makes it young. Unit: 1/s.</summary>
    public double PastGrowthPerSecond { get; init; }

    /// <summary>Mean time between failures, in seconds of moving and working; 0 = never fails.</summary>
    public double MtbfSeconds { get; init; }

    /// <summary>Robots in service at the start.</summary>
    public int Count { get; init; }

    /// <summary>Skill bit of repairing other robots.</summary>
    public const int RepairSkill = 1;

    /// <summary>Skill bit of ordinary tasks.</summary>
    public const int TaskSkill = 2;

    /// <summary>Most fleets of a shard: their number is a byte.</summary>
    public const int MostFleets = 255;
}
