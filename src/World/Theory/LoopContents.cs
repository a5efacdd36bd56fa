using Twin.Macro.Closure;
using Twin.Macro.Growth;
using Twin.World.Records;

namespace Twin.World.Theory;

/// <summary>What is embodied in a unit of each good of a loop, and what a unit is worth in money.</summary>
/// <remarks>
/// Contents follow current inputs only, as the ledger carries them: v = d·(I − A)⁻¹ with d what goes directly into a
/// good; equipment counts where it is delivered. Prices are those the file states, else the cost of replacement
/// p = p·M(γ) + p_imp·needs, at the interest that the loop itself earns (docs/model.md).
/// </remarks>
internal sealed class LoopContents
{
    private readonly double[][] _rows = new double[ContentRow.Count][];

    private LoopContents(LoopNeeds needs, double[]? prices, bool bearInterest)
    {
        Needs = needs;
        Prices = prices;
        BearInterest = bearInterest;
    }

    /// <summary>The needs behind it.</summary>
    public LoopNeeds Needs { get; }

    /// <summary>Price of every good, made and bought. Unit: money; null where some good has none.</summary>
    public double[]? Prices { get; }

    /// <summary>Whether <see cref="Prices"/> bear the interest at which the loop grows.</summary>
    public bool BearInterest { get; }

    /// <summary>Content of every good, made and bought; null where the loop cannot make its goods at all.</summary>
    /// <param name="row">One of <see cref="ContentRow"/>.</param>
    public double[] this[int row] => _rows[row];

    /// <summary>Whether anything of the loop comes from outside.</summary>
    public bool IsOpen => Needs.Goods.Count > Needs.Made;

    /// <summary>Works them out.</summary>
    /// <param name="world">The world.</param>
    /// <param name="needs">Its needs.</param>
    /// <param name="dating">The world's own convention of time.</param>
    /// <param name="growth">Growth per step: the interest that prices hold.</param>
    /// <returns>Null where the loop uses up more of its goods than it makes.</returns>
    public static LoopContents? Of(WorldRecord world, LoopNeeds needs, Dating dating, double growth)
    {
        var matrices = new LoopMatrices(needs, dating);
        if (LeontiefInverse.TryOf(matrices.Own(matrices.Current())) is not { } inverse) return null;
        var bought = BoughtPrices(world, needs);
        var interest = Math.Max(0, growth);

        // A loop that sells nothing grows at the rate at which no price is finite; rounding may hide that.
        var sells = WorldTrades.PayingExport(world, good => needs.IndexOf(good) is >= 0 and var at && at < needs.Made);
        var paid = sells is null ? null : PricesOf(world, needs, matrices, bought, interest);
        var prices = paid ?? PricesOf(world, needs, matrices, bought, 0);
        var contents = new LoopContents(needs, prices, paid is not null || interest == 0);
        for (var row = 0; row < ContentRow.Count; row++)
        {
            contents._rows[row] = contents.Row(inverse, matrices, OfBought(needs, bought, row), row);
        }

        return contents;
    }

    /// <summary>What a unit of a good brings with it where it is bought, also of one that the loop makes.</summary>
    /// <param name="good">Index of the good.</param>
    /// <param name="row">One of <see cref="ContentRow"/>.</param>
    public double WhereBought(int good, int row)
    {
        var record = Needs.RecordOf(good);
        return row switch
        {
            ContentRow.Value => Prices?[good] ?? 0,
            ContentRow.Mass => record.MassKg,

            // There is no better figure for what the outside used than what the loop would use.
            ContentRow.OutsideEnergy or ContentRow.Energy =>
                record.EmbodiedJ ?? Math.Max(record.EnergyJ, _rows[ContentRow.Energy][good]),
            _ => record.Counts == GoodCounts.Labour ? 1 : 0,
        };
    }

    /// <summary>Prices of the goods that only the outside makes. Unit: money; 0 for what is given.</summary>
    private static double[] BoughtPrices(WorldRecord world, LoopNeeds needs)
    {
        var prices = new double[needs.Goods.Count];
        for (var good = needs.Made; good < prices.Length; good++)
        {
            var trade = world.Market?.Imports.FirstOrDefault(trade => trade.Good == needs.Goods[good]);
            prices[good] = trade?.Price ?? needs.RecordOf(good).Price ?? 0;
        }

        return prices;
    }

    private static double[] OfBought(LoopNeeds needs, double[] prices, int row)
    {
        var content = new double[needs.Goods.Count];
        for (var good = needs.Made; good < content.Length; good++)
        {
            var record = needs.RecordOf(good);
            content[good] = row switch
            {
                ContentRow.Value => prices[good],
                ContentRow.Mass => record.MassKg,
                ContentRow.OutsideEnergy or ContentRow.Energy => record.EmbodiedJ ?? record.EnergyJ,
                _ => record.Counts == GoodCounts.Labour ? 1 : 0,
            };
        }

        return content;
    }

    private static double[]? PricesOf(
        WorldRecord world, LoopNeeds needs, LoopMatrices matrices, double[] bought, double growth)
    {
        var all = matrices.Paid(world, growth);
        var outside = new double[needs.Made];
        var stated = new double[needs.Made];
        for (var made = 0; made < needs.Made; made++)
        {
            stated[made] = needs.RecordOf(made).Price ?? double.NaN;
            for (var good = needs.Made; good < bought.Length; good++)
            {
                outside[made] += bought[good] * all[(good * needs.Made) + made];
            }
        }

        if (ReplacementPrices.Of(matrices.Own(all), outside, stated) is not { } prices) return null;
        return [.. prices, .. bought[needs.Made..]];
    }

    private double[] Row(LeontiefInverse inverse, LoopMatrices matrices, double[] bought, int row)
    {
        var direct = matrices.Outside(matrices.Current(), bought);
        for (var made = 0; made < Needs.Made; made++)
        {
            if (row == ContentRow.Energy) direct[made] += Needs.Nature[made];
            if (row == ContentRow.Hours && Needs.Hours[made]) direct[made] += 1;
        }

        return [.. inverse.Content(direct), .. bought[Needs.Made..]];
    }
}
