using System.Globalization;
using Twin.Domain.Equipment;
using Twin.Factory.Assets;
using Twin.Robots.Fleets;
using Twin.World.Records;

namespace Twin.World.Explaining;

internal sealed partial class CauseWalk
{
    /// <summary>Why there is no more equipment of a line in service.</summary>
    private RootCause Equipment(EquipmentPlace line, Moment until)
    {
        if (Enter($"asset/{line.Name}", line.Name, until) is { } loop) return loop;
        ref readonly var row = ref _world.Shard.Row<AssetState>(line.Address);
        var (inService, pipeline) = (row.InService, (long)(_world.Ledger.Balance(row.Account) - row.InService));
        return Stock(line, inService, pipeline, row.Ring, until);
    }

    /// <summary>Why a fleet works no more hours.</summary>
    private RootCause Workforce(EquipmentPlace fleet, Moment until)
    {
        if (Enter($"fleet/{fleet.Name}", fleet.Name, until) is { } loop) return loop;
        var record = _world.Record.Fleets.First(other => other.Id == fleet.Name);
        var hours = Over(fleet.Address, Channel.Hours, 0, until);
        if (hours.When.Event == 0)
        {
            return Root(RootKind.Beginning, fleet.Name, $"{fleet.Name} has not worked yet", until);
        }

        if (record.Individual is not null) return Robots(record, fleet, hours);
        if (hours.Share < Whole && ScarcestInput(record, fleet, hours.When) is { } input)
        {
            Link(
                hours.When, fleet.Address, $"{fleet.Name} got {Percent(input.Share)} of its {Id(input.Good)}",
                input.Share);
            return Good(input.Good, input.Depot, hours.When);
        }

        ref readonly var row = ref _world.Shard.Row<FleetState>(fleet.Address);
        var up = row.Up / (double)Math.Max(1, row.Up + row.Down);
        if (record.MtbfHours > 0 && up < DownForRepair * record.MtbfHours / (record.MtbfHours + record.MttrHours))
        {
            Link(hours.When, fleet.Address, $"{Percent(up)} of the robots of {fleet.Name} were up", up);
            return Root(
                RootKind.Failures, fleet.Name, $"robots of {fleet.Name} are down for repair", hours.When);
        }

        return Stock(fleet, row.Up + row.Down, row.Held - row.Up - row.Down, row.Ring, hours.When);
    }

    /// <summary>Availability this far under its mean is a lack of repair, not chance.</summary>
    private const double DownForRepair = 0.9;

    private (int Good, string Depot, double Share)? ScarcestInput(
        FleetRecord record, EquipmentPlace fleet, Moment until)
    {
        (int Good, string Depot, double Share)? scarcest = null;
        foreach (var input in record.Inputs.OrderBy(input => input.Good, StringComparer.Ordinal))
        {
            var good = _world.Goods[input.Good];
            var depot = _map.StoreOf(good, record.Depot, record.Grid);
            if (_map.EntryOf(depot, good, fleet.Address) is not { } entry) continue;
            var share = Over(_map.AddressOf(depot), Channel.Book, entry.Slot, until).Share;
            if (share < Whole && share < (scarcest?.Share ?? 1)) scarcest = (good, depot, share);
        }

        return scarcest;
    }

    private RootCause Stock(
        EquipmentPlace line, long inService, long pipeline, Actors.ListHandle ring, Moment until)
    {
        var orders = Over(line.Address, Channel.Orders, 0, until);
        var unit = _world.Goods.Records[line.Good].Unit;
        var held = $"{Amount(_world.Goods.Amount(line.Good, inService))} {unit}";
        var when = orders.When.Event > 0 ? orders.When : until;
        if (orders.Share < Whole)
        {
            Link(when, line.Address, $"{line.Name} got {Percent(orders.Share)} of the {Id(line.Good)} it ordered",
                orders.Share);
            return Good(line.Good, line.Depot, when);
        }

        Link(
            orders.When.Event > 0 ? when : when with { Event = 0 }, line.Address,
            $"{line.Name} had {held} in service");
        var coming = $"{Amount(_world.Goods.Amount(line.Good, pipeline))} {unit}";
        if (pipeline > 0 && line.BuildSteps > 0) return InBuild(line, coming, ring, when);
        if (orders.Wanted > 0) return Planned(line, when);
        return NotOrdered(line, when);
    }

    /// <summary>Equipment was granted and is not in service yet: its order is the root.</summary>
    private RootCause InBuild(EquipmentPlace line, string amount, Actors.ListHandle ring, Moment until)
    {
        var granted = _world.Shard.List(ring);
        var oldest = Math.Max(until.Step, _log.LastStep) - line.BuildSteps + 1;
        for (var step = oldest; step <= until.Step; step++)
        {
            if (granted[CohortRing.Slot(granted.Length, step)] <= 0) continue;
            var isKnown = _log.TryLine(line.Address, Channel.Orders, 0, step, out var order)
                && order.WantedEvent > 0 && order.WantedEvent <= until.Event;
            return Root(
                RootKind.InBuild, line.Name,
                $"{amount} more for {line.Name} is in build, the first of it until {DayOf(step + line.BuildSteps)}"
                + (isKnown ? "" : step < 0 ? ", begun before the run" : ", ordered before what was replayed"),
                new Moment(isKnown ? order.WantedEvent : 0, step));
        }

        return Root(
            RootKind.InBuild, line.Name, $"{amount} more for {line.Name} is in build", until with { Event = 0 });
    }

    private RootCause NotOrdered(EquipmentPlace line, Moment until)
    {
        var why = !line.IsLoop ? $"{line.Name} belongs to the human economy: nobody orders more of it"
            : _world.PlannerLines.Count == 0 ? $"there is no planner: nobody orders {line.Name}"
            : _world.Record.Planner.Policy == PlannerPolicy.None ? $"planner.policy is none: nobody orders {line.Name}"
            : null;
        return why is null ? Planned(line, until) : Root(RootKind.NotOrdered, line.Name, why, until);
    }

    /// <summary>The planner lets no line run ahead of the one that is furthest behind.</summary>
    private RootCause Planned(EquipmentPlace line, Moment until)
    {
        var furthest = BottleneckAt(until.Step) ?? BottleneckAt(until.Step - 1);
        if (furthest is null || furthest == line.Name)
        {
            var growth = _world.Record.Planner.GrowthPerYear ?? _world.Growth.PerYear ?? 0;
            return Root(
                RootKind.Planner, line.Name,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the planner holds {line.Name} furthest behind and orders it at the growth it steers to, "
                    + $"{100 * growth:0.#} %/yr"),
                until);
        }

        var planner = _world.Shard.AddressOf(Factory.Planning.Planner.Kind, Factory.Planning.Planner.Name);
        _log.TryLine(planner, Channel.Aim, 0, until.Step, out var aim);
        var when = aim.GotEvent > 0 && aim.GotEvent <= until.Event ? until with { Event = aim.GotEvent } : until;
        Link(
            aim.GotEvent == when.Event ? when : when with { Event = 0 }, planner,
            $"the planner orders for {line.Name} no more than {furthest} can keep up with");
        return _map.Fleets.FirstOrDefault(fleet => fleet.Name == furthest) is { } robots
            ? Workforce(robots, when)
            : Equipment(_map.Equipment.First(other => other.Name == furthest), when);
    }

    private string DayOf(long step) => _world.Record.From
        .AddDays((int)((Int128)step * _world.Record.StepMicros / (24 * Assembly.StepClock.HourMicros)))
        .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
