using Twin.Domain;
using Twin.Factory.Assets;
using Twin.Factory.Planning;
using Twin.Robots.Fleets;
using Twin.World.Assembly;
using Twin.World.Forking;
using Twin.World.Records;
using Twin.World.Running;
using Twin.World.Theory;

namespace Twin.World.Severing;

/// <summary>A severed loop by quarters: stocks of equipment and goods, the needs of the matrices, scarce goods shared
/// out in proportion. A cheap stand-in for the run itself, to be checked against it.</summary>
/// <remarks>
/// Model, per quarter h: x_j = min over equipment i of K_ij/B_ij, lowered until Σ_j A_ij·x_j·h ≤ S_i + x_i·h for every
/// good. The planner's rule: with P_ij what is in service and under construction and R_ij what its ray asked at the
/// cut, s = min P_ij/R_ij, and each line orders what P_ij lacks of s·R_ij·(1 + γ) after its wear; what is left of a
/// good goes to wear first, then to growth, in proportion, and arrives after the build lead. Flows perish. Left out:
/// process leads, seasons, covers, storage, chance. Shape: thread-safe; a loop costs some microseconds a quarter.
/// </remarks>
internal sealed class QuarterModel
{
    private const double Quarter = 1.0 / StepClock.QuartersPerYear;
    private const int Sweeps = 60;
    private const double Nano = 1e-9;

    private readonly WorldRecord _record;
    private readonly LoopPrices _prices;
    private readonly AssembledWorld _world;
    private readonly double[] _stock;
    private readonly Dictionary<(string Good, string Made), QuarterStock> _equipment = [];
    private readonly Dictionary<string, double> _slack = new(StringComparer.Ordinal);
    private readonly double _growth;

    /// <summary>Reads a run.</summary>
    /// <param name="stem">The run at the cut; only read, and only here.</param>
    /// <param name="prices">The loop's goods and prices.</param>
    public QuarterModel(RunStem stem, LoopPrices prices)
    {
        (_world, _record, _prices) = (stem.Run.World, stem.Run.World.Record, prices);
        _stock = CriticalStocks.StockOf(_world);
        ReadSlack();
        foreach (var site in _record.Sites.Where(site => site is { Owner: Owner.Loop, Process: not null }))
        {
            var process = _record.Processes.First(process => process.Id == site.Process);
            foreach (var line in process.Equipment) AddAsset(site, line.Good, process.Output);
        }

        foreach (var fleet in _record.Fleets.Where(f => f is { Owner: Owner.Loop, Individual: null }))
        {
            ref readonly var state = ref _world.Shard.Row<FleetState>(_world.Shard.AddressOf(Fleet.Kind, fleet.Id));
            Add(
                fleet.Robot, fleet.Hours, state.Up + state.Down, state.Held - state.Up - state.Down,
                $"{fleet.Id}.{fleet.Robot}");
        }

        if (_world.PlannerLines.Count == 0) return;
        var planner = _world.Shard.Row<PlannerState>(_world.Shard.AddressOf(Planner.Kind, Planner.Name));
        var steps = Quarter / StepClock.StepYears(_record);
        _growth = ExactMath.Expm1(steps * ExactMath.Log1P(planner.AimNano * Nano));
    }

    /// <summary>What becomes of the loop under other numbers.</summary>
    /// <param name="world">A world held to what the run has shown.</param>
    /// <param name="quarters">How long. Unit: quarters. Range: at least 5.</param>
    public SeveranceOutcome Of(WorldRecord world, int quarters)
    {
        var course = new QuarterCourse(new LoopNeeds(world), _growth);
        course.Open(good => _stock[_world.Goods[good]], line => _equipment.GetValueOrDefault(line));
        var prices = new double[course.Goods];
        for (var i = 0; i < _prices.Goods.Count; i++)
        {
            var at = course.IndexOf(_world.Goods.Records[_prices.Goods[i]].Id);
            if (at >= 0) prices[at] = _prices.Prices[i];
        }

        return course.Run(prices, quarters, Sweeps);
    }

    private void AddAsset(SiteRecord site, string good, string made)
    {
        var asset = _world.Shard.AddressOf(Asset.Kind, WorldAssembly.AssetName(site.Id, good));
        ref readonly var state = ref _world.Shard.Row<AssetState>(asset);
        var held = (long)_world.Ledger.Balance(state.Account);
        Add(good, made, state.InService, held - state.InService, $"{site.Id}.{good}");
    }

    private void Add(string good, string made, long inService, long waiting, string line)
    {
        var index = _world.Goods[good];
        var before = _equipment.GetValueOrDefault((good, made));
        var (serving, coming) = (_world.Goods.Amount(index, inService), _world.Goods.Amount(index, waiting));
        _equipment[(good, made)] = new QuarterStock(
            before.InService + serving, before.Waiting + coming,
            before.Asked + ((serving + coming) / (1 + _slack.GetValueOrDefault(line))));
    }

    private void ReadSlack()
    {
        var observatory = new Observatory(_world);
        var slack = new double[observatory.LinesOnTheRay.Count];
        observatory.WriteSlack(slack);
        for (var i = 0; i < slack.Length; i++) _slack[observatory.LinesOnTheRay[i]] = slack[i];
    }
}
