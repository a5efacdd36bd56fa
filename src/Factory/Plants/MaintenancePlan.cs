using Twin.Domain.Messages;

namespace Twin.Factory.Plants;

/// <summary>Planned maintenance that a plant is assembled with.</summary>
public sealed record MaintenancePlan
{
    /// <summary>Time at work between two turns. Unit: µs at full load; above 0.</summary>
    public required long EveryMicros { get; init; }

    /// <summary>Whether time counts at which the plant stands.</summary>
    public bool IsByCalendar { get; init; }

    /// <summary>Orders of a turn; at least one.</summary>
    public int Orders { get; init; } = 1;

    /// <summary>Capacity that is left when a turn is overdue. Unit: 10^-9. Range: [0, 10^9].</summary>
    public long LeftNano { get; init; }

    /// <summary>Kind and name of the fleet control that does them.</summary>
    public required (string Kind, string Name) Fleet { get; init; }

    /// <summary>What each takes; its number is the plant's to give.</summary>
    public required WorkOrder Order { get; init; }
}
