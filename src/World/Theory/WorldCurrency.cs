using Twin.Macro.Closure;
using Twin.Macro.Growth;
using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.World.Theory;

/// <summary>What could be money in a loop: how prices follow energy and compute, and who earns the rents.</summary>
/// <remarks>
/// With one factor scarce, prices are in proportion to what of it goods hold; with none, the loop's own mix of goods is
/// the only measure. Fits leave out energy and compute themselves. Source: docs/model.md, "Which is the currency".
/// </remarks>
public sealed record WorldCurrency
{
    private WorldCurrency()
    {
    }

    /// <summary>ln price on ln energy embodied, over the goods of the loop; null with fewer than three.</summary>
    public ContentFit? Energy { get; private init; }

    /// <summary>ln price on ln useful compute embodied, over the same goods.</summary>
    public ContentFit? Compute { get; private init; }

    /// <summary>The same of energy, over the goods whose price the world file states: prices of a market.</summary>
    public ContentFit? EnergyOfMarket { get; private init; }

    /// <summary>The same of compute, over the goods whose price the world file states.</summary>
    public ContentFit? ComputeOfMarket { get; private init; }

    /// <summary>Energy embodied in what the loop invests, by its value. Unit: kWh per money; null without prices in
    /// money.</summary>
    public double? KwhPerMoney { get; private init; }

    /// <summary>Rents of scarce factors as shares, the same factors in every world; empty where nothing is
    /// scarce.</summary>
    public IReadOnlyList<FactorRent> Rents { get; private init; } = [];

    /// <summary>The factor with the greatest share of the rents that could be a currency; null where none of those is
    /// scarce.</summary>
    public string? Scarcest => Rents.Where(rent => rent.Share > 0 && rent.Factor is not (
            FactorNames.OtherCapacity or FactorNames.OtherImports or FactorNames.Stocks))
        .MaxBy(rent => rent.Share)?.Factor;

    /// <summary>Judges a world as it opens.</summary>
    /// <param name="world">The world.</param>
    /// <param name="closure">Its closure, with prices and contents.</param>
    /// <param name="growth">Its growth, whose dual prices stand in where nothing is bought for money.</param>
    public static WorldCurrency Of(WorldRecord world, WorldClosure closure, WorldGrowth growth)
    {
        ArgumentNullException.ThrowIfNull(closure);
        return closure.Contents is { } contents
            ? Of(world, closure, growth, closure.Goods, LoopMeans.AtTheStart(world, contents.Needs))
            : new WorldCurrency();
    }

    /// <summary>Judges a world at the end of a run.</summary>
    /// <param name="world">The world.</param>
    /// <param name="closure">Its closure.</param>
    /// <param name="growth">Its growth.</param>
    /// <param name="made">Prices and contents of the goods made, as they are now.</param>
    /// <param name="means">What it works with.</param>
    internal static WorldCurrency Of(
        WorldRecord world, WorldClosure closure, WorldGrowth growth, IReadOnlyList<GoodContent> made, LoopMeans means)
    {
        if (closure.Contents is not { } contents) return new WorldCurrency();
        var needs = contents.Needs;
        var goods = made.Where((_, i) => IsOther(needs, i)).ToList();
        var stated = goods.Where(good => needs.RecordOf(needs.IndexOf(good.Good)).Price is not null).ToList();
        var prices = PlanPrices(contents, growth);
        return new WorldCurrency
        {
            Energy = Fit(goods, good => good.EmbodiedKwh),
            Compute = Fit(goods, good => good.EmbodiedPetaflopHours),
            EnergyOfMarket = Fit(stated, good => good.EmbodiedKwh),
            ComputeOfMarket = Fit(stated, good => good.EmbodiedPetaflopHours),
            KwhPerMoney = closure.InvestedKwhPerMoney,
            Rents = prices is null ? [] : QuarterPlan.Rents(
                world, needs, new LoopMatrices(needs, DatingOf(world)), Whole(prices, needs), means),
        };
    }

    private static Dating DatingOf(WorldRecord world) =>
        Dating.Steps(StepClock.StepYears(world), WorldGrowth.BufferSteps);

    private static bool IsOther(LoopNeeds needs, int good)
    {
        var record = needs.RecordOf(good);
        return !EnergyGoods.Is(record) && !FactorNames.IsCompute(record);
    }

    /// <summary>Goods that hold either of the two, with a price; the same for both, so that the fits compare.</summary>
    private static ContentFit? Fit(IReadOnlyList<GoodContent> goods, Func<GoodContent, double?> content)
    {
        var counted = goods.Where(good =>
            PriceOf(good) > 0 && content(good) > 0 && good.EmbodiedKwh is null or > 0
            && good.EmbodiedPetaflopHours is null or > 0).ToList();
        return ContentFit.Of([.. counted.Select(good => PriceOf(good)!.Value)],
            [.. counted.Select(good => content(good)!.Value)]);
    }

    private static double? PriceOf(GoodContent good) => good.Price ?? good.PriceKwh ?? good.PricePetaflopHours;

    /// <summary>Prices in money, if some good that keeps has one, for what perishes needs none in a plan; else dual
    /// prices.</summary>
    private static double[]? PlanPrices(LoopContents contents, WorldGrowth growth)
    {
        var needs = contents.Needs;
        bool HasPrice(int good) => contents.Prices![good] > 0 && needs.RecordOf(good).Kind != GoodKind.Flow;
        return contents.Prices is { } prices && Enumerable.Range(0, needs.Made).Any(HasPrice)
            ? prices
            : ContentTable.Relative(contents, growth);
    }

    /// <summary>Dual prices know only what is made; what is bought then costs nothing.</summary>
    private static double[] Whole(double[] prices, LoopNeeds needs)
    {
        var whole = new double[needs.Goods.Count];
        prices.AsSpan(0, Math.Min(prices.Length, whole.Length)).CopyTo(whole);
        return whole;
    }
}
