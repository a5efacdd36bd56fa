using Twin.World.Running;
using Twin.World.Showing;

namespace Twin.Host.Api;

/// <summary>What a run holds of a good now, place by place.</summary>
internal static class GoodFigures
{
    /// <summary>The figures.</summary>
    /// <param name="run">The run; only read.</param>
    /// <param name="id">Id of the good.</param>
    public static IReadOnlyList<ShownFigure> Of(WorldRun run, string id)
    {
        var good = run.World.Goods[id];
        var unit = run.World.Goods.Records[good].Unit;
        List<ShownFigure> figures = [];
        foreach (var (place, accounts) in run.World.DepotAccounts.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (!accounts.TryGetValue(good, out var account)) continue;
            var amount = run.World.Goods.Amount(good, run.World.Ledger.Balance(account));
            figures.Add(ShownFigure.Of($"at {place}", amount, unit));
        }

        if (run.Samples.Count == 0) return figures;
        foreach (var kind in Enum.GetValues<SeriesKind>())
        {
            var index = SeriesCatalogue.IndexOf(good, kind);
            var (name, seriesUnit) = run.Catalogue.Names[index];
            figures.Add(ShownFigure.Of(
                $"{name[(id.Length + 1)..]} last month", run.Samples[^1].Values[index], seriesUnit));
        }

        return figures;
    }
}
