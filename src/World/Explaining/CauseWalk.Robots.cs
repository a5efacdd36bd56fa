using System.Globalization;
using Twin.Robots.Individuals;
using Twin.Robots.Supply;
using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Showing;

namespace Twin.World.Explaining;

internal sealed partial class CauseWalk
{
    private const long MicrosPerSecond = 1_000_000;

    /// <summary>What keeps the robots of a fleet from more work, and how many robots it keeps.</summary>
    private enum Halt
    {
        Crew,
        Spare,
        Repair,
        Places,
        Power,
        Input,
        Busy,
    }

    /// <summary>Why a fleet of single robots works no more hours.</summary>
    private RootCause Robots(FleetRecord record, EquipmentPlace fleet, in LineSum hours)
    {
        if (hours.Share >= Whole || RobotsOver(fleet, hours.When) is not { } mean) return RobotStock(fleet, hours.When);
        Link(
            hours.When, fleet.Address, $"{fleet.Name} delivered {Percent(hours.Share)} of the {record.Hours} wanted",
            hours.Share);
        var input = ScarcestInput(record, fleet, hours.When);
        var halt = HaltOf(record, hours, mean, input is not null);
        switch (halt)
        {
            case Halt.Input:
                Link(
                    hours.When, fleet.Address, $"{fleet.Name} got {Percent(input!.Value.Share)} of its "
                    + Id(input.Value.Good), input.Value.Share);
                return Good(input.Value.Good, input.Value.Depot, hours.When);
            case Halt.Crew or Halt.Spare or Halt.Repair:
                return Unrepaired(record, halt, mean, hours.When);
            case Halt.Places or Halt.Power:
                return Uncharged(record, fleet, mean, hours.When);
            default:
                return Busy(record, fleet, mean, hours.When);
        }
    }

    /// <summary>The halt that keeps most robots; what no halt explains is a lack of robots.</summary>
    private Halt HaltOf(FleetRecord record, in LineSum hours, in RobotSum mean, bool lacksInput)
    {
        var quantum = _world.Goods.Records[_world.Goods[record.Hours]].Quantum;
        var perRobot = _window * StepClock.StepYears(_world.Record) * StepClock.HoursPerYear;
        var (wanted, got) = (hours.Wanted * quantum / perRobot, hours.Got * quantum / perRobot);

        // A robot on a task is also on its way to it; those wanted would be as much on theirs.
        var needed = got > 0 ? wanted * Math.Max(1, mean.OnTask / got) : wanted;
        var lost = lacksInput ? LostHours(record.Id, hours.When) * quantum / perRobot : 0;
        var waits = mean.WaitCrew + mean.WaitSpare + mean.InRepair + mean.WaitPlace + mean.WaitPower + lost;
        (Halt Halt, double Robots)[] all =
        [
            (Halt.Crew, mean.WaitCrew), (Halt.Spare, mean.WaitSpare), (Halt.Repair, mean.InRepair),
            (Halt.Places, mean.WaitPlace), (Halt.Power, mean.WaitPower), (Halt.Input, lost),
            (Halt.Busy, Math.Max(0, needed - mean.OnTask - waits)),
        ];
        return all.MaxBy(halt => halt.Robots).Halt;
    }

    private double LostHours(string fleet, Moment until)
    {
        var address = _world.Shard.AddressOf(FleetSupply.Kind, fleet);
        return Over(address, Channel.Hours, 0, until).Lacking;
    }

    private RobotSum? RobotsOver(EquipmentPlace fleet, Moment until)
    {
        var (sum, steps) = (default(RobotSum), 0);
        var control = _world.Shard.AddressOf(FleetControl.Kind, fleet.Name);
        for (var step = until.Step; step > until.Step - _window && step >= 0; step--)
        {
            if (!_log.TryRobots(control, step, out var seen) || seen.Event > until.Event) continue;
            (sum, steps) = (sum.And(seen), steps + 1);
        }

        return steps == 0 ? null : sum.Over(steps);
    }

    /// <summary>The last step in which robots waited for something, and what was seen in it.</summary>
    private (RobotStep Seen, Moment When) LastWait(string fleet, Func<RobotStep, int> waiting, Moment until)
    {
        var control = _world.Shard.AddressOf(FleetControl.Kind, fleet);
        for (var step = until.Step; step > until.Step - _window && step >= 0; step--)
        {
            if (_log.TryRobots(control, step, out var seen) && seen.Event <= until.Event && waiting(seen) > 0)
            {
                return (seen, new Moment(seen.Event, step));
            }
        }

        return (default, until with { Event = 0 });
    }

    private RootCause Unrepaired(FleetRecord record, Halt halt, RobotSum mean, Moment until)
    {
        var control = _world.Shard.AddressOf(FleetControl.Kind, record.Id);
        var (robots, what) = halt switch
        {
            Halt.Crew => (mean.WaitCrew, "broken down, waiting for a crew"),
            Halt.Spare => (mean.WaitSpare, "broken down, waiting for a spare part"),
            _ => (mean.InRepair, "in repair"),
        };
        var (seen, when) = LastWait(
            record.Id,
            step => halt switch
            {
                Halt.Crew => step.WaitCrew,
                Halt.Spare => step.WaitSpare,
                _ => step.InRepair,
            },
            until);
        Link(
            when, control, $"on average {Some(robots)} of {Some(mean.InService)} robots of {record.Id} were {what}",
            robots / Math.Max(1, mean.InService));
        if (halt == Halt.Repair)
        {
            return Root(
                RootKind.Failures, $"fleets.{record.Id}.mttr",
                $"robots of {record.Id} are down for repair, {Amount(record.MttrHours)} h each on average", when);
        }

        var name = new RobotNames(_world);
        var lacks = halt == Halt.Crew ? "a crew" : "a spare part";
        var last = Waiter(name, seen.Patient, when, $"broke down, waits for {lacks}");
        return halt == Halt.Crew
            ? last with { Kind = RootKind.NoCrew, Name = $"fleets.{record.Id}.individual.crew", Text = CrewText(mean) }
            : last with
            {
                Kind = RootKind.NoSpare,
                Name = $"fleets.{record.Id}.individual.spares",
                Text = SpareText(record, until),
            };
    }

    /// <summary>Names the robot that has waited longest.</summary>
    /// <returns>A root at its event, yet without words.</returns>
    private RootCause Waiter(RobotNames names, RobotWait robot, Moment when, string what)
    {
        if (robot.RowPlusOne == 0) return Root(RootKind.Failures, "", "", when);
        var at = robot.Since * MicrosPerSecond;
        long? number = robot.Event > 0 ? robot.Event : null;
        var since = _world.Record.From.ToDateTime(default).AddSeconds(robot.Since);
        var text = string.Create(CultureInfo.InvariantCulture, $"{what} since {since:yyyy-MM-dd HH:mm}");
        _chain.Add(new CauseLink(
            number, Math.Max(0, at), $"{Robot.Kind}/{names.NameOf(robot.RowPlusOne - 1)}", text, null, []));
        return number is null
            ? Root(RootKind.Failures, "", "", when)
            : new RootCause(RootKind.Failures, "", "", number, Math.Max(0, at));
    }

    private static string CrewText(in RobotSum mean)
    {
        if (mean.Crew == 0) return "the fleet has no crew";
        var idle = mean.Crew - mean.CrewBusy - mean.CrewCharging - mean.CrewDown;
        return $"of {Some(mean.Crew)} robots of the crew {Some(mean.CrewBusy)} repaired, {Some(mean.CrewCharging)} "
            + $"charged or waited for it, {Some(mean.CrewDown)} were down themselves, {Some(idle)} were idle";
    }

    private string SpareText(FleetRecord record, Moment until)
    {
        var supply = _world.Shard.Row<SupplyState>(_world.Shard.AddressOf(FleetSupply.Kind, record.Id));
        var spares = record.Individual!.Spares!;
        var share = Over(_map.AddressOf(record.Depot), Channel.Book, supply.SpareSlot, until).Share;
        return $"there is no {spares} on the shelf: {record.Depot} had {Percent(share)} of what was asked of it";
    }

    private RootCause Uncharged(FleetRecord record, EquipmentPlace fleet, RobotSum mean, Moment until)
    {
        var (id, each) = (record.Id, record.Individual!);
        var (seen, when) = LastWait(id, step => step.WaitPlace + step.WaitPower, until);
        var power = Over(_map.AddressOf(record.Grid), Channel.Book, PowerSlot(id), until);
        var isDark = mean.WaitPower >= mean.WaitPlace && power.Share < Whole;
        var waiting = mean.WaitPlace + mean.WaitPower;
        Link(
            when, _world.Shard.AddressOf(FleetControl.Kind, id),
            $"on average {Some(waiting)} of {Some(mean.InService)} robots of {id} waited "
            + (isDark ? "to charge and had no electricity" : "for a charging place"),
            waiting / Math.Max(1, mean.InService));
        if (isDark)
        {
            var bound = when.Event > 0 ? when : until;
            var asked = Over(_map.AddressOf(record.Grid), Channel.Book, PowerSlot(id), bound);
            var at = asked.When.Event > 0 ? asked.When : bound with { Event = 0 };
            Link(at, fleet.Address, $"{id} got {Percent(power.Share)} of its {each.Power}", power.Share);
            return Good(_world.Goods[each.Power!], record.Grid, asked.When.Event > 0 ? asked.When : bound);
        }

        var places = each.Places.Sum(place => place.Chargers);
        return Waiter(new RobotNames(_world), seen.Uncharged, when, "waits for a charging place") with
        {
            Kind = RootKind.ChargingPlaces,
            Name = $"fleets.{id}.individual.places",
            Text = $"{id} has {Amount(places)} charging places for {Some(mean.InService)} robots",
        };
    }

    private int PowerSlot(string fleet) =>
        _world.Shard.Row<SupplyState>(_world.Shard.AddressOf(FleetSupply.Kind, fleet)).PowerSlot;

    /// <summary>Every robot that is fit works: there are too few, or their orders do not reach them.</summary>
    private RootCause Busy(FleetRecord record, EquipmentPlace fleet, RobotSum mean, Moment until)
    {
        var (control, id) = (_world.Shard.AddressOf(FleetControl.Kind, record.Id), record.Id);
        var (_, when) = LastWait(id, step => step.InService, until);
        Link(
            when, control, $"on average {Some(mean.OnTask)} of {Some(mean.InService)} robots of {id} were on tasks",
            mean.OnTask / Math.Max(1, mean.InService));
        var bound = when.Event > 0 ? when : until;
        var refused = Over(control, Channel.Refused, 0, bound);
        if (refused.Wanted > 0)
        {
            return Root(
                RootKind.OrderBook, id, $"the order book of {id} is full: it refused {Amount(refused.Wanted)} tasks",
                refused.When);
        }

        var (number, at) = _log.RowsRefused(control);
        if (number > 0 && number <= bound.Event)
        {
            return new RootCause(
                RootKind.MostRobots, $"fleets.{id}.individual.most", $"there may be no more robots of {id}", number,
                at);
        }

        var root = RobotStock(fleet, bound);
        return root.Kind == RootKind.NotOrdered
            ? root with
            {
                Kind = RootKind.RobotsBusy,
                Text = $"all robots of {id} that could work did, and {root.Text}",
            }
            : root;
    }

    private RootCause RobotStock(EquipmentPlace fleet, Moment until)
    {
        ref readonly var supply = ref _world.Shard.Row<SupplyState>(fleet.Address);
        ref readonly var control = ref _world.Shard.Row<ControlState>(supply.Control);
        var inService = control.Totals.InService;
        return Stock(fleet, inService, Math.Max(0, supply.Held - inService), supply.Ring, until);
    }

    private static string Some(double robots) =>
        robots.ToString(robots < 10 ? "0.#" : "N0", CultureInfo.InvariantCulture);
}
