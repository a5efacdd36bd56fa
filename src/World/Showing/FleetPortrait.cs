using Twin.Robots.Fleets;
using Twin.Robots.Individuals;
using Twin.Robots.Supply;
using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Running;

namespace Twin.World.Showing;

/// <summary>A fleet of single robots at one instant: who does what, where time and energy went, who does
/// worst.</summary>
/// <param name="Fleet">Id of the fleet.</param>
/// <param name="AtMicros">When. Unit: µs of simulated time.</param>
/// <param name="States">Robots in each state now.</param>
/// <param name="Time">Shares of all robots' time since the run began. They sum to 1.</param>
/// <param name="Energy">Energy drawn from batteries by use, and lost in charging, since the run began.</param>
/// <param name="Queues">Mean lengths and waits since the run began.</param>
/// <param name="Figures">Further figures.</param>
/// <param name="Places">Robots at each place now, and its free charging places.</param>
/// <param name="Worst">The ten robots that have worked the least of their time in service.</param>
public sealed record FleetPortrait(
    string Fleet, long AtMicros, IReadOnlyList<ShownFigure> States, IReadOnlyList<ShownFigure> Time,
    IReadOnlyList<ShownFigure> Energy, IReadOnlyList<FleetQueue> Queues, IReadOnlyList<ShownFigure> Figures,
    IReadOnlyList<FleetPlace> Places, IReadOnlyList<FleetRobot> Worst)
{
    private const int WorstCount = 10;
    private const double SecondsPerHour = 3_600, JoulesPerMegawattHour = 3.6e9;

    /// <summary>Looks at a fleet.</summary>
    /// <param name="run">The run, where it stands.</param>
    /// <param name="fleet">A fleet of single robots.</param>
    public static FleetPortrait Of(WorldRun run, FleetRecord fleet)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(fleet);
        var shard = run.World.Shard;
        var control = shard.Row<ControlState>(shard.AddressOf(FleetControl.Kind, fleet.Id));
        var supply = shard.Row<SupplyState>(shard.AddressOf(FleetSupply.Kind, fleet.Id));
        var names = new RobotNames(run.World);
        var now = run.NowMicros / 1_000_000;
        var counts = new long[Enum.GetValues<RobotMode>().Length];
        var places = new long[fleet.Individual!.Places.Count];
        var (charge, lifetime) = (0.0, 0.0);
        var robots = shard.Rows<RobotState>(names.Kind);
        for (var row = 0; row < robots.Length; row++)
        {
            ref readonly var robot = ref robots[row];
            if (robot.Mode == RobotMode.Unborn || names.FleetOf(robot.Fleet) != fleet) continue;
            counts[(int)robot.Mode]++;
            if (robot.Mode == RobotMode.Retired) continue;
            places[RosterReport.Of(shard, control, row).Place]++;
            charge += robot.Charge;
            lifetime += now - Math.Max(0, robot.Born);
        }

        var totals = control.Totals;
        return new FleetPortrait(
            fleet.Id, run.NowMicros,
            [.. RobotWords.InService.Select(mode => ShownFigure.Of(RobotWords.Of(mode), counts[(int)mode], "robot"))],
            TimeOf(fleet.Individual, control, now, lifetime), EnergyOf(fleet.Individual, totals),
            QueuesOf(control, now),
            [
                ShownFigure.OwnedBy(fleet.Owner), .. FiguresOf(control, supply, totals, charge),
                .. ScrapOf(run.World, fleet, supply),
            ],
            PlacesOf(run.World, fleet.Individual, control, places), WorstOf(run.World, names, fleet, now));
    }

    private static List<ShownFigure> TimeOf(IndividualsRecord each, in ControlState control, long now, double lifetime)
    {
        var totals = control.Totals;
        var charging = each.Cable ? 0 : totals.DrawnJ / each.ChargingWatts;
        var (down, waiting) = (control.RepairMeter.AreaUntil(now), control.ChargeMeter.AreaUntil(now));

        // Phases under way are counted whole and the time of retired robots too, so the parts can exceed the time of
        // those in service.
        var busy = totals.WorkingSeconds + totals.ToolSeconds + (2.0 * totals.RepairingSeconds) + totals.MovingSeconds
            + charging + waiting + down;
        var robotSeconds = Math.Max(1, Math.Max(lifetime, busy));
        double Share(double seconds) => seconds / robotSeconds;
        List<ShownFigure> time =
        [
            ShownFigure.Of("working", Share(totals.WorkingSeconds), "1"),
            ShownFigure.Of("repairing", Share(totals.RepairingSeconds), "1"),
            ShownFigure.Of("moving", Share(totals.MovingSeconds), "1"),
            ShownFigure.Of("charging", Share(charging), "1"),
            ShownFigure.Of("waiting for a charging place", Share(waiting), "1"),
            ShownFigure.Of("broken down, waiting for a crew or a part", Share(down), "1"),
            ShownFigure.Of("broken down, in repair", Share(totals.RepairingSeconds), "1"),
        ];
        if (control.ToolSeconds > 0) time.Insert(1, ShownFigure.Of("changing tools", Share(totals.ToolSeconds), "1"));
        time.Add(ShownFigure.Of("idle", Math.Max(0, 1 - time.Sum(share => share.Value!.Value)), "1"));
        return time;
    }

    private static List<ShownFigure> EnergyOf(IndividualsRecord each, in ControlTotals totals)
    {
        var (moving, working) = (
            totals.MovingSeconds * each.MovingWatts,
            (totals.WorkingSeconds + totals.RepairingSeconds + totals.ToolSeconds) * each.WorkingWatts);
        return
        [
            ShownFigure.Of("moving", moving / JoulesPerMegawattHour, "MWh"),
            ShownFigure.Of("working", working / JoulesPerMegawattHour, "MWh"),
            ShownFigure.Of("stored", totals.StoredJ / JoulesPerMegawattHour, "MWh"),
            ShownFigure.Of("lost in charging", (totals.DrawnJ - totals.StoredJ) / JoulesPerMegawattHour, "MWh"),
        ];
    }

    private static List<FleetQueue> QueuesOf(in ControlState control, long now) =>
    [
        FleetQueue.Of("tasks", control.OrderMeter, now),
        FleetQueue.Of("work orders", control.WorkWaitMeter, now),
        FleetQueue.Of("charging places", control.ChargeMeter, now),
        FleetQueue.Of("crews and parts", control.RepairMeter, now),
    ];

    private static IEnumerable<ShownFigure> ScrapOf(AssembledWorld world, FleetRecord fleet, SupplyState supply) =>
        fleet.Scrap.Select(scrap => scrap.Good).Order(StringComparer.Ordinal).Select((good, line) => ShownFigure.Of(
            $"{good} from retired robots",
            world.Goods.Amount(
                world.Goods[good], ScrapLine.At(world.Shard.List(supply.Scrap), line).Returned),
            world.Goods.Records[world.Goods[good]].Unit));

    private static List<ShownFigure> FiguresOf(
        in ControlState control, in SupplyState supply, in ControlTotals totals, double charge) =>
    [
        ShownFigure.Of("in service", totals.InService, "robot"),
        ShownFigure.Of("built", totals.Built, "robot"),
        ShownFigure.Of("retired", totals.Retired, "robot"),
        ShownFigure.Of("tasks done", totals.TasksDone, "1"),
        ShownFigure.Of("hours worked", totals.DeliveredSeconds / SecondsPerHour, "h"),
        ShownFigure.Of("charges", totals.Charges, "1"),
        ShownFigure.Of("failures", totals.Failures, "1"),
        ShownFigure.Of("repairs", totals.Repairs, "1"),
        ShownFigure.Of("orders turned down", totals.Declined, "1"),
        ShownFigure.Of("orders refused, the book being full", totals.TasksRefused, "1"),
        ShownFigure.Of("work orders raised", totals.OrdersRaised, "1"),
        ShownFigure.Of("work orders done", totals.OrdersDone, "1"),
        ShownFigure.Of("work orders done late", totals.OrdersLate, "1"),
        ShownFigure.Of("work orders refused", totals.OrdersRefused, "1"),
        ShownFigure.Of("work orders waiting", control.WorkWaitMeter.Length, "1"),
        ShownFigure.Of("work orders under way", control.WorkMeter.Length, "1"),
        ShownFigure.Of("tools changed", totals.ToolChanges, "1"),
        ShownFigure.Of("energy in batteries", charge / JoulesPerMegawattHour, "MWh"),
        ShownFigure.Of("work waiting", control.WaitingSeconds / SecondsPerHour, "h"),
        ShownFigure.Of("robots under way", supply.Held - totals.InService, "robot"),
    ];

    private static List<FleetPlace> PlacesOf(
        AssembledWorld world, IndividualsRecord each, in ControlState control, long[] robots)
    {
        var free = ChargingPlaces.Free(world.Shard, control);
        return [.. each.Places.Select((place, i) => new FleetPlace(
            place.Id, place.X, place.Y, robots[i], (long)Math.Round(place.Chargers), free[i]))];
    }

    private static List<FleetRobot> WorstOf(AssembledWorld world, RobotNames names, FleetRecord fleet, long now)
    {
        var rows = world.Shard.Rows<RobotState>(names.Kind).ToArray();
        var shares = new double[rows.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            var robot = rows[row];
            var isOut = robot.Mode is RobotMode.Unborn or RobotMode.Retired || names.IsCrew(robot.Fleet);
            var served = now - Math.Max(0, robot.Born);
            var counts = !isOut && served > 0 && names.FleetOf(robot.Fleet) == fleet;
            shares[row] = counts ? Math.Min(1, (double)robot.Worked / served) : double.PositiveInfinity;
        }

        // Names are texts, and a million of them are dear: only those that can be among the worst are made.
        var sorted = shares.Order().ToArray();
        var limit = sorted.Length == 0 ? 0 : sorted[Math.Min(WorstCount, sorted.Length) - 1];
        return
        [
            .. Enumerable.Range(0, rows.Length).Where(row => shares[row] <= limit && double.IsFinite(shares[row]))
                .Select(row => new FleetRobot(
                    names.NameOf(row), RobotWords.Of(rows[row].Mode), shares[row],
                    rows[row].Worked / SecondsPerHour))
                .OrderBy(robot => robot.Share).ThenBy(robot => robot.Name, StringComparer.Ordinal).Take(WorstCount),
        ];
    }
}
