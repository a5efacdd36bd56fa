namespace Twin.Factory.Depots;

/// <summary>Everything a depot or grid is assembled from.</summary>
public sealed record DepotPlan
{
    /// <summary>Process whose contra accounts it posts against when a flow perishes.</summary>
    public required int Process { get; init; }

    /// <summary>Account of the waste good.</summary>
    public required int WasteAccount { get; init; }

    /// <summary>Account of waste heat.</summary>
    public required int HeatAccount { get; init; }

    /// <summary>Length of a step. Unit: µs.</summary>
    public required long StepMicros { get; init; }

    /// <summary>Its goods, in ordinal order of their ids; slots are numbered through all of them.</summary>
    public required IReadOnlyList<DepotGood> Goods { get; init; }
}
