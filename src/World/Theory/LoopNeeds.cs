using Twin.Macro.Growth;
using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.World.Theory;

/// <summary>The needs of a world's loop with every good that it buys as a row of its own.</summary>
/// <remarks>
/// Goods made come first, goods bought after them, both in ordinal order. Where several sites make a good, its column
/// is their mean by opening capacity; shares that a yield takes count as needs per unit of good output.
/// </remarks>
internal sealed class LoopNeeds
{
    private readonly WorldRecord _world;
    private readonly LoopLayers _layers;
    private readonly Dictionary<string, GoodRecord> _records;
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly List<string> _goods = [];
    private readonly List<LoopNeed> _needs = [];

    /// <summary>Lists the needs.</summary>
    /// <param name="world">The world.</param>
    public LoopNeeds(WorldRecord world)
    {
        _world = world;
        _layers = new LoopLayers(world);
        _records = world.Goods.ToDictionary(good => good.Id, StringComparer.Ordinal);
        var fleets = world.Fleets.Where(fleet => fleet.Owner == Owner.Loop)
            .OrderBy(fleet => fleet.Id, StringComparer.Ordinal).ToList();
        var shares = WorldShares.Of(world);
        var made = shares.Select(share => share.Process.Output).Concat(fleets.Select(fleet => fleet.Hours))
            .Distinct().OrderBy(id => id, StringComparer.Ordinal);
        foreach (var id in made) Add(id);
        Made = _goods.Count;
        Nature = new double[Made];
        Opening = new double[Made];
        Hours = new bool[Made];
        var bought = shares.SelectMany(share => Takes(share.Process)).Concat(fleets.SelectMany(Takes))
            .Concat(Storages().Select(site => site.StorageEquipment!))
            .Where(id => !_index.ContainsKey(id) && _records[id].Kind != GoodKind.Nature)
            .Distinct().OrderBy(id => id, StringComparer.Ordinal).ToList();
        foreach (var id in bought) Add(id);
        foreach (var share in shares) AddSite(share);
        foreach (var fleet in fleets) AddFleet(fleet, fleets);
        foreach (var site in Storages()) AddStorage(site, shares);
        for (var good = 0; good < Made; good++)
        {
            var record = RecordOf(good);
            if (EnergyGoods.Is(record)) Nature[good] = EnergyGoods.Primary(Nature[good], record.EnergyJ);
        }
    }

    /// <summary>Ids of all goods of the loop: made, then bought.</summary>
    public IReadOnlyList<string> Goods => _goods;

    /// <summary>How many of them the loop makes.</summary>
    public int Made { get; }

    /// <summary>Every need.</summary>
    public IReadOnlyList<LoopNeed> Needs => _needs;

    /// <summary>Energy taken from nature per unit of each good made. Unit: J.</summary>
    public double[] Nature { get; }

    /// <summary>Opening capacity of each good made. Unit: the good's own per yr.</summary>
    public double[] Opening { get; }

    /// <summary>Whether a good made is hours of the loop's robots.</summary>
    public bool[] Hours { get; }

    /// <summary>The layers named.</summary>
    public IReadOnlyList<string> Layers => _layers.All();

    /// <summary>Record of a good.</summary>
    /// <param name="good">Index of the good.</param>
    public GoodRecord RecordOf(int good) => _records[_goods[good]];

    /// <summary>Index of a good; −1 where the loop neither makes nor takes it.</summary>
    /// <param name="id">Its id.</param>
    public int IndexOf(string id) => _index.GetValueOrDefault(id, -1);

    private void Add(string id)
    {
        _index.Add(id, _goods.Count);
        _goods.Add(id);
    }

    private void AddSite(WorldShares share)
    {
        var (site, process) = (share.Site, share.Process);
        var (column, layer) = (_index[process.Output], _layers.Of(site));
        Opening[column] += site.CapacityPerYear;
        foreach (var input in process.Inputs)
        {
            var amount = input.Amount / process.Yield * share.OfGood;
            if (_records[input.Good].Kind == GoodKind.Nature) Nature[column] += amount * _records[input.Good].EnergyJ;
            else Add(new LoopNeed(_index[input.Good], column, amount, Rounded(process.LeadYears), null, layer));
        }

        foreach (var line in process.Equipment)
        {
            var stock = line.StockYears * process.Margin / process.Yield * share.OfGood;
            var build = Rounded(line.BuildYears);
            Add(new LoopNeed(_index[line.Good], column, stock, build, WearOf(line), layer));
        }
    }

    private void AddFleet(FleetRecord fleet, List<FleetRecord> fleets)
    {
        var column = _index[fleet.Hours];
        var hours = fleet.Count * FleetRates.HoursPerYear(fleet);
        var same = fleets.Where(other => other.Hours == fleet.Hours).ToList();
        var total = same.Sum(other => other.Count * FleetRates.HoursPerYear(other));
        var part = total > 0 ? hours / total : 1.0 / same.Count;
        Hours[column] = true;
        Opening[column] += hours;
        foreach (var input in FleetRates.Inputs(fleet, good => _records[good]))
        {
            var amount = input.Amount * part;
            if (_records[input.Good].Kind == GoodKind.Nature) Nature[column] += amount * _records[input.Good].EnergyJ;
            else Add(new LoopNeed(_index[input.Good], column, amount, 0, null, null));
        }

        var wear = Wear.FixedLife(StepClock.LifeSteps(_world, fleet.LifeYears) * StepClock.StepYears(_world));
        var stock = part / FleetRates.HoursPerYear(fleet);
        Add(new LoopNeed(_index[fleet.Robot], column, stock, Rounded(fleet.BuildYears), wear, null));
    }

    private void AddStorage(SiteRecord site, IReadOnlyList<WorldShares> shares)
    {
        var capacity = shares.Where(share => share.Process.Output == site.Stores)
            .Sum(share => share.Site.CapacityPerYear);
        if (capacity == 0) return;
        var wear = Wear.FixedLife(StepClock.LifeSteps(_world, site.StorageLifeYears) * StepClock.StepYears(_world));
        Add(new LoopNeed(
            _index[site.StorageEquipment!], _index[site.Stores!], site.StorageUnits / capacity, 0, wear,
            _layers.Of(site)));
    }

    private void Add(LoopNeed need) => _needs.Add(need);

    private IEnumerable<SiteRecord> Storages() => _world.Sites
        .Where(site => site.Kind == SiteKind.Storage && site.Owner == Owner.Loop && site.StorageUnits > 0
            && _index.ContainsKey(site.Stores!))
        .OrderBy(site => site.Id, StringComparer.Ordinal);

    private static IEnumerable<string> Takes(ProcessRecord process) =>
        process.Inputs.Select(input => input.Good).Concat(process.Equipment.Select(line => line.Good));

    private IEnumerable<string> Takes(FleetRecord fleet) =>
        FleetRates.Inputs(fleet, good => _records[good]).Select(input => input.Good).Append(fleet.Robot);

    private double Rounded(double years) => StepClock.Steps(_world, years) * StepClock.StepYears(_world);

    private Wear WearOf(EquipmentRecord equipment) => equipment.Wear switch
    {
        Records.WearKind.FixedLife =>
            Wear.FixedLife(StepClock.LifeSteps(_world, equipment.LifeYears) * StepClock.StepYears(_world)),
        Records.WearKind.Exponential => Wear.Exponential(equipment.WearPerYear),
        _ => Wear.Linear(equipment.WearPerYear),
    };
}
