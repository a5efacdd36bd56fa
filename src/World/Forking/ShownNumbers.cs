using Twin.Factory.Assets;
using Twin.Factory.Markets;
using Twin.Factory.Plants;
using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Running;

namespace Twin.World.Forking;

/// <summary>The numbers of its world that a run has shown between two instants, as they are counted from outside: never
/// read off the records that it was assembled from.</summary>
/// <remarks>
/// What work took over the work that was finished, by the ledger and the plants' counts; the same for what was made;
/// equipment in service over what it is rated for; the steps for which work and equipment wait. A count is off by one
/// quantum at either end at every site, and where that is more than a thousandth of it nothing was shown.
/// </remarks>
internal sealed class ShownNumbers
{
    private const double CoarsestShare = 1e-3;
    private const double PerMicro = 1e-6;
    private const double Nano = 1e9;

    private readonly WorldRun? _from;
    private readonly WorldRun _now;
    private readonly AssembledWorld _world;
    private readonly Dictionary<string, ShownProcess> _processes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _bought = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sold = new(StringComparer.Ordinal);

    private ShownNumbers(WorldRun? from, WorldRun now)
    {
        (_from, _now, _world) = (from, now, now.World);
        var sites = _world.Record.Sites.Where(site => site.Process is not null)
            .ToLookup(site => site.Process!, StringComparer.Ordinal);
        foreach (var process in _world.Record.Processes)
        {
            if (Of(process, [.. sites[process.Id]]) is { } shown) _processes[process.Id] = shown;
        }

        ReadMarket();
    }

    /// <summary>What a run has shown.</summary>
    /// <param name="from">The same run at an earlier instant; null for its beginning.</param>
    /// <param name="now">The run; only read.</param>
    public static ShownNumbers Of(WorldRun? from, WorldRun now) => new(from, now);

    /// <summary>What it has shown of a recipe; null where no work was finished by it.</summary>
    /// <param name="process">Its id.</param>
    public ShownProcess? Process(string process) => _processes.GetValueOrDefault(process);

    /// <summary>Whether a good was bought, so that its price, its limit and its lead were met.</summary>
    /// <param name="good">Its id.</param>
    public bool IsBought(string good) => _bought.Contains(good);

    /// <summary>Whether a good was sold.</summary>
    /// <param name="good">Its id.</param>
    public bool IsSold(string good) => _sold.Contains(good);

    /// <summary>What a mine holds in all, by how far its grade has fallen with what was dug; null where it has not
    /// fallen. Unit: output units.</summary>
    /// <param name="site">The mine.</param>
    public MeasuredNumber? Reserve(SiteRecord site)
    {
        if (site.Process is null || site.GradeAtEnd >= 1) return null;
        var plant = Reading(_now, site);
        var fallen = Nano - plant.GradeNano;
        if (fallen <= 0 || plant.Made == 0) return null;
        var toFall = Nano * (1 - site.GradeAtEnd);
        var good = _world.Goods[_world.Record.Processes.First(p => p.Id == site.Process).Output];
        var made = _world.Goods.Amount(good, plant.Made);
        return new MeasuredNumber(made * toFall / (fallen + 1), made * toFall / Math.Max(fallen - 1, 0.5));
    }

    private static PlantReading Reading(WorldRun run, SiteRecord site) =>
        PlantReport.Of(run.World.Shard, run.World.Shard.AddressOf(Plant.Kind, site.Id));

    private ShownProcess? Of(ProcessRecord process, SiteRecord[] sites)
    {
        PlantReading[] now = [.. sites.Select(site => Reading(_now, site))];
        PlantReading?[] then = [.. sites.Select(site => _from is null ? null : Reading(_from, site))];
        var finished = (double)Since(now, then, plant => plant.Finished) * PerMicro;
        if (finished <= 0) return null;

        // One quantum of rounding at either end, at every site.
        var off = 2.0 * sites.Length;
        MeasuredNumber? Counted(double quanta, string good) => quanta <= 0 || off > CoarsestShare * quanta
            ? null
            : MeasuredNumber.Counted(quanta, off, _world.Goods.Records[_world.Goods[good]].Quantum / finished);
        var inputs = process.Inputs.Select((input, line) => (input.Good, Counted(Used(now, line, input), input.Good)));
        var besides = process.Byproducts.Where(good => process.Equipment.All(line => line.Good != good.Good))
            .Select(good => (good.Good, Counted(-Contra(now, good.Good), good.Good)));
        return new ShownProcess
        {
            Inputs = Known(inputs),
            Byproducts = Known(besides),
            Yield = Counted((double)Since(now, then, plant => plant.Made), process.Output) is { } yield
                ? new MeasuredNumber(yield.Low, Math.Min(1, yield.High))
                : null,
            Equipment = Known(process.Equipment.Select((line, i) => (line.Good, Rated(now, i, line.Good)))),
            BuildSteps = process.Equipment.ToDictionary(
                line => line.Good, line => BuildSteps(sites[0], line.Good), StringComparer.Ordinal),
            LeadSteps = now[0].LeadSteps,
        };
    }

    private static Int128 Since(PlantReading[] now, PlantReading?[] then, Func<PlantReading, Int128> of)
    {
        Int128 sum = 0;
        for (var i = 0; i < now.Length; i++) sum += of(now[i]) - (then[i] is { } before ? of(before) : 0);
        return sum;
    }

    private static Dictionary<string, MeasuredNumber> Known(IEnumerable<(string Good, MeasuredNumber? Number)> numbers)
    {
        Dictionary<string, MeasuredNumber> known = new(StringComparer.Ordinal);
        foreach (var (good, number) in numbers)
        {
            if (number is { } measured) known[good] = measured;
        }

        return known;
    }

    /// <summary>What finished work took of an input. Unit: quanta.</summary>
    private double Used(PlantReading[] plants, int line, InputRecord input) => plants[0].Inputs[line] < 0
        ? Contra(plants, input.Good)
        : plants.Sum(plant => _now.Worked(plant.Inputs[line]) - (_from?.Worked(plant.Inputs[line]) ?? 0));

    /// <summary>What the process has taken of a good, less what it has made. Unit: quanta.</summary>
    private double Contra(PlantReading[] plants, string good) => plants.Sum(plant =>
    {
        var account = (plant.Process * _world.Ledger.Goods.Count) + _world.Goods[good];
        return (double)(_world.Ledger.Balance(account) - (_from?.World.Ledger.Balance(account) ?? 0));
    });

    /// <summary>Equipment in service over the work of a year that it is rated for.</summary>
    private MeasuredNumber? Rated(PlantReading[] plants, int line, string good)
    {
        var inService = plants.Sum(plant => (double)plant.Equipment[line].InService);
        var rated = plants.Sum(plant => (double)plant.Equipment[line].RatedPerStep);
        if (inService <= 0 || plants.Length > CoarsestShare * rated) return null;
        var stock = inService * _world.Goods.Records[_world.Goods[good]].Quantum * StepClock.StepYears(_world.Record);
        return new MeasuredNumber(stock / ((rated + plants.Length) * PerMicro), stock / (rated * PerMicro));
    }

    private int BuildSteps(SiteRecord site, string good) => _world.Shard.Row<AssetState>(
        _world.Shard.AddressOf(Asset.Kind, WorldAssembly.AssetName(site.Id, good))).BuildSteps;

    private void ReadMarket()
    {
        if (_world.Record.Market is not { } market) return;
        var address = _world.Shard.AddressOf(Market.Kind, Market.Name);
        long Since(Func<WorldRun, long> of) => of(_now) - (_from is null ? 0 : of(_from));
        for (var line = 0; line < market.Imports.Count; line++)
        {
            var at = line;
            if (Since(run => MarketReport.Bought(run.World.Shard, address, at)) > 0)
                _bought.Add(market.Imports[line].Good);
        }

        for (var line = 0; line < market.Exports.Count; line++)
        {
            var at = line;
            if (Since(run => MarketReport.Sold(run.World.Shard, address, at)) > 0) _sold.Add(market.Exports[line].Good);
        }
    }
}
