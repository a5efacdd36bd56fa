using Twin.Actors;
using Twin.Robots.Individuals;
using Twin.Robots.Supply;

namespace Twin.World.Explaining;

internal sealed partial class StepLog
{
    private readonly Dictionary<Address, StepRing<RobotStep>> _robots = [];
    private readonly Dictionary<int, long> _halts = [];
    private readonly Dictionary<Address, (long Event, long At)> _rowsRefused = [];

    /// <summary>What the robots of a fleet control did when a step began.</summary>
    public bool TryRobots(Address control, long step, out RobotStep robots)
    {
        robots = default;
        return _robots.TryGetValue(control, out var ring) && ring.TryRead(step, out robots);
    }

    /// <summary>When a fleet control last had no rows for new robots; event 0 for never.</summary>
    public (long Event, long At) RowsRefused(Address control) => _rowsRefused.GetValueOrDefault(control);

    private void OnSupply(Address actor, long step, in SupplyEvent e)
    {
        switch (e.Kind)
        {
            case SupplyEventKind.Ordered:
                Want(actor, Channel.Orders, 0, step, e.A + e.B);
                break;
            case SupplyEventKind.Granted:
                Get(actor, Channel.Orders, 0, step, e.A);
                break;
            case SupplyEventKind.TasksCut:
                Want(actor, Channel.Hours, 0, step, e.C);
                break;
            case SupplyEventKind.Worked:
                Get(actor, Channel.Hours, 0, step, e.A);
                Open(actor, Channel.Hours, 0, step).Lacking = e.D;
                break;
            default:
                break;
        }
    }

    private void OnControl(Address actor, long step, in ControlEvent e)
    {
        if (e.Kind == ControlEventKind.OrderRefused)
        {
            // Want sets, so that what was refused before in the step is added by hand.
            var before = TryLine(actor, Channel.Refused, 0, step, out var record) ? record.Wanted : 0;
            Want(actor, Channel.Refused, 0, step, before + e.Row);
        }
        else if (e.Kind == ControlEventKind.SumsTold) Look(actor, step, e.Now);
    }

    /// <summary>Remembers when a robot began to wait for others.</summary>
    private void OnRobot(Address actor, in RobotEvent e)
    {
        if (e.Kind is RobotEventKind.Failed or RobotEventKind.Queued) _halts[actor.Row] = _shard.EventCount;
        else if (e.Kind is RobotEventKind.Repaired or RobotEventKind.Began) _halts.Remove(actor.Row);
    }

    private void OnRowsRefused(Address control, long at, Rejection rejection)
    {
        if (rejection.Code == FleetControl.NoRowsLeft) _rowsRefused[control] = (_shard.EventCount, at);
    }

    /// <summary>Counts the robots of a control by what they are doing.</summary>
    private void Look(Address actor, long step, int now)
    {
        if (!_robots.TryGetValue(actor, out var ring)) _robots.Add(actor, ring = new StepRing<RobotStep>(_steps));
        ref readonly var control = ref _shard.Row<ControlState>(actor);
        var seen = new RobotStep { Event = _shard.EventCount };
        var (down, waiting) = (0, 0);
        var robots = _shard.Rows<RobotState>(control.RobotKind);
        for (var row = 0; row < robots.Length; row++)
        {
            ref readonly var robot = ref robots[row];
            var fleet = robot.Fleet - control.FirstFleet;
            if (robot.Mode is RobotMode.Unborn or RobotMode.Retired || fleet < 0 || fleet >= control.FleetCount)
            {
                continue;
            }

            seen.InService++;
            if (_names.IsCrew(robot.Fleet)) CountCrew(ref seen, robot);
            else if (robot.Mode is RobotMode.Moving or RobotMode.Working && robot.Job == RobotJob.Task) seen.OnTask++;
            if (robot.Mode == RobotMode.InRepair) seen.InRepair++;
            if (robot.Mode == RobotMode.Failed)
            {
                down++;
                seen.Patient = Longer(seen.Patient, row, robot.Clock, now);
            }
            else if (robot.Mode == RobotMode.Waiting)
            {
                waiting++;
                seen.Uncharged = Longer(seen.Uncharged, row, robot.Clock, now);
            }
        }

        var hasSpare = control.SpareBase == 0 || control.Spares > 0;
        var hasPlace = ChargingPlaces.Free(_shard, control).Any(free => free > 0);
        (seen.WaitCrew, seen.WaitSpare) = hasSpare ? (down, 0) : (0, down);
        (seen.WaitPlace, seen.WaitPower) = hasPlace ? (0, waiting) : (waiting, 0);
        ring.Open(step) = seen;
    }

    private static void CountCrew(ref RobotStep seen, in RobotState robot)
    {
        seen.Crew++;
        if (robot.Mode is RobotMode.Failed or RobotMode.InRepair) seen.CrewDown++;
        else if (robot.Mode is RobotMode.Charging or RobotMode.Waiting) seen.CrewCharging++;
        else if (robot.Mode is RobotMode.Moving or RobotMode.Working)
        {
            if (robot.Job == RobotJob.Charge) seen.CrewCharging++;
            else seen.CrewBusy++;
        }
    }

    private RobotWait Longer(RobotWait longest, int row, int since, int now) =>
        since > now || (longest.RowPlusOne > 0 && longest.Since <= since)
            ? longest
            : new RobotWait(row + 1, since, _halts.GetValueOrDefault(row));
}
