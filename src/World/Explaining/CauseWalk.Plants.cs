using Twin.Factory.Plants;
using Twin.World.Assembly;

namespace Twin.World.Explaining;

internal sealed partial class CauseWalk
{
    private const double Micro = 1e-6;

    private static readonly string[] _months =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ];

    /// <summary>Why a plant makes no more.</summary>
    private RootCause Plant(PlantPlace plant, Moment until)
    {
        var id = plant.Site.Id;
        if (Enter($"plant/{id}", id, until) is { } loop) return loop;
        var work = Over(plant, until);
        if (work.Steps == 0)
        {
            return Root(RootKind.Beginning, id, $"{id} has not worked yet: the run had only begun", until);
        }

        if (work.Share >= Whole || work.Limit.Kind == LimitKind.Equipment && work.Capacity > 0)
        {
            return AtCapacity(plant, work);
        }

        switch (work.Limit.Kind)
        {
            case LimitKind.Input:
                return Starved(plant, work);
            case LimitKind.Reserve:
                return Exhausted(plant, work);
            case LimitKind.Demand:
                return Unsold(plant, work);
            default:
                return AtCapacity(plant, work);
        }
    }

    private RootCause Starved(PlantPlace plant, in WorkSum work)
    {
        var input = plant.Process.Inputs[work.Limit.Line];
        var good = _world.Goods[input.Good];
        var depot = _map.StoreOf(good, plant.Site.Depot, plant.Site.Grid);
        var asked = _map.EntryOf(depot, good, plant.Address) is { } entry
            ? Over(_map.AddressOf(depot), Channel.Book, entry.Slot, work.When)
            : default;

        // What was asked may have come while what was at hand did not do: then the work tells more than the book.
        var share = Math.Min(asked.Share, 1) < Whole ? asked.Share : work.Share;
        var what = asked.Share < Whole
            ? $"{plant.Site.Id} got {Percent(share)} of its {input.Good}"
            : $"{plant.Site.Id} worked at {Percent(share)} of its capacity for lack of {input.Good}";
        Link(work.When, plant.Address, what, share);
        return Good(good, depot, work.When);
    }

    private RootCause Exhausted(PlantPlace plant, in WorkSum work)
    {
        var id = plant.Site.Id;
        var unit = _world.Goods.Records[_world.Goods[plant.Process.Output]].Unit;
        Link(work.When, plant.Address, $"{id} worked at {Percent(work.Share)} of its capacity", work.Share);
        return Root(
            RootKind.Reserve, id, $"the reserve of {id}, {Amount(plant.Site.Reserve)} {unit}, is used up", work.When);
    }

    private RootCause Unsold(PlantPlace plant, in WorkSum work)
    {
        var (id, output) = (plant.Site.Id, plant.Process.Output);
        Link(work.When, plant.Address, $"{id} worked at {Percent(work.Share)} of its capacity", work.Share);
        return Root(RootKind.Demand, output, $"enough {output} lies unsold: nobody asks for more", work.When);
    }

    /// <summary>A plant that does all it can: its month, its reserve or its equipment holds it.</summary>
    private RootCause AtCapacity(PlantPlace plant, in WorkSum work)
    {
        var (id, output) = (plant.Site.Id, _world.Goods[plant.Process.Output]);
        var isStock = _world.Goods.Records[output].Kind != Records.GoodKind.Flow;
        if (work.Share < Whole && isStock) return Unsold(plant, work);
        var perYear = work.Capacity * Micro * plant.Process.Yield / (work.Steps * StepClock.StepYears(_world.Record));
        var what = $"{id} worked at its capacity, {Amount(perYear)} {_world.Goods.Records[output].Unit}/yr";
        var (month, factor) = MonthOf(plant, work.When.Step);
        if (factor < Whole)
        {
            Link(work.When, plant.Address, what, work.Share);
            return Root(
                RootKind.Season, id, $"{month} gives {id} {Percent(factor)} of its yearly mean", work.When);
        }

        Link(work.When, plant.Address, what, work.Share);
        if (work.Limit.Kind == LimitKind.Reserve) return ReserveOf(plant, work);
        if (plant.Process.Equipment.Count == 0)
        {
            return Root(
                RootKind.Capacity, id, $"the capacity of {id} is fixed: its recipe ties up no equipment", work.When);
        }

        var line = work.Limit.Kind == LimitKind.Equipment ? work.Limit.Line : ScarcestEquipment(plant);
        var name = WorldAssembly.AssetName(id, plant.Process.Equipment[line].Good);
        return Equipment(_map.Equipment.First(other => other.Name == name), work.When);
    }

    private RootCause ReserveOf(PlantPlace plant, in WorkSum work) => Root(
        RootKind.Reserve, plant.Site.Id, $"the reserve of {plant.Site.Id} is as good as used up", work.When);

    /// <summary>The line of equipment that allows least, where the plant was held back by something else.</summary>
    private int ScarcestEquipment(PlantPlace plant)
    {
        var (least, scarcest) = (double.PositiveInfinity, 0);
        for (var i = 0; i < plant.Process.Equipment.Count; i++)
        {
            var equipment = plant.Process.Equipment[i];
            var address = _world.Shard.AddressOf(
                Factory.Assets.Asset.Kind, WorldAssembly.AssetName(plant.Site.Id, equipment.Good));
            var held = _world.Goods.Amount(
                _world.Goods[equipment.Good], _world.Shard.Row<Factory.Assets.AssetState>(address).InService);
            if (held / equipment.StockYears >= least) continue;
            (least, scarcest) = (held / equipment.StockYears, i);
        }

        return scarcest;
    }

    private (string Month, double Factor) MonthOf(PlantPlace plant, long step)
    {
        var since = (long)((Int128)step * _world.Record.StepMicros * StepClock.MonthsPerYear / StepClock.YearMicros);
        var month = (int)((since + _world.Record.From.Month - 1) % StepClock.MonthsPerYear);
        var profile = plant.Site.MonthlyProfile;
        return (_months[month], profile.Count == 0 ? 1 : profile[month % profile.Count]);
    }
}
