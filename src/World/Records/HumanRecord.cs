namespace Twin.World.Records;

/// <summary>The human economy: the other owner on the planet, whose purchases and sales cross the market.</summary>
/// <remarks>
/// What the loop imports of a good that stands here is bought from it, and no more of it than it diverts; what the
/// loop exports of one is bought by it. Whose loop it is: docs/world.md, "Whose numbers".
/// </remarks>
public sealed record HumanRecord
{
    /// <summary>Growth of the economy, a log rate: of its outputs and of its claims. Unit: 1/yr. Range: [-1,
    /// 2].</summary>
    public double GrowthPerYear { get; init; }

    /// <summary>Share of its output of a good that it sells to the loop at most. Range: [0, 1].</summary>
    public required double Diversion { get; init; }

    /// <summary>The goods it makes, uses or claims, in ordinal order of their ids.</summary>
    public IReadOnlyList<HumanGoodRecord> Goods { get; init; } = [];
}
