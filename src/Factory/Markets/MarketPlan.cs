namespace Twin.Factory.Markets;

/// <summary>Everything the market is assembled from.</summary>
public sealed record MarketPlan
{
    /// <summary>Account of the loop's money.</summary>
    public required int CashAccount { get; init; }

    /// <summary>Account of everybody else's money.</summary>
    public required int OutsideMoneyAccount { get; init; }

    /// <summary>Length of a step. Unit: µs.</summary>
    public required long StepMicros { get; init; }

    /// <summary>Name of the depot at which it loads and unloads.</summary>
    public required string Depot { get; init; }

    /// <summary>Imports, by the number that the depot's shortfalls name.</summary>
    public required IReadOnlyList<ImportPlan> Imports { get; init; }

    /// <summary>Exports, by the number that the depot's grants name; sold in this order.</summary>
    public required IReadOnlyList<ExportPlan> Exports { get; init; }
}
