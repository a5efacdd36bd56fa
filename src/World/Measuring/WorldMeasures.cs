using Twin.Actors;
using Twin.Robots.Individuals;
using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Running;

namespace Twin.World.Measuring;

/// <summary>Everything a running world shows, as numbers; reading changes nothing.</summary>
/// <remarks>
/// Not thread safe: it reads rows, on the run's own thread. A robot becomes a measure of its own only in worlds of at
/// most <see cref="RobotsMax"/>.
/// </remarks>
public sealed class WorldMeasures
{
    /// <summary>Most robots of a world that are shown one by one, by row.</summary>
    public const int RobotsMax = 500;

    private readonly WorldRun _run;
    private readonly EventMeter _events;
    private readonly RobotCensus? _census;
    private readonly List<Meter> _meters = [];

    /// <summary>Lists the measures of a run and begins to watch it.</summary>
    /// <param name="run">The run, at time zero; it may be restored afterwards.</param>
    /// <param name="inner">Who watches the run too; null for nobody.</param>
    public WorldMeasures(WorldRun run, IRunObserver? inner = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        _run = run;
        var world = run.World;
        _events = new EventMeter(world, inner);
        _meters.Add(new LoopMeter(run));
        _meters.Add(new GoodMeter(world.Closure));
        _meters.Add(new KindMeter(_events, world.Shard.Kinds));
        if (world.Record.Fleets.Any(fleet => fleet.Individual is not null)) _census = new RobotCensus(world);
        foreach (var fleet in world.Record.Fleets) AddFleet(world, fleet);
        if (_census is not null) AddRobots(world);
        AddSites(world);
        foreach (var depot in world.DepotAccounts.Keys.Order(StringComparer.Ordinal)) AddDepot(world, depot);
        foreach (var link in world.Record.Links) _meters.Add(new LinkMeter(world, _events, link));
        if (world.Record.Market is { } market) _meters.Add(new ImportMeter(world, _events, market));
        _meters.Add(new EnergyMeter(new EnergyLines(world, _events).Find(), world.Record.StepMicros));
        _meters.Add(new SeriesMeter(run));
        Measures = [.. _meters.SelectMany(meter => meter.Measures)];
    }

    /// <summary>Who sums up events: to be the observer of the run's shard.</summary>
    public IRunObserver Observer => _events;

    /// <summary>What is measured.</summary>
    public IReadOnlyList<Measure> Measures { get; }

    /// <summary>Reads everything where the run stands.</summary>
    /// <param name="values">One number a measure, in their order; NaN where there is none at this time.</param>
    public void Read(Span<double> values)
    {
        var at = 0;
        foreach (var meter in _meters)
        {
            var count = meter.Measures.Count;
            meter.Read(_run.NowMicros, values.Slice(at, count));
            at += count;
        }
    }

    /// <summary>Repairs that ended since this was called last.</summary>
    /// <param name="each">Told site, fleet, robot, and the time from failure to service, in s of simulated
    /// time.</param>
    public void TakeRepairs(Action<FleetRecord, double> each)
    {
        ArgumentNullException.ThrowIfNull(each);
        foreach (var (number, seconds) in _events.Repairs) each(_census!.Fleets[_census.IndexOf(number)], seconds);
        _events.Repairs.Clear();
    }

    /// <summary>Whether episodes are kept for <see cref="TakeEpisodes"/>.</summary>
    public bool KeepsEpisodes
    {
        get => _events.Episodes.IsOn;
        set => _events.Episodes.IsOn = value;
    }

    /// <summary>What came to an end since this was called last; of many at once the first.</summary>
    /// <param name="each">Told of each.</param>
    public void TakeEpisodes(Action<Episode> each) => _events.Episodes.Take(each);

    private void AddFleet(AssembledWorld world, FleetRecord fleet)
    {
        if (fleet.Individual is null)
        {
            _meters.Add(new CohortMeter(world, fleet));
            return;
        }

        _meters.Add(new RobotMeter(world, _census!, fleet));
        _meters.Add(new TaskMeter(world, fleet));
    }

    private void AddRobots(AssembledWorld world)
    {
        var kind = world.Shard.KindOf(Robot.Kind);
        if (world.Shard.Capacity(kind) <= RobotsMax) _meters.Add(new RowMeter(world, kind));
    }

    private void AddSites(AssembledWorld world)
    {
        var processes = world.Record.Processes.ToDictionary(process => process.Id, StringComparer.Ordinal);
        foreach (var site in world.Record.Sites)
        {
            if (site.Process is { } id)
            {
                _meters.Add(new PlantMeter(world, site, processes[id]));
                if (EnergyLines.Is(world.Goods.Records[world.Goods[processes[id].Output]]))
                {
                    _meters.Add(new GeneratorMeter(world, site, processes[id]));
                }
            }
            else if (site.Stores is { } good && EnergyLines.Is(world.Goods.Records[world.Goods[good]]))
            {
                _meters.Add(new StorageMeter(world, site));
            }
        }
    }

    private void AddDepot(AssembledWorld world, string depot)
    {
        _meters.Add(new StockMeter(world, _events, depot));
        if (world.DepotAccounts[depot].Keys.Any(good => EnergyLines.Is(world.Goods.Records[good])))
        {
            _meters.Add(new GridMeter(world, depot, _events));
        }
    }
}
