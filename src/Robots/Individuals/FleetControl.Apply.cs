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
                state.Totals.TasksRefused += e.A;
                break;
            case ControlEventKind.TaskGiven:
            case ControlEventKind.TaskEnded:
            case ControlEventKind.TaskDeclined:
            case ControlEventKind.TaskCut:
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
                roster.Enter(e.Row, e.Place, e.Other);
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

    private static void ApplyTask(ref ControlState state, in ControlEvent e, in Lists lists)
    {
        var roster = new Roster(lists[state.Roster]);
        var slots = lists[state.Orders];
        var order = OrderSlots.At(slots, e.Other);
        if (e.Kind == ControlEventKind.TaskGiven)
        {
            Worked(state, e, lists);
            LeaveIdle(ref state, e.Row, roster, lists);
            roster.Set(e.Row, RobotDuty.Task, e.Other);
            roster.SetPlace(e.Row, e.Place);
            if (order.Waiting == 1) OrderList.Unlink(ref state, slots, e.Other);
            OrderSlots.Write(slots, e.Other, order with { Waiting = order.Waiting - 1, Running = order.Running + 1 });
            state.OrderMeter.Leave(e.Now, 1);
            state.TaskMeter.Enter(e.Now, 1);
            state.WaitingSeconds -= e.Seconds;
            state.Totals.MovingSeconds += e.Travel;
            state.Totals.TaskMovingSeconds += e.Travel;
            state.Totals.WorkingSeconds += e.Seconds;
            return;
        }

        order = order with { Running = order.Running - 1 };
        state.TaskMeter.Leave(e.Now, 1);
        OrderSlots.Write(slots, e.Other, order);
        if (e.Kind == ControlEventKind.TaskEnded)
        {
            state.Totals.TasksDone++;
            state.Totals.DeliveredSeconds += order.Seconds;
            OrderList.FreeIfEmpty(ref state, slots, e.Other);
            return;
        }

        // The robot never began, or broke down: what is left goes to the head of the book.
        if (e.Kind == ControlEventKind.TaskCut) state.Totals.TasksCut++;
        else Turn(ref state, e, roster);
        state.Totals.MovingSeconds -= e.Travel;
        state.Totals.TaskMovingSeconds -= e.Travel;
        state.Totals.WorkingSeconds -= e.Seconds;
        state.Totals.DeliveredSeconds += order.Seconds - e.Seconds;
        state.WaitingSeconds += OrderList.GiveBack(ref state, slots, e.Other, e.Seconds);
        state.OrderMeter.Enter(e.Now, 1);
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

    private static void TakeOrder(ref ControlState state, in ControlEvent e, Span<long> slots)
    {
        var skills = e.Travel & ByteMask;
        OrderList.Take(
            ref state, slots,
            new OrderSlot(e.Now, e.Seconds, e.Row, 0, e.Place, skills, e.Travel >> SkillBits, e.A, e.B));
        state.OrderMeter.Enter(e.Now, e.Row);
        state.WaitingSeconds += (long)e.Row * e.Seconds;
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
