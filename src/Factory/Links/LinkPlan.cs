namespace Twin.Factory.Links;

/// <summary>Everything a link is assembled from.</summary>
public sealed record LinkPlan
{
    /// <summary>Process whose contra accounts it posts losses against.</summary>
    public required int Process { get; init; }

    /// <summary>Account of the waste good.</summary>
    public required int WasteAccount { get; init; }

    /// <summary>Account of waste heat.</summary>
    public required int HeatAccount { get; init; }

    /// <summary>Length of a step. Unit: µs.</summary>
    public required long StepMicros { get; init; }

    /// <summary>Name of the depot at which it loads.</summary>
    public required string From { get; init; }

    /// <summary>From loading to unloading. Unit: steps; at least one, for what is loaded now arrives later.</summary>
    public required int LeadSteps { get; init; }

    /// <summary>Share lost on the way. Range: [0, 1).</summary>
    public required double Loss { get; init; }

    /// <summary>Its goods, by the number that shortfalls and grants name.</summary>
    public required IReadOnlyList<CargoPlan> Cargoes { get; init; }
}
