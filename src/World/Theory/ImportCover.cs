using Twin.Macro.Growth;
using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.World.Theory;

/// <summary>How long what is at hand of each critical import would last, and how long new supply takes.</summary>
internal static class ImportCover
{
    /// <summary>Lists what the loop takes and cannot make.</summary>
    public static IReadOnlyList<CriticalImport> Of(WorldRecord world, LoopNeeds needs, Dating dating)
    {
        if (needs.Goods.Count == needs.Made) return [];
        var matrices = new LoopMatrices(needs, dating);
        var use = matrices.Times(matrices.At(0, _ => true), needs.Opening);
        var list = new List<CriticalImport>();
        for (var good = needs.Made; good < needs.Goods.Count; good++)
        {
            var id = needs.Goods[good];
            var stock = world.Sites.SelectMany(site => site.Stock).Where(stock => stock.Good == id)
                .Sum(stock => stock.Amount);
            var trade = world.Market?.Imports.FirstOrDefault(trade => trade.Good == id);
            list.Add(new CriticalImport(
                id,
                use[good] > 0 ? stock / use[good] * StepClock.MonthsPerYear : null,
                trade?.LeadYears * StepClock.MonthsPerYear));
        }

        return list;
    }
}
