using Twin.Macro.Growth;
using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.World.Theory;

/// <summary>The matrices of a world: what the loop needs to make itself, in the units of its goods.</summary>
/// <remarks>
/// One column per good that is made inside. Where several processes make a good, the column is their mean by opening
/// capacity. A bought good is paid for with the first export: m units of it at price p cost m·p/p_e units of that
/// export, at the time the import is paid (docs/model.md). Shares that a yield takes count as
/// needs per unit of good output. By-products are not credited.
/// </remarks>
public sealed class WorldTechnology
{
    private readonly WorldRecord _world;
    private readonly bool _isPaid;
    private readonly List<string> _goods = [];
    private readonly List<CurrentInput> _inputs = [];
    private readonly List<Macro.Growth.Equipment> _equipment = [];
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GoodRecord> _records;

    private WorldTechnology(WorldRecord world, bool isPaid)
    {
        _world = world;
        _isPaid = isPaid;
        _records = world.Goods.ToDictionary(good => good.Id, StringComparer.Ordinal);
    }

    /// <summary>The technology of a world's loop, or null where the loop makes nothing.</summary>
    /// <param name="world">The world.</param>
    /// <param name="isPaid">Whether imports are paid for with exports; otherwise they are free.</param>
    /// <returns>Leads are rounded to the world's own steps.</returns>
    public static Technology? Of(WorldRecord world, bool isPaid)
    {
        var builder = new WorldTechnology(world, isPaid);
        builder.NameGoods();
        if (builder._goods.Count == 0) return null;
        foreach (var share in WorldShares.Of(world)) builder.AddSite(share);
        foreach (var fleet in world.Fleets) builder.AddFleet(fleet);
        foreach (var site in world.Sites) builder.AddStorage(site);
        return new Technology(builder._goods, builder._inputs, builder._equipment);
    }

    private void NameGoods()
    {
        var made = WorldShares.Of(_world).Select(share => share.Process.Output)
            .Concat(_world.Fleets.Where(fleet => fleet.Owner == Owner.Loop).Select(fleet => fleet.Hours))
            .Distinct().OrderBy(id => id, StringComparer.Ordinal);
        foreach (var id in made)
        {
            _index.Add(id, _goods.Count);
            _goods.Add(id);
        }
    }

    private void AddSite(WorldShares share)
    {
        var process = share.Process;
        var column = _index[process.Output];
        var lead = Rounded(process.LeadYears);
        foreach (var input in process.Inputs)
        {
            AddInput(input.Good, column, input.Amount / process.Yield * share.OfGood, lead);
        }

        foreach (var equipment in process.Equipment)
        {
            var stock = equipment.StockYears / process.Yield * share.OfGood;
            AddEquipment(equipment.Good, column, stock, Rounded(equipment.BuildYears), WearOf(equipment));
        }
    }

    private void AddFleet(FleetRecord fleet)
    {
        if (fleet.Owner != Owner.Loop) return;
        var column = _index[fleet.Hours];
        foreach (var input in fleet.Inputs) AddInput(input.Good, column, input.Amount, 0);
        var wear = Wear.FixedLife(StepClock.LifeSteps(_world, fleet.LifeYears) * StepClock.StepYears(_world));
        var stock = 1 / FleetRates.HoursPerYear(fleet);
        AddEquipment(fleet.Robot, column, stock, Rounded(fleet.BuildYears), wear);
    }

    /// <summary>Storage is equipment of whoever makes the flow good it keeps, in the opening proportion.</summary>
    private void AddStorage(SiteRecord site)
    {
        if (site.Kind != SiteKind.Storage || site.Owner != Owner.Loop || site.StorageUnits == 0) return;
        if (!_index.TryGetValue(site.Stores!, out var column)) return;
        var capacity = WorldShares.Of(_world).Where(share => share.Process.Output == site.Stores)
            .Sum(share => share.Site.CapacityPerYear);
        if (capacity == 0) return;
        var wear = Wear.FixedLife(StepClock.LifeSteps(_world, site.StorageLifeYears) * StepClock.StepYears(_world));
        AddEquipment(site.StorageEquipment!, column, site.StorageUnits / capacity, 0, wear);
    }

    private void AddInput(string good, int column, double amount, double lead)
    {
        if (_records[good].Kind == GoodKind.Nature) return;
        if (_index.TryGetValue(good, out var row)) _inputs.Add(new CurrentInput(row, column, amount, lead));
        else if (Bought(good) is { } bought)
        {
            _inputs.Add(new CurrentInput(bought.Row, column, amount * bought.Price, lead + bought.Lead));
        }
    }

    private void AddEquipment(string good, int column, double stock, double build, Wear wear)
    {
        if (_index.TryGetValue(good, out var row))
        {
            _equipment.Add(new Macro.Growth.Equipment(row, column, stock, build, wear));
        }
        else if (Bought(good) is { } bought)
        {
            _equipment.Add(new Macro.Growth.Equipment(
                bought.Row, column, stock * bought.Price, build + bought.Lead, wear));
        }
    }

    private (int Row, double Price, double Lead)? Bought(string good)
    {
        if (!_isPaid || _world.Market is not { } market) return null;
        var import = market.Imports.FirstOrDefault(trade => trade.Good == good);
        var export = market.Exports.OrderBy(trade => trade.Good, StringComparer.Ordinal)
            .FirstOrDefault(trade => _index.ContainsKey(trade.Good));
        if (import is null || export is null || export.Price == 0) return null;
        return (_index[export.Good], import.Price / export.Price, Rounded(import.LeadYears));
    }

    private double Rounded(double years) => StepClock.Steps(_world, years) * StepClock.StepYears(_world);

    private Wear WearOf(EquipmentRecord equipment) => equipment.Wear switch
    {
        Records.WearKind.FixedLife =>
            Wear.FixedLife(StepClock.LifeSteps(_world, equipment.LifeYears) * StepClock.StepYears(_world)),
        Records.WearKind.Exponential => Wear.Exponential(equipment.WearPerYear),
        _ => Wear.Linear(equipment.WearPerYear),
    };
}
