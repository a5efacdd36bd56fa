using Twin.Actors;
using Twin.Domain.Accounts;
using Twin.Factory.Assets;
using Twin.Factory.Depots;
using Twin.Factory.Links;
using Twin.Factory.Planning;
using Twin.Factory.Plants;
using Twin.Factory.Stores;
using Twin.Robots.Fleets;
using Twin.Robots.Individuals;
using Twin.World.Records;
using Twin.World.Theory;

namespace Twin.World.Assembly;

/// <summary>Turns checked records into a shard.</summary>
/// <remarks>
/// Pure in (records, seed, build). Everything is opened in ordinal order of ids, so that the order of the file
/// reaches nothing.
/// </remarks>
public sealed partial class WorldAssembly
{
    /// <summary>Activity is counted in millionths of a recipe's output unit.</summary>
    internal const double MicroUnits = 1e6;

    /// <summary>A depot of a world with hundreds of askers grants each of them at most twice a step.</summary>
    private const int EventsPerMail = 1 << 13;

    private readonly WorldRecord _world;
    private readonly GoodTable _goods;
    private readonly Ledger _ledger;
    private readonly DepotBooks _depots;
    private readonly AskBook _book = new();
    private readonly ShardPlan _shard;
    private readonly WorldGrowth _growth;
    private readonly int _wasteAccount;
    private readonly int _heatAccount;
    private readonly Dictionary<int, int> _natureAccounts = [];
    private readonly Dictionary<int, int> _outsideAccounts = [];
    private readonly List<PlannerPlanLine> _plannerLines = [];
    private readonly List<string> _plannerNames = [];
    private readonly List<(string Kind, string Name)> _followers = [];
    private readonly Dictionary<string, ProcessRecord> _processes;
    private int _nextProcess;

    private WorldAssembly(WorldRecord world, string build)
    {
        _world = Ordered(world);
        _goods = new GoodTable(world.Goods);
        _growth = WorldGrowth.Of(_world);
        var books = world.Sites.Count + world.Links.Count + world.Fleets.Count + ImpliedDepots;
        _ledger = new Ledger(_goods.Ledger, books);
        var limits = new ShardLimits { EventsPerMail = EventsPerMail };
        _shard = new ShardPlan(world.Seed, build, limits) { Ledger = _ledger };
        _wasteAccount = _ledger.Open("waste", _goods.MassIndex, AccountKind.Open);
        _heatAccount = _ledger.Open("waste", _goods.HeatIndex, AccountKind.Open);
        _depots = new DepotBooks(_world, _ledger, _goods);
        _processes = _world.Processes.ToDictionary(process => process.Id, StringComparer.Ordinal);
        _changingSites = WorldLearning.ChangingSitesOf(_world);
        _labour = WorldLearning.LabourOf(_world);
    }

    /// <summary>A depot and a grid that no file needs to declare.</summary>
    private const int ImpliedDepots = 2;

    private bool IsPlanned => _growth.Stepped is not null;

    /// <summary>Assembles a world.</summary>
    /// <param name="world">The checked records.</param>
    /// <param name="build">The build that will run it; part of the canonical snapshot.</param>
    public static AssembledWorld Assemble(WorldRecord world, string build) =>
        new WorldAssembly(world, build).Assemble();

    /// <summary>Name of the equipment line of an owner.</summary>
    internal static string AssetName(string owner, string good) => $"{owner}/{good}";

    private AssembledWorld Assemble()
    {
        var plants = _shard.AddKind<PlantState, PlantEvent, Plant>(Plant.Kind);
        var assets = _shard.AddKind<AssetState, AssetEvent, Asset>(Asset.Kind);
        var stores = _shard.AddKind<StoreState, StoreEvent, Store>(Store.Kind);
        foreach (var site in _world.Sites)
        {
            if (site.Process is not null) AddPlant(site, plants, assets);
            else if (site.Kind == SiteKind.Storage) AddStore(site, stores, assets);
        }

        AddExperiences();
        var fleets = _shard.AddKind<FleetState, FleetEvent, Fleet>(Fleet.Kind);
        foreach (var fleet in _world.Fleets.Where(fleet => fleet.Individual is null)) AddFleet(fleet, fleets);
        AddRobots();
        var links = _shard.AddKind<LinkState, LinkEvent, Link>(Link.Kind);
        foreach (var link in _world.Links) AddLink(link, links);
        OpenHuman();
        var cash = AddMarket();
        AddHuman(cash);
        AddDepots();
        AddPlanner();
        AddShocks();
        CloseRobots();
        _book.Close();
        var shard = _shard.Assemble();
        Embargoes.Announce(shard, _world);
        return new AssembledWorld
        {
            Record = _world,
            Shard = shard,
            Ledger = _ledger,
            Goods = _goods,
            Growth = _growth,
            Closure = WorldClosure.Of(_world, _growth),
            DepotAccounts = _depots.All.ToDictionary(
                pair => pair.Key, pair => (IReadOnlyDictionary<int, int>)pair.Value, StringComparer.Ordinal),
            CashAccount = cash,
            PlannerLines = _plannerNames,
            RobotFleets = RobotsAssembly.InOrder(_robotFleets),
        };
    }

    private static WorldRecord Ordered(WorldRecord world) => world with
    {
        Goods = [.. world.Goods.OrderBy(good => good.Id, StringComparer.Ordinal)],
        Processes = [.. world.Processes.OrderBy(process => process.Id, StringComparer.Ordinal).Select(Ordered)],
        Sites = [.. world.Sites.OrderBy(site => site.Id, StringComparer.Ordinal)],
        Links = [.. world.Links.OrderBy(link => link.Id, StringComparer.Ordinal)],
        Fleets = [.. world.Fleets.OrderBy(fleet => fleet.Id, StringComparer.Ordinal)],
        Shocks = [.. world.Shocks.OrderBy(shock => shock.Id, StringComparer.Ordinal)],
        Human = world.Human is { } human
            ? human with { Goods = [.. human.Goods.OrderBy(good => good.Good, StringComparer.Ordinal)] }
            : null,
    };

    private static ProcessRecord Ordered(ProcessRecord process) => process with
    {
        Inputs = [.. process.Inputs.OrderBy(input => input.Good, StringComparer.Ordinal)],
        Byproducts = [.. process.Byproducts.OrderBy(output => output.Good, StringComparer.Ordinal)],
        Equipment = [.. process.Equipment.OrderBy(equipment => equipment.Good, StringComparer.Ordinal)],
    };

    private int NatureAccount(int good) => Cached(_natureAccounts, good, "nature");

    private int OutsideAccount(int good) => Cached(_outsideAccounts, good, "outside");

    private int Cached(Dictionary<int, int> accounts, int good, string holder)
    {
        if (accounts.TryGetValue(good, out var account)) return account;
        return accounts[good] = _ledger.Open(holder, good, AccountKind.Open);
    }

    private int AddPlannerLine(
        string kind, string name, string inWords, double weight, int buildSteps, int column, int plant = -1)
    {
        if (!IsPlanned) return -1;
        _plannerLines.Add(new PlannerPlanLine(kind, name, weight, buildSteps, column, plant));
        _plannerNames.Add(inWords);
        return _plannerLines.Count - 1;
    }

    private void AddDepots()
    {
        var kind = _shard.AddKind<DepotState, DepotEvent, Depot>(Depot.Kind);
        var imported = _world.Market is { } market
            ? market.Imports.Select(trade => _goods[trade.Good])
                .Select(good => (PlaceOf(market, good), good)).ToHashSet()
            : [];
        foreach (var (name, accounts) in _depots.All)
        {
            var process = _nextProcess++;
            kind.AddRow(name, (ref DepotState state, in RowAssembly row, ref Draws _) => DepotAssembly.Fill(
                new DepotPlan
                {
                    Process = process,
                    WasteAccount = _wasteAccount,
                    HeatAccount = _heatAccount,
                    StepMicros = _world.StepMicros,
                    Goods = _book.GoodsOf(
                        name, accounts, good => _goods.Records[good].Kind == GoodKind.Flow,
                        good => imported.Contains((name, good))),
                },
                ref state, row));
        }
    }

    private void AddPlanner()
    {
        if (!IsPlanned) return;
        var kind = _shard.AddKind<PlannerState, PlannerEvent, Planner>(Planner.Kind);
        var growth = PlannedGrowth();
        var reaim = ReaimOf();
        kind.AddRow(Planner.Name, (ref PlannerState state, in RowAssembly row, ref Draws _) => PlannerAssembly.Fill(
            new PlannerPlan
            {
                Policy = _world.Planner.Policy switch
                {
                    PlannerPolicy.None => AimPolicy.None,
                    PlannerPolicy.BottleneckFirst => AimPolicy.BottleneckFirst,
                    _ => AimPolicy.Ray,
                },
                StepMicros = _world.StepMicros,
                GrowthPerStep = growth,
                Lines = _plannerLines,
                Reaim = reaim,
                Followers = _followers,
            },
            ref state, row));
    }

    private double PlannedGrowth()
    {
        if (_world.Planner.Policy == PlannerPolicy.None) return 0;
        var perStep = _world.Planner.GrowthPerYear is { } perYear
            ? Domain.ExactMath.Expm1(perYear * StepClock.StepYears(_world))
            : _growth.Stepped!.Growth;
        return Math.Max(0, perStep);
    }
}
