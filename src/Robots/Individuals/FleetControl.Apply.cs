using Twin.Actors;

namespace Twin.Robots.Individuals;

public readonly partial struct FleetControl
{
    /// <inheritdoc/>
    public static void Apply(ref ControlState state, in ControlEvent e, in Lists lists)
    {
        switch (e.Kind)
        {
            case ControlEventKind.OrderTaken:
                TakeOrder(ref state, e, lists[state.Orders]);
                break;
            case ControlEventKind.OrderRefused:
                state.Totals.TasksRefused += e.Row;
                if (e.C == 0) break;
                state.Totals.OrdersRaised++;
                state.Totals.OrdersRefused++;
                break;
            case ControlEventKind.TaskGiven:
            case ControlEventKind.TaskEnded:
            case ControlEventKind.TaskDeclined:
            case ControlEventKind.TaskCut:
            case ControlEventKind.ToolGiven:
            case ControlEventKind.ToolChanged:
            case ControlEventKind.ToolCut:
                ApplyTask(ref state, e, lists);
                break;
            case ControlEventKind.ChargeGiven:
            case ControlEventKind.ChargeQueued:
            case ControlEventKind.ChargeEnded:
            case ControlEventKind.ChargeCut:
                ApplyCharge(ref state, e, lists);
                break;
            case ControlEventKind.RepairQueued:
            case ControlEventKind.RepairGiven:
            case ControlEventKind.RepairEnded:
            case ControlEventKind.RepairCut:
                ApplyRepair(ref state, e, lists);
                break;
            case ControlEventKind.SpareCame:
                state.Spares += (int)e.A;
                break;
            case ControlEventKind.EnergyCame:
                state.Energy += e.A;
                break;
            case ControlEventKind.PriceTold:
                state.IsCheap = e.A != 0;
                break;
            default:
                ApplyRoster(ref state, e, lists);
                break;
        }
    }

    private static void ApplyRoster(ref ControlState state, in ControlEvent e, in Lists lists)
    {
        var roster = new Roster(lists[state.Roster]);
        switch (e.Kind)
        {
            case ControlEventKind.Built:
                state.Totals.Built += e.A;
                break;
            case ControlEventKind.Entered:
                roster.Enter(e.Row, e.Place, e.Other, OpeningTool(lists[state.Skills]));
                state.Totals.InService++;
                break;
            case ControlEventKind.Idled:
                Worked(state, e, lists);
                roster.Set(e.Row, RobotDuty.Idle, Roster.Nobody);
                RobotQueue.Append(ref IdleOf(state, roster[e.Row], lists), roster, e.Row);
                state.IdleCount++;
                break;
            case ControlEventKind.Retired:
                roster.Set(e.Row, RobotDuty.Retired, Roster.Nobody);
                state.Totals.InService--;
                state.Totals.Retired++;
                break;
            default:
                break;
        }
    }

    /// <summary>A robot that turned a job down has not moved.</summary>
    private static void Turn(ref ControlState state, in ControlEvent e, Roster roster)
    {
        state.Totals.Declined++;
        roster.SetPlace(e.Row, e.Place);
    }

    private static void ApplyCharge(ref ControlState state, in ControlEvent e, in Lists lists)
    {
        var roster = new Roster(lists[state.Roster]);
        var taken = lists[state.Taken];
        switch (e.Kind)
        {
            case ControlEventKind.ChargeGiven:
                if (Roster.Duty(roster[e.Row]) == RobotDuty.ChargeQueue)
                {
                    RobotQueue.Remove(ref state.ChargeQueue, roster, e.Row);
                    state.ChargeMeter.Leave(e.Now, 1);
                }
                else
                {
                    LeaveIdle(ref state, e.Row, roster, lists);
                    Worked(state, e, lists);
                }

                roster.Set(e.Row, RobotDuty.Charge, Roster.Nobody);
                roster.SetPlace(e.Row, e.Place);
                taken[e.Place]++;
                if (state.Energy >= 0) state.Energy -= e.C;
                state.Totals.MovingSeconds += e.Travel;
                break;
            case ControlEventKind.ChargeQueued:
                Worked(state, e, lists);
                roster.Set(e.Row, RobotDuty.ChargeQueue, Roster.Nobody);
                RobotQueue.Append(ref state.ChargeQueue, roster, e.Row);
                state.ChargeMeter.Enter(e.Now, 1);
                break;
            case ControlEventKind.ChargeEnded:
                taken[e.Place]--;
                if (state.Energy >= 0) state.Energy += e.C;
                state.Totals.Charges++;
                state.Totals.StoredJ += e.A;
                state.Totals.DrawnJ += e.B;
                break;
            default:
                taken[e.Place]--;
                if (state.Energy >= 0) state.Energy += e.C;
                state.Totals.MovingSeconds -= e.Travel;
                break;
        }
    }

    private static void ApplyRepair(ref ControlState state, in ControlEvent e, in Lists lists)
    {
        var roster = new Roster(lists[state.Roster]);
        switch (e.Kind)
        {
            case ControlEventKind.RepairQueued:
                Worked(state, e, lists);
                roster.Set(e.Row, RobotDuty.RepairQueue, Roster.Nobody);
                RobotQueue.Append(ref state.RepairQueue, roster, e.Row);
                state.RepairMeter.Enter(e.Now, 1);
                state.Totals.Failures++;
                break;
            case ControlEventKind.RepairGiven:
                Worked(state, e, lists);
                LeaveIdle(ref state, e.Row, roster, lists);
                RobotQueue.Remove(ref state.RepairQueue, roster, e.Other);
                state.RepairMeter.Leave(e.Now, 1);
                roster.Set(e.Other, RobotDuty.Patient, e.Row);
                roster.Set(e.Row, RobotDuty.Repair, e.Other);
                roster.SetPlace(e.Row, e.Place);
                state.Totals.MovingSeconds += e.Travel;
                state.Totals.RepairingSeconds += e.Seconds;
                if (state.SpareBase > 0) state.Spares--;
                break;
            case ControlEventKind.RepairEnded:
                state.Totals.Repairs++;
                if (state.SpareBase > 0) state.Totals.SparesUsed++;
                break;
            default:
                // The spare part goes back on the shelf with the patient in front of the queue.
                if (e.C != 0) Turn(ref state, e, roster);
                if (state.SpareBase > 0) state.Spares++;
                state.Totals.MovingSeconds -= e.Travel;
                state.Totals.RepairingSeconds -= e.Seconds;
                roster.Set(e.Other, RobotDuty.RepairQueue, Roster.Nobody);
                RobotQueue.Prepend(ref state.RepairQueue, roster, e.Other);
                state.RepairMeter.Enter(e.Now, 1);
                break;
        }
    }

    /// <summary>A robot that is given something leaves the idle list, if it was in one.</summary>
    private static void LeaveIdle(ref ControlState state, int row, Roster roster, in Lists lists)
    {
        if (Roster.Duty(roster[row]) != RobotDuty.Idle) return;
        RobotQueue.Remove(ref IdleOf(state, roster[row], lists), roster, row);
        state.IdleCount--;
    }

    private static ref long IdleOf(in ControlState state, long word, in Lists lists) =>
        ref lists[state.Idle][(Roster.Place(word) * state.FleetCount) + Roster.Fleet(word) - state.FirstFleet];

    /// <summary>Notes how much a robot has worked, where the policy asks; a robot taken from a queue tells
    /// nothing.</summary>
    private static void Worked(in ControlState state, in ControlEvent e, in Lists lists)
    {
        if (state.Laden.Length > 0 && e.A > 0) lists[state.Laden][e.Row] = e.A;
    }
}
