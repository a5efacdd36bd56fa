namespace Twin.World.Records;

/// <summary>The terms on which one good crosses the market.</summary>
public sealed record TradeRecord
{
    /// <summary>The good.</summary>
    public required string Good { get; init; }

    /// <summary>Price. Unit: money per unit of the good. Range: [0, 1e12].</summary>
    public required double Price { get; init; }

    /// <summary>Most that crosses. Unit: the good's units per yr at the start; infinite means without limit.</summary>
    public double LimitPerYear { get; init; } = double.PositiveInfinity;

    /// <summary>Growth of that limit, a log rate. Unit: 1/yr. Range: [-1, 2].</summary>
    public double LimitGrowthPerYear { get; init; }

    /// <summary>When nothing of it crosses; null for never.</summary>
    public EmbargoRecord? Embargo { get; init; }

    /// <summary>Imports: from payment to the depot. Unit: yr. Range: [0, 10].</summary>
    public double LeadYears { get; init; }
}
