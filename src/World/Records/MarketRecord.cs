namespace Twin.World.Records;

/// <summary>The outside market: imports and exports at prices, with limits and lead times.</summary>
public sealed record MarketRecord
{
    /// <summary>The good that is money.</summary>
    public required string Money { get; init; }

    /// <summary>Money the loop holds at the start. Unit: the money good's own. Range: [0, 1e18].</summary>
    public double Cash { get; init; }

    /// <summary>Depot at which it loads and unloads.</summary>
    public string Depot { get; init; } = SiteRecord.DefaultDepot;

    /// <summary>Grid at which it loads flow goods: electricity, hours of work.</summary>
    public string Grid { get; init; } = SiteRecord.DefaultGrid;

    /// <summary>What the loop may buy.</summary>
    public IReadOnlyList<TradeRecord> Imports { get; init; } = [];

    /// <summary>What the loop may sell.</summary>
    public IReadOnlyList<TradeRecord> Exports { get; init; } = [];
}
