using Twin.Macro.Closure;
using Twin.Macro.Growth;
using Twin.World.Records;

namespace Twin.World.Theory;

/// <summary>Works out price and content of every good that a loop makes.</summary>
internal static class ContentTable
{
    private const double JoulesPerKwh = 3.6e6;

    /// <summary>One line per good made.</summary>
    /// <param name="contents">Contents and prices.</param>
    /// <param name="dating">The world's own convention of time.</param>
    /// <param name="growth">Growth theory, whose dual prices stand in where nothing is bought for money.</param>
    public static IReadOnlyList<GoodContent> Of(LoopContents contents, Dating dating, WorldGrowth growth)
    {
        var needs = contents.Needs;
        var matrices = new LoopMatrices(needs, dating);
        var still = matrices.At(0, _ => true);
        var inverse = LeontiefInverse.TryOf(matrices.Own(still));
        double[]? Embodied(Func<int, double> bought, Func<int, double> own)
        {
            var weights = new double[needs.Goods.Count];
            for (var good = needs.Made; good < weights.Length; good++) weights[good] = bought(good);
            var direct = matrices.Outside(still, weights);
            for (var made = 0; made < direct.Length; made++) direct[made] += own(made);
            return inverse?.Content(direct);
        }

        var energy = Counted(
            Embodied(good => contents.WhereBought(good, ContentRow.Energy), made => needs.Nature[made]));
        var human = Embodied(good => contents.WhereBought(good, ContentRow.HumanHours), _ => 0);
        var robot = Embodied(_ => 0, made => needs.Hours[made] ? 1 : 0);
        var flop = Counted(
            Embodied(good => needs.RecordOf(good).UsefulFlop, made => needs.RecordOf(made).UsefulFlop));
        var relative = Relative(contents, growth);
        var perKwh = PriceOf(needs, relative, good => EnergyGoods.Is(good) ? good.EnergyJ / JoulesPerKwh : 0);
        var perFlop = PriceOf(needs, relative, good => good.UsefulFlop / ComputePrices.FlopPerPetaflopHour);
        var lines = new List<GoodContent>();
        for (var good = 0; good < needs.Made; good++)
        {
            lines.Add(new GoodContent(
                needs.Goods[good], needs.RecordOf(good).Unit, Money(contents, good), relative?[good] / perKwh,
                relative?[good] / perFlop, energy?[good] / JoulesPerKwh,
                flop?[good] / ComputePrices.FlopPerPetaflopHour, human?[good], robot?[good],
                contents[ContentRow.Value][good])
            {
                IsPriceStated = needs.RecordOf(good).Price is not null,
            });
        }

        return lines;
    }

    /// <summary>A row that is nowhere counted is not known, rather than zero.</summary>
    private static double[]? Counted(double[]? content) =>
        content is not null && Array.Exists(content, amount => amount > 0) ? content : null;

    /// <summary>A loop that pays nobody has no prices in money.</summary>
    private static double? Money(LoopContents contents, int good) =>
        contents.Prices is { } prices && prices[good] > 0 ? prices[good] : null;

    /// <summary>Prices up to a common factor: in money, or dual prices of growth where there is no money.</summary>
    /// <param name="contents">Contents and prices.</param>
    /// <param name="growth">Growth theory, for its dual prices.</param>
    /// <returns>By good made, and by good bought where they are in money; null where there are none.</returns>
    public static double[]? Relative(LoopContents contents, WorldGrowth growth)
    {
        if (contents.Prices is { } prices && Array.TrueForAll(prices[..contents.Needs.Made], price => price > 0))
        {
            return prices;
        }

        if (growth.Stepped is not { } path) return null;
        var dual = new double[contents.Needs.Made];
        for (var good = 0; good < dual.Length; good++)
        {
            var column = path.Technology.IndexOf(contents.Needs.Goods[good]);
            dual[good] = column < 0 ? 0 : path.Prices[column];
        }

        return dual;
    }

    /// <summary>Price of one unit of a measure in the first good, by name, that the loop makes of it.</summary>
    private static double? PriceOf(LoopNeeds needs, double[]? prices, Func<GoodRecord, double> measure)
    {
        for (var good = 0; good < needs.Made && prices is not null; good++)
        {
            var amount = measure(needs.RecordOf(good));
            if (amount > 0 && prices[good] > 0) return prices[good] / amount;
        }

        return null;
    }
}
