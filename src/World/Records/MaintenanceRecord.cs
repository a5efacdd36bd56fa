namespace Twin.World.Records;

/// <summary>Planned maintenance of a site: work orders that robots do.</summary>
public sealed record MaintenanceRecord
{
    /// <summary>Time at full load between two turns. Unit: h. Range: (0, 1e6].</summary>
    public required double EveryHours { get; init; }

    /// <summary>Work of an order at a skill level of 1. Unit: h. Range: [0.01, 1000].</summary>
    public required double TakesHours { get; init; }

    /// <summary>What the time between two turns counts.</summary>
    public MaintenanceClock Clock { get; init; } = MaintenanceClock.Running;

    /// <summary>Orders of a turn. Range: [1, 1e4].</summary>
    public double Orders { get; init; } = 1;

    /// <summary>The fleet of single robots that does them.</summary>
    public string Fleet { get; init; } = string.Empty;

    /// <summary>Id of the place of the fleet where they are done.</summary>
    public string Place { get; init; } = string.Empty;

    /// <summary>The skill that they need; null where every worker will do.</summary>
    public string? Skill { get; init; }

    /// <summary>Priority of the orders. Range: [0, 15].</summary>
    public double Priority { get; init; }

    /// <summary>From raising to overdue. Unit: h. Range: [0.01, 1e5].</summary>
    public double DueHours { get; init; } = 24;

    /// <summary>Share of the capacity that is left while a turn is overdue. Range: [0, 1].</summary>
    public double CapacityLeft { get; init; }
}
