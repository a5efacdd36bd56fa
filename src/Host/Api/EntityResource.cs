using Twin.Host.Show;
using Twin.World.Showing;

namespace Twin.Host.Api;

/// <summary>One entity at one instant.</summary>
internal sealed record EntityResource
{
    /// <summary>Its id, <c>namespace:name</c>.</summary>
    public required string Id { get; init; }

    /// <summary>site, fleet, good or robot.</summary>
    public required string Kind { get; init; }

    /// <summary>When, simulated time.</summary>
    public required string At { get; init; }

    /// <summary>The same. Unit: µs since the run began.</summary>
    public required long AtMicros { get; init; }

    /// <summary>Its figures and words.</summary>
    public required IReadOnlyList<ShownFigure> State { get; init; }

    /// <summary>What happened to it last, oldest first; only of a past instant.</summary>
    public IReadOnlyList<ShowHappening>? History { get; init; }

    /// <summary>What comes next; null where it waits for others.</summary>
    public EntityNext? Next { get; init; }

    /// <summary>Of a fleet: states, queues, places, the worst ten.</summary>
    public FleetPortrait? Fleet { get; init; }
}
