using Twin.Actors;
using Twin.Factory.Assets;
using Twin.Factory.Depots;
using Twin.Factory.Learning;
using Twin.Factory.Planning;
using Twin.Factory.Plants;
using Twin.Factory.Shocks;
using Twin.Robots.Fleets;
using Twin.Robots.Individuals;
using Twin.Robots.Supply;
using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Theory;

namespace Twin.World.Running;

/// <summary>Reads the rows of a world; changes nothing.</summary>
public sealed class Observatory
{
    private const double PerMicro = 1e-6;
    private const double PerNano = 1e-9;

    private readonly AssembledWorld _world;
    private readonly List<(Address Plant, int Good, double Yield)> _plants = [];
    private readonly List<(Address Asset, int Good)> _assets = [];
    private readonly List<(Address Fleet, Address Control, int Robot, int Hours)> _fleets = [];
    private readonly List<Address> _depots = [];
    private readonly Address? _planner;
    private readonly List<(Address Plant, int Good)> _yielding = [];
    private readonly List<Address> _experiences = [];
    private readonly List<Address> _shocks = [];
    private readonly List<int> _lines = [];

    /// <summary>Finds the rows.</summary>
    /// <param name="world">The world.</param>
    public Observatory(AssembledWorld world)
    {
        _world = world;
        var record = world.Record;
        var processes = record.Processes.ToDictionary(process => process.Id, StringComparer.Ordinal);
        foreach (var site in record.Sites)
        {
            if (site.Process is not null) AddPlant(site, processes[site.Process]);
            else if (site.Kind == SiteKind.Storage) AddAsset(site.Id, site.StorageEquipment!);
        }

        _plants.Sort((left, right) => (left.Good, left.Yield).CompareTo((right.Good, right.Yield)));
        foreach (var fleet in record.Fleets)
        {
            var isEach = fleet.Individual is not null;
            var address = world.Shard.AddressOf(isEach ? FleetSupply.Kind : Fleet.Kind, fleet.Id);
            var control = isEach ? world.Shard.AddressOf(FleetControl.Kind, fleet.Id) : address;
            _fleets.Add((address, control, world.Goods[fleet.Robot], world.Goods[fleet.Hours]));
        }

        foreach (var depot in world.DepotAccounts.Keys) _depots.Add(world.Shard.AddressOf(Depot.Kind, depot));
        if (world.PlannerLines.Count > 0) _planner = world.Shard.AddressOf(Planner.Kind, Planner.Name);
        LinesOnTheRay = FindLines();
        Learning = [.. WorldLearning.ProcessesOf(record).Select(process => process.Id)];
        foreach (var shock in record.Shocks) _shocks.Add(world.Shard.AddressOf(Shock.Kind, shock.Id));
        foreach (var process in Learning) _experiences.Add(world.Shard.AddressOf(Experience.Kind, process));
    }

    /// <summary>The equipment lines on the planner's ray, in its order: <c>site.equipment</c>.</summary>
    public IReadOnlyList<string> LinesOnTheRay { get; }

    /// <summary>Processes that learn, in ordinal order.</summary>
    public IReadOnlyList<string> Learning { get; }

    /// <summary>Made of each good since the run began. Unit: the good's own.</summary>
    public double[] Made()
    {
        var made = Amounts(QuantaWorked());

        // Plants of one good and yield are added up as integers, and those sums by rising yield, so that no name of a
        // site decides in which order numbers are rounded.
        for (var i = 0; i < _plants.Count;)
        {
            var (_, good, yield) = _plants[i];
            Int128 finished = 0;
            for (; i < _plants.Count && _plants[i].Good == good && _plants[i].Yield == yield; i++)
            {
                finished += _world.Shard.Row<PlantState>(_plants[i].Plant).Finished;
            }

            made[good] += (double)finished * PerMicro * yield;
        }

        return made;
    }

    /// <summary>In service of each good as equipment or robots. Unit: the good's own.</summary>
    public double[] InService()
    {
        var held = new Int128[_world.Goods.Records.Count];
        foreach (var (address, good) in _assets) held[good] += _world.Shard.Row<AssetState>(address).InService;
        foreach (var (address, control, robot, _) in _fleets)
        {
            if (address != control)
            {
                held[robot] += _world.Shard.Row<ControlState>(control).Totals.InService;
                continue;
            }

            ref readonly var fleet = ref _world.Shard.Row<FleetState>(address);
            held[robot] += fleet.Up + fleet.Down;
        }

        return Amounts(held);
    }

    /// <summary>What a fixed life has taken out of service since the run began, and what it takes in a year on average
    /// over ages. Unit: the good's own, and the same per yr.</summary>
    /// <remarks>Equipment under a rate of wear is worn already: it counts nothing here.</remarks>
    public (double[] Retired, double[] WearPerYear) FixedLives()
    {
        var retired = new Int128[_world.Goods.Records.Count];
        var wear = new double[retired.Length];
        foreach (var (address, good) in _assets)
        {
            ref readonly var asset = ref _world.Shard.Row<AssetState>(address);
            if (asset.LifeSteps == 0) continue;
            retired[good] += asset.Retired;
            wear[good] += PerYear(asset.InService, good, asset.LifeSteps);
        }

        foreach (var (address, control, robot, _) in _fleets)
        {
            if (address != control)
            {
                ref readonly var supply = ref _world.Shard.Row<SupplyState>(address);
                retired[robot] += supply.Retired;
                wear[robot] += PerYear(
                    _world.Shard.Row<ControlState>(control).Totals.InService, robot, supply.LifeSteps);
                continue;
            }

            ref readonly var fleet = ref _world.Shard.Row<FleetState>(address);
            retired[robot] += fleet.Retired;
            wear[robot] += PerYear(fleet.Up + fleet.Down, robot, fleet.LifeSteps);
        }

        return (Amounts(retired), wear);
    }

    /// <summary>Lying in depots and grids. Unit: the good's own.</summary>
    public double[] Stock()
    {
        var stock = new Int128[_world.Goods.Records.Count];
        foreach (var accounts in _world.DepotAccounts.Values)
        {
            foreach (var (good, account) in accounts) stock[good] += _world.Ledger.Balance(account);
        }

        return Amounts(stock);
    }

    /// <summary>Asked of grids and not served since the run began. Unit: the good's own.</summary>
    public double[] Unserved()
    {
        var unserved = new Int128[_world.Goods.Records.Count];
        foreach (var depot in _depots)
        {
            foreach (var (good, quanta) in DepotReport.Unserved(_world.Shard, _world.Ledger, depot))
            {
                unserved[good] += quanta;
            }
        }

        return Amounts(unserved);
    }

    /// <summary>The equipment line that holds the loop back, in the words of the world file; null without a
    /// planner.</summary>
    public string? Bottleneck()
    {
        if (_planner is not { } address) return null;
        var line = _world.Shard.Row<PlannerState>(address).Bottleneck;
        return line < 0 ? null : _world.PlannerLines[line];
    }

    /// <summary>How far each line stands above the planner's ray; 0 is the bottleneck. Unit: 1.</summary>
    /// <param name="slack">Filled in the order of <see cref="LinesOnTheRay"/>.</param>
    public void WriteSlack(Span<double> slack)
    {
        for (var i = 0; i < slack.Length; i++)
        {
            slack[i] = PlannerReport.Slack(_world.Shard, _planner!.Value, _lines[i]);
        }
    }

    private List<string> FindLines()
    {
        var names = new List<string>();
        if (_planner is not { } planner) return names;
        for (var line = 0; line < _world.PlannerLines.Count; line++)
        {
            if (!PlannerReport.IsOnTheRay(_world.Shard, planner, line)) continue;
            _lines.Add(line);
            var name = _world.PlannerLines[line];
            var fleet = _world.Record.Fleets.FirstOrDefault(fleet => fleet.Id == name);
            names.Add(fleet is null ? name.Replace('/', '.') : $"{fleet.Id}.{fleet.Robot}");
        }

        return names;
    }

    /// <summary>What experience has left of the learned coefficients of each process. Unit: 1.</summary>
    /// <param name="shares">Filled in the order of <see cref="Learning"/>.</param>
    public void WriteLearning(Span<double> shares)
    {
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = _world.Shard.Row<ExperienceState>(_experiences[i]).ShareNano * PerNano;
        }
    }

    /// <summary>What each shock multiplies by. Unit: 1.</summary>
    /// <param name="multipliers">Filled in ordinal order of the shocks' ids.</param>
    public void WriteShocks(Span<double> multipliers)
    {
        for (var i = 0; i < multipliers.Length; i++)
        {
            multipliers[i] = _world.Shard.Row<ShockState>(_shocks[i]).MultiplierNano * PerNano;
        }
    }

    private Int128[] QuantaWorked()
    {
        var worked = new Int128[_world.Goods.Records.Count];
        foreach (var (address, good) in _yielding) worked[good] += _world.Shard.Row<PlantState>(address).Made;
        foreach (var (address, control, _, hours) in _fleets)
        {
            worked[hours] += address != control
                ? _world.Shard.Row<SupplyState>(address).HoursWorked
                : _world.Shard.Row<FleetState>(address).HoursWorked;
        }

        return worked;
    }

    private double PerYear(long quanta, int good, int lifeSteps) =>
        _world.Goods.Amount(good, quanta) * StepClock.YearMicros / ((double)lifeSteps * _world.Record.StepMicros);

    private double[] Amounts(Int128[] quanta)
    {
        var amounts = new double[quanta.Length];
        for (var good = 0; good < amounts.Length; good++) amounts[good] = _world.Goods.Amount(good, quanta[good]);
        return amounts;
    }

    private void AddPlant(SiteRecord site, ProcessRecord process)
    {
        var address = _world.Shard.AddressOf(Plant.Kind, site.Id);

        // Where the yield changes, work finished does not tell what was made.
        var good = _world.Goods[process.Output];
        var isShocked = _world.Record.Shocks.Any(shock => shock.Targets.Any(
            target => target.Kind == ShockTargetKind.ProcessYield && target.Of == process.Id));
        if (isShocked || process.Learning?.Of.Contains(LearnedPart.Yield) == true) _yielding.Add((address, good));
        else _plants.Add((address, good, process.Yield));
        foreach (var equipment in process.Equipment) AddAsset(site.Id, equipment.Good);
    }

    private void AddAsset(string owner, string good)
    {
        var address = _world.Shard.AddressOf(Asset.Kind, WorldAssembly.AssetName(owner, good));
        _assets.Add((address, _world.Goods[good]));
    }
}
