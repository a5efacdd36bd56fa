using Twin.Actors;
using Twin.Domain;
using Twin.Domain.Messages;

namespace Twin.Robots.Individuals;

public readonly partial struct FleetControl
{
    /// <inheritdoc/>
    public static void React(in ControlState state, in ControlEvent e, in View view, ref Outbox outbox)
    {
        switch (e.Kind)
        {
            case ControlEventKind.OrderTaken:
                if (state.IdleCount > 0) outbox.Tell(view.Self, RobotVerb.Match);
                break;
            case ControlEventKind.OrderRefused:
                Answer(e, isRefused: true, ref outbox);
                break;
            case ControlEventKind.TaskGiven:
            case ControlEventKind.ToolGiven:
                Send(state, e, e.Kind == ControlEventKind.ToolGiven ? RobotJob.Tool : RobotJob.Task, ref outbox);
                if (state.IdleCount > 0 && (state.FirstOrder >= 0 || state.FirstSkilled >= 0))
                {
                    outbox.Tell(view.Self, RobotVerb.Match);
                }

                break;
            case ControlEventKind.ToolChanged:
                Send(state, e, RobotJob.Task, ref outbox);
                break;
            case ControlEventKind.TaskEnded:
                Answer(e, isRefused: false, ref outbox);
                break;
            case ControlEventKind.TaskCut:
            case ControlEventKind.TaskDeclined:
            case ControlEventKind.ToolCut:
                if (state.IdleCount > 0) outbox.Tell(view.Self, RobotVerb.Match);
                break;
            case ControlEventKind.ChargeGiven:
                Send(state, e, RobotJob.Charge, ref outbox);
                ServeNext(state, view, ref outbox);
                break;
            case ControlEventKind.ChargeQueued:
                outbox.Tell(new Address(state.RobotKind, e.Row), RobotVerb.Queue);
                break;
            case ControlEventKind.ChargeEnded:
            case ControlEventKind.ChargeCut:
            case ControlEventKind.EnergyCame:
                ServeNext(state, view, ref outbox);
                break;
            default:
                ReactToRoster(state, e, view, ref outbox);
                break;
        }
    }

    private static void ReactToRoster(in ControlState state, in ControlEvent e, in View view, ref Outbox outbox)
    {
        switch (e.Kind)
        {
            case ControlEventKind.Entered:
                outbox.Tell(view.Self, RobotVerb.Match);
                outbox.Tell(view.Self, RobotVerb.ServeRepair);
                break;
            case ControlEventKind.RepairQueued:
                // One part is ordered with each demand, whether there is one on the shelf or not: (s − 1, s).
                if (state.SpareBase > 0) outbox.Tell(state.SpareSource, Request.Verb, SpareLine, 1);
                if (state.IdleCount > 0) outbox.Tell(view.Self, RobotVerb.ServeRepair);
                break;
            case ControlEventKind.RepairCut:
            case ControlEventKind.SpareCame:
                if (state.IdleCount > 0) outbox.Tell(view.Self, RobotVerb.ServeRepair);
                break;
            case ControlEventKind.RepairGiven:
                Send(state, e, RobotJob.Repair, ref outbox);
                outbox.Tell(new Address(state.RobotKind, e.Other), RobotVerb.BeginRepair);
                if (state.IdleCount > 0 && !RobotQueue.IsEmpty(state.RepairQueue))
                {
                    outbox.Tell(view.Self, RobotVerb.ServeRepair);
                }

                break;
            case ControlEventKind.RepairEnded:
                var fleet = Roster.Fleet(view.List(state.Roster)[e.Other]);
                outbox.Tell(new Address(state.RobotKind, e.Other), RobotVerb.Repaired, MtbfBits(state, view, fleet));
                break;
            case ControlEventKind.SumsTold:
                TellSums(state, e.Now, Address.FromPacked(e.A), ref outbox);
                break;
            case ControlEventKind.Retired:
                outbox.Tell(new Address(state.RobotKind, e.Row), RobotVerb.Retire);
                break;
            case ControlEventKind.Built:
                for (var i = 0; i < e.A; i++)
                {
                    outbox.Tell(
                        outbox.Birth(state.RobotKind), RobotVerb.Enter, e.Other, MtbfBits(state, view, e.Other));
                }

                break;
            default:
                break;
        }
    }

    private static void TellSums(in ControlState state, long now, Address to, ref Outbox outbox)
    {
        var totals = state.Totals;
        // What is under way counts as far as it has come, so that long tasks do not deliver in lumps. Work orders are
        // not among the hours that the grid hands out.
        var ordered = state.WorkMeter.AreaUntil(now) - totals.OrderWaySeconds;
        var worked = state.TaskMeter.AreaUntil(now) - totals.TaskMovingSeconds - totals.ToolSeconds - ordered;
        outbox.Tell(to, RobotVerb.ToldWork, worked, totals.DrawnJ, StepPhase.Supply);
        outbox.Tell(to, RobotVerb.ToldParts, totals.Retired, totals.SparesUsed, StepPhase.Supply);
        outbox.Tell(to, RobotVerb.ToldBook, state.WaitingSeconds, state.Energy, StepPhase.Supply);
    }

    /// <summary>Tells who sent a work order what became of it.</summary>
    private static void Answer(in ControlEvent e, bool isRefused, ref Outbox outbox)
    {
        if (e.A == Address.Nobody.Packed) return;
        outbox.Tell(Address.FromPacked(e.A), WorkDone.Verb, isRefused ? 1 : 0, e.B & uint.MaxValue);
    }

    private const int PlaceShift = 8;

    private static void Send(in ControlState state, in ControlEvent e, RobotJob job, ref Outbox outbox) =>
        outbox.Tell(
            new Address(state.RobotKind, e.Row), RobotVerb.Go, (uint)e.Travel | ((long)e.Seconds << Half),
            (long)job | (e.B << PlaceShift));

    private static void ServeNext(in ControlState state, in View view, ref Outbox outbox)
    {
        if (!RobotQueue.IsEmpty(state.ChargeQueue)) outbox.Tell(view.Self, RobotVerb.ServeCharging);
    }

    /// <summary>Mean time between failures as the pooled hours of the fleet have made it.</summary>
    /// <remarks>Failure rate φ = φ∞ + (φ0 − φ∞)·(1 + M/M0)^−α, M the seconds worked in the run, M0 those before
    /// (docs/robots.md).</remarks>
    private static long MtbfBits(in ControlState state, in View view, int fleet)
    {
        var mean = FleetFigures.Of(view.Constants, fleet).Mtbf;
        if (mean > 0 && state.LearnedBefore > 0)
        {
            var pooled = state.Totals.MovingSeconds + state.Totals.WorkingSeconds + state.Totals.RepairingSeconds
                + state.Totals.ToolSeconds;
            var learned = ExactMath.Pow(1 + (pooled / state.LearnedBefore), -state.LearningExponent);
            mean /= state.LearningFloor + ((1 - state.LearningFloor) * learned);
        }

        return BitConverter.DoubleToInt64Bits(mean);
    }
}
