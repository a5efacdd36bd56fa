using Twin.Macro.Growth;
using Twin.World.Records;
using Twin.World.Running;
using Twin.World.Theory;

namespace Twin.Host.Report;

/// <summary>What went into what: the recipes of the world at the outputs that the run observed.</summary>
/// <remarks>
/// Flow of i into j = A[i,j]·x_j for what is used up, and B[i,j]·x_j·(δ + g_j) for equipment, with x_j the observed
/// output, δ the wear and g_j the good's growth over the run, together never below zero. Where several
/// sites make a good, its column is their mean by opening capacity. Valued at the prices of the balanced path; an
/// import at its price in money, by way of the first export, as the balanced path pays for it.
/// </remarks>
internal sealed class RunFlows
{
    private readonly ReportInput _input;
    private readonly Technology _technology;
    private readonly Dictionary<string, double> _price = new(StringComparer.Ordinal);

    private RunFlows(ReportInput input, Technology technology)
    {
        (_input, _technology) = (input, technology);
        if (input.Path is not { } path) return;
        for (var i = 0; i < path.Technology.Goods.Count; i++)
        {
            if (double.IsFinite(path.Prices[i])) _price[path.Technology.Goods[i]] = path.Prices[i];
        }
    }

    /// <summary>The flows of a run, or null where its loop makes nothing.</summary>
    public static RunFlows? Of(ReportInput input) =>
        WorldTechnology.Of(input.World, isPaid: false) is { } technology ? new RunFlows(input, technology) : null;

    /// <summary>Every flow of the last year observed, in a fixed order.</summary>
    public IReadOnlyList<RunFlow> LastYear()
    {
        var outputs = _technology.Goods.Select(good => _input.LastYear(OutputOf(good))).ToArray();
        var growth = _technology.Goods.Select(Growth).ToArray();
        List<RunFlow> flows = [];
        foreach (var entry in _technology.Inputs)
        {
            Add(flows, _technology.Goods[entry.Input], entry.Process, entry.Amount * outputs[entry.Process], false);
        }

        foreach (var entry in _technology.Equipment)
        {
            var renewed = Math.Max(0, WearOf(entry.Wear) + growth[entry.Process]);
            var amount = entry.StockYears * outputs[entry.Process] * renewed;
            Add(flows, _technology.Goods[entry.Good], entry.Process, amount, true);
        }

        AddImports(flows, outputs, growth);
        return flows;
    }

    /// <summary>What one good takes of another per unit made, equipment apart.</summary>
    /// <param name="good">The good used.</param>
    /// <returns>The goods made with it, and the amount. Unit: used units per unit made.</returns>
    public IReadOnlyList<(string Good, double Amount)> UsersOf(string good)
    {
        var index = _technology.IndexOf(good);
        return
        [
            .. _technology.Inputs.Where(entry => entry.Input == index)
                .GroupBy(entry => entry.Process)
                .Select(users => (_technology.Goods[users.Key], users.Sum(entry => entry.Amount))),
        ];
    }

    /// <summary>Whether the loop makes a good.</summary>
    public bool Makes(string good) => _technology.IndexOf(good) >= 0;

    private static double WearOf(Wear wear) => wear.Kind switch
    {
        Macro.Growth.WearKind.FixedLife => wear.Amount > 0 ? 1 / wear.Amount : 0,
        _ => wear.Amount,
    };

    private int OutputOf(string good) =>
        SeriesCatalogue.IndexOf(_input.Run.World.Goods[good], SeriesKind.Output);

    private double Growth(string good)
    {
        var summary = _input.Summary.Goods.FirstOrDefault(line => line.Good == good);
        return summary?.GrowthPerYear ?? 0;
    }

    private void Add(List<RunFlow> flows, string from, int to, double amount, bool isEquipment)
    {
        if (!(amount > 0) || !double.IsFinite(amount)) return;
        var value = _price.TryGetValue(from, out var price) ? amount * price : 0;
        flows.Add(new RunFlow(from, _technology.Goods[to], amount, value, isEquipment, IsImport: false));
    }

    private void AddImports(List<RunFlow> flows, double[] outputs, double[] growth)
    {
        if (_input.World.Market is not { } market) return;
        var export = market.Exports.OrderBy(trade => trade.Good, StringComparer.Ordinal)
            .FirstOrDefault(trade => _technology.IndexOf(trade.Good) >= 0 && trade.Price > 0);
        var perMoney = export is not null && _price.TryGetValue(export.Good, out var worth) ? worth / export.Price : 0;
        foreach (var (process, share) in Makers())
        {
            var to = _technology.IndexOf(process.Output);
            var activity = outputs[to] * share / process.Yield;
            foreach (var input in process.Inputs) AddImport(input.Good, to, activity * input.Amount, false);
            foreach (var tool in process.Equipment)
            {
                var renewed = Math.Max(0, WearOf(tool) + growth[to]);
                AddImport(tool.Good, to, activity * tool.StockYears * renewed, true);
            }
        }

        void AddImport(string good, int to, double amount, bool isEquipment)
        {
            if (!(amount > 0) || _technology.IndexOf(good) >= 0) return;
            if (market.Imports.FirstOrDefault(trade => trade.Good == good) is not { } import) return;
            flows.Add(new RunFlow(
                good, _technology.Goods[to], amount, amount * import.Price * perMoney, isEquipment, IsImport: true));
        }
    }

    private static double WearOf(EquipmentRecord tool) => tool.Wear == World.Records.WearKind.FixedLife
        ? tool.LifeYears > 0 ? 1 / tool.LifeYears : 0
        : tool.WearPerYear;

    /// <summary>The loop's recipes, each with its share in making its good by opening capacity.</summary>
    private IEnumerable<(ProcessRecord Process, double Share)> Makers()
    {
        var processes = _input.World.Processes.ToDictionary(process => process.Id, StringComparer.Ordinal);
        var sites = _input.World.Sites
            .Where(site => site.Process is not null && site.Owner == Owner.Loop)
            .OrderBy(site => site.Id, StringComparer.Ordinal).ToList();
        foreach (var site in sites)
        {
            var process = processes[site.Process!];
            var kin = sites.Where(other => processes[other.Process!].Output == process.Output).ToList();
            var total = kin.Sum(other => other.CapacityPerYear);
            yield return (process, total > 0 ? site.CapacityPerYear / total : 1.0 / kin.Count);
        }
    }
}
