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
        if (work.Steps == 0) return Idle(plant, until);
        var binding = BindingOf(plant, work);
        return binding.Kind switch
        {
            LimitKind.Input => Starved(plant, work, binding),
            LimitKind.Reserve when work.Share < Whole => Exhausted(plant, work),
            LimitKind.Demand => Unsold(plant, work),
            LimitKind.Maintenance => Unmaintained(plant, work),
            _ => AtCapacity(plant, work),
        };
    }

    /// <summary>What held a plant back over a window, from what its steps named and what it asked and
    /// got.</summary>
    /// <remarks>
    /// A plant gives back what its scarcest input leaves unused, so that at its work every input is about as scarce;
    /// and one that has little to do names an input that lacks a grain. The depot's book knows which of them it was.
    /// </remarks>
    private (LimitKind Kind, int Line, double Share) BindingOf(PlantPlace plant, in WorkSum work)
    {
        if (work.IsHeld) return (LimitKind.Maintenance, 0, plant.Site.Maintenance!.CapacityLeft);
        if (work.Limit.Kind == LimitKind.Reserve) return (LimitKind.Reserve, 0, work.Share);
        if (work.Share >= Whole || work.Steps == 0) return (LimitKind.Equipment, 0, 1);
        var (scarcest, line) = (1.0, -1);
        for (var i = 0; i < plant.Process.Inputs.Count; i++)
        {
            var share = ShareOf(plant, i, work.Newest);
            if (share < scarcest) (scarcest, line) = (share, i);
        }

        // Of the work it could have done, what it did not want to do, and what it wanted and could not.
        var wanted = scarcest > 0 ? Math.Min(1, work.Share / scarcest) : 1;
        if (scarcest < Whole && wanted * (1 - scarcest) >= 1 - wanted) return (LimitKind.Input, line, scarcest);
        var keeps = _world.Goods.Records[_world.Goods[plant.Process.Output]].Kind != Records.GoodKind.Flow;
        return keeps ? (LimitKind.Demand, 0, work.Share) : (LimitKind.Equipment, 0, work.Share);
    }

    /// <summary>Part of what a plant asked of an input that it got; 1 for what nature gives.</summary>
    private double ShareOf(PlantPlace plant, int input, Moment until)
    {
        var good = _world.Goods[plant.Process.Inputs[input].Good];
        var depot = _map.StoreOf(good, plant.Site.Depot, plant.Site.Grid);
        return _map.EntryOf(depot, good, plant.Address) is { } entry
            ? Over(_map.AddressOf(depot), Channel.Book, entry.Slot, until).Share
            : 1;
    }

    private RootCause Idle(PlantPlace plant, Moment until)
    {
        var id = plant.Site.Id;
        var opens = StepClock.Steps(_world.Record, plant.Site.OpensYears);
        return opens > until.Step
            ? Root(RootKind.NotOpen, $"sites.{id}.opens", $"{id} does not open until {DayOf(opens)}", until)
            : Root(RootKind.Beginning, id, $"{id} has not worked yet: the run had only begun", until);
    }

    private RootCause Starved(
        PlantPlace plant, in WorkSum work, (LimitKind Kind, int Line, double Share) binding)
    {
        var input = plant.Process.Inputs[binding.Line];
        var good = _world.Goods[input.Good];
        Link(
            work.Newest, plant.Address, $"{plant.Site.Id} got {Percent(binding.Share)} of its {input.Good}",
            binding.Share);
        return Good(good, _map.StoreOf(good, plant.Site.Depot, plant.Site.Grid), work.Newest);
    }

    private RootCause Exhausted(PlantPlace plant, in WorkSum work)
    {
        var id = plant.Site.Id;
        var unit = _world.Goods.Records[_world.Goods[plant.Process.Output]].Unit;
        Link(work.Newest, plant.Address, $"{id} worked at {Percent(work.Share)} of its capacity", work.Share);
        return Root(
            RootKind.Reserve, id, $"the reserve of {id}, {Amount(plant.Site.Reserve)} {unit}, is used up", work.Newest);
    }

    private RootCause Unsold(PlantPlace plant, in WorkSum work)
    {
        var (id, output) = (plant.Site.Id, plant.Process.Output);
        Link(work.Newest, plant.Address, $"{id} worked at {Percent(work.Share)} of its capacity", work.Share);
        return Root(RootKind.Demand, output, $"enough {output} lies unsold: nobody asks for more", work.Newest);
    }

    /// <summary>A plant that does all it can: its month, its reserve or its equipment holds it.</summary>
    private RootCause AtCapacity(PlantPlace plant, in WorkSum work)
    {
        var (id, output) = (plant.Site.Id, _world.Goods[plant.Process.Output]);
        var perYear = work.Capacity * Micro * plant.Process.Yield / (work.Steps * StepClock.StepYears(_world.Record));
        var what = $"{id} worked at its capacity, {Amount(perYear)} {_world.Goods.Records[output].Unit}/yr";
        var (month, factor) = MonthOf(plant, work.Newest.Step);
        if (factor < Whole)
        {
            Link(work.Newest, plant.Address, what, work.Share);
            return Root(
                RootKind.Season, id, $"{month} gives {id} {Percent(factor)} of its yearly mean", work.Newest);
        }

        Link(work.Newest, plant.Address, what, work.Share);
        if (work.Limit.Kind == LimitKind.Reserve) return ReserveOf(plant, work);
        if (plant.Process.Equipment.Count == 0)
        {
            return Root(
                RootKind.Capacity, id, $"the capacity of {id} is fixed: its recipe ties up no equipment", work.Newest);
        }

        var line = work.Limit.Kind == LimitKind.Equipment ? work.Limit.Line : ScarcestEquipment(plant);
        var name = WorldAssembly.AssetName(id, plant.Process.Equipment[line].Good);
        return Equipment(_map.Equipment.First(other => other.Name == name), work.Newest);
    }

    private RootCause ReserveOf(PlantPlace plant, in WorkSum work) => Root(
        RootKind.Reserve, plant.Site.Id, $"the reserve of {plant.Site.Id} is as good as used up", work.Newest);

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
