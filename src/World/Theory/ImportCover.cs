using Twin.Macro.Growth;
using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.World.Theory;

/// <summary>How long what is at hand of each critical import would last, and how long new supply takes.</summary>
internal static class ImportCover
{
    /// <summary>Lists what the loop takes and cannot make, as the world opens.</summary>
    public static IReadOnlyList<CriticalImport> Of(WorldRecord world, LoopNeeds needs, Dating dating) => Of(
        world, needs, dating, needs.Opening, good => world.Sites.SelectMany(site => site.Stock)
            .Where(stock => stock.Good == good).Sum(stock => stock.Amount));

    /// <summary>Lists what the loop takes and cannot make, at outputs and stocks that are known.</summary>
    /// <param name="world">The world.</param>
    /// <param name="needs">Its needs.</param>
    /// <param name="dating">The world's own convention of time.</param>
    /// <param name="outputs">Output of each good made. Unit: the good's own per yr.</param>
    /// <param name="stockOf">Stock of a good by id. Unit: the good's own.</param>
    public static IReadOnlyList<CriticalImport> Of(
        WorldRecord world, LoopNeeds needs, Dating dating, double[] outputs, Func<string, double> stockOf)
    {
        if (needs.Goods.Count == needs.Made) return [];
        var matrices = new LoopMatrices(needs, dating);
        var use = matrices.Times(matrices.At(0, _ => true), outputs);
        var list = new List<CriticalImport>();
        for (var good = needs.Made; good < needs.Goods.Count; good++)
        {
            var id = needs.Goods[good];
            var trade = world.Market?.Imports.FirstOrDefault(trade => trade.Good == id);
            list.Add(new CriticalImport(
                id,
                use[good] > 0 ? stockOf(id) / use[good] * StepClock.MonthsPerYear : null,
                trade?.LeadYears * StepClock.MonthsPerYear,
                use[good],
                needs.RecordOf(good).Unit,
                world.Processes.Where(process => process.Output == id).Select(process => process.Id)
                    .Order(StringComparer.Ordinal).FirstOrDefault()));
        }

        return list;
    }
}
