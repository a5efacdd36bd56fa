using Twin.Macro.Growth;
using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Theory;

namespace Twin.World.Running;

/// <summary>Prices of a run, quarter by quarter, in money, in energy and in useful compute.</summary>
/// <remarks>
/// Prices are what it costs to make a good again with the recipes as experience has left them, at the interest of the
/// balanced path at the start; prices that the file states stay. Where an economy runs beside the loop, work costs what
/// its wage is to its price of goods. A world in which nothing learns and no wage moves has one price for all time.
/// Falling grades of mines are left out. Model: docs/model.md, "Which is the currency".
/// </remarks>
public sealed record PricePath
{
    private const int MonthsPerQuarter = 3;

    private PricePath(IReadOnlyList<PricePoint> points) => Points = points;

    /// <summary>The start and the end of every quarter, in order of time; empty where the loop makes nothing.</summary>
    public IReadOnlyList<PricePoint> Points { get; }

    /// <summary>How much a fixed basket moves; null in a run of less than half a year.</summary>
    public BasketVolatility? Volatility => BasketVolatility.Of(Points);

    /// <summary>The prices of a run.</summary>
    /// <param name="run">The run.</param>
    public static PricePath Of(WorldRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var (world, growth) = (run.World.Record, run.World.Growth);
        List<PricePoint> points = [];
        Dictionary<string, double> none = new(StringComparer.Ordinal);
        if (At(world, growth, none, 0) is not { } first) return new PricePath([]);
        points.Add(first);
        var learning = WorldLearning.ProcessesOf(world).Select(process => process.Id).ToList();
        var (level, wage) = (IndexOf(run, "economy/goods-price"), IndexOf(run, "economy/wage"));
        var (price, pay) = (1.0, 1.0);
        for (var i = MonthsPerQuarter - 1; i < run.Samples.Count; i += MonthsPerQuarter)
        {
            var sample = run.Samples[i];
            price = Last(sample, level, price);
            pay = Last(sample, wage, pay);
            var point = learning.Count == 0 && pay == price
                ? first with { AtMicros = sample.AtMicros }
                : At(
                    LearnedWorld.WithWage(world, pay / price), growth, SharesOf(run, learning, sample),
                    sample.AtMicros);
            if (point is not null) points.Add(point with { Level = price });
        }

        return new PricePath(points);
    }

    private static int IndexOf(WorldRun run, string series)
    {
        for (var i = 0; i < run.Catalogue.Names.Count; i++)
        {
            if (run.Catalogue.Names[i].Name == series) return i;
        }

        return -1;
    }

    /// <summary>A figure of the economy, which stands where it was while it is told at the ends of quarters
    /// alone.</summary>
    private static double Last(Sample sample, int series, double before) =>
        series >= 0 && sample.Values[series] > 0 ? sample.Values[series] : before;

    private static Dictionary<string, double> SharesOf(WorldRun run, List<string> learning, Sample sample)
    {
        Dictionary<string, double> shares = new(StringComparer.Ordinal);
        for (var i = 0; i < learning.Count; i++)
            shares.Add(learning[i], sample.Values[run.Catalogue.FirstLearning + i]);
        return shares;
    }

    private static PricePoint? At(
        WorldRecord world, WorldGrowth growth, IReadOnlyDictionary<string, double> shares, long micros)
    {
        var needs = new LoopNeeds(LearnedWorld.At(world, shares));
        var dating = Dating.Steps(StepClock.StepYears(world), WorldGrowth.BufferSteps);
        var interest = growth.Stepped?.Growth ?? 0;
        if (needs.Made == 0 || LoopContents.Of(world, needs, dating, interest) is not { } contents) return null;
        var goods = ContentTable.Of(contents, dating, growth);
        double? Basket(Func<GoodContent, double?> price)
        {
            double sum = 0;
            for (var good = 0; good < goods.Count; good++)
            {
                if (needs.Opening[good] == 0 || needs.RecordOf(good).Kind == GoodKind.Flow) continue;
                if (price(goods[good]) is not { } each) return null;
                sum += needs.Opening[good] * each;
            }

            return sum > 0 ? sum : null;
        }

        return new PricePoint(
            micros, goods, Basket(good => good.Price), Basket(good => good.PriceKwh),
            Basket(good => good.PricePetaflopHours));
    }
}
