using Twin.Actors;

namespace Twin.Robots.Individuals;

public readonly partial struct FleetControl
{
    /// <summary>The tool that a robot enters service with: that of ordinary tasks.</summary>
    internal static int OpeningTool(ReadOnlySpan<long> skills) => RobotSkill.Of(skills, RobotFleet.TaskSkill).Tool;

    private static void TakeOrder(ref ControlState state, in ControlEvent e, Span<long> slots)
    {
        var (skills, priority, isOrder) = (e.Travel & SkillMask, e.Travel >> SkillBits, e.C != 0);
        OrderList.Take(
            ref state, slots, new OrderSlot(e.Now, e.Seconds, e.Row, 0, e.Place, skills, priority, e.A, e.B, isOrder));
        state.OrderMeter.Enter(e.Now, e.Row);
        WaitingOf(ref state, isOrder) += (long)e.Row * e.Seconds;
        if (!isOrder) return;
        state.WorkWaitMeter.Enter(e.Now, 1);
        state.Totals.OrdersRaised++;
    }

    private static void ApplyTask(ref ControlState state, in ControlEvent e, in Lists lists)
    {
        var roster = new Roster(lists[state.Roster]);
        var slots = lists[state.Orders];
        var order = OrderSlots.At(slots, e.Other);
        switch (e.Kind)
        {
            case ControlEventKind.TaskGiven:
            case ControlEventKind.ToolGiven:
                Worked(state, e, lists);
                LeaveIdle(ref state, e.Row, roster, lists);
                if (order.Waiting == 1) OrderList.Unlink(ref state, slots, e.Other);
                OrderSlots.Write(
                    slots, e.Other, order with { Waiting = order.Waiting - 1, Running = order.Running + 1 });
                Begin(ref state, e.Now, order);
                SetOut(ref state, e, order.IsOrder, roster);
                break;
            case ControlEventKind.ToolChanged:
                roster.SetTool(e.Row, (int)e.C);
                state.Totals.ToolChanges++;
                SetOut(ref state, e, order.IsOrder, roster);
                break;
            case ControlEventKind.TaskEnded:
                OrderSlots.Write(slots, e.Other, order with { Running = order.Running - 1 });
                state.Totals.TasksDone++;
                state.Totals.DeliveredSeconds += DurationOf(state, lists, order);
                End(ref state, e.Now, order);
                if (order.IsOrder) state.Totals.OrdersDone++;
                if (order.IsOrder && e.Now > order.DueAt) state.Totals.OrdersLate++;
                OrderList.FreeIfEmpty(ref state, slots, e.Other);
                break;
            default:
                OrderSlots.Write(slots, e.Other, order with { Running = order.Running - 1 });
                End(ref state, e.Now, order);
                GiveBack(ref state, e, order, roster, lists);
                break;
        }
    }

    /// <summary>A robot sets out for a task, or for another tool.</summary>
    private static void SetOut(ref ControlState state, in ControlEvent e, bool isOrder, Roster roster)
    {
        var isTool = e.Kind == ControlEventKind.ToolGiven;
        roster.Set(e.Row, isTool ? RobotDuty.Tool : RobotDuty.Task, e.Other);
        roster.SetPlace(e.Row, e.Place);
        Book(ref state, isTool, isOrder, e.Travel, e.Seconds);
    }

    /// <summary>The robot never began, or broke down: what is left goes to the head of the book.</summary>
    private static void GiveBack(
        ref ControlState state, in ControlEvent e, in OrderSlot order, Roster roster, in Lists lists)
    {
        var isTool = e.Kind == ControlEventKind.ToolCut;
        var isTurned = e.Kind == ControlEventKind.TaskDeclined || e.C != 0;
        if (isTurned) Turn(ref state, e, roster);
        else state.Totals.TasksCut++;
        Book(ref state, isTool, order.IsOrder, -e.Travel, -e.Seconds);
        var left = order.Seconds;
        if (!isTool)
        {
            state.Totals.DeliveredSeconds += DurationOf(state, lists, order) - e.Seconds;
            if (!isTurned) left = Math.Min(left, SkillOf(state, lists, order).Work(e.Seconds));
        }

        var slots = lists[state.Orders];
        WaitingOf(ref state, order.IsOrder) += OrderList.GiveBack(ref state, slots, e.Other, left);
        state.OrderMeter.Enter(e.Now, 1);
        if (order.IsOrder) state.WorkWaitMeter.Enter(e.Now, 1);
    }

    /// <summary>Books a way and what is done at its end, or takes what is left of them off again.</summary>
    private static void Book(ref ControlState state, bool isTool, bool isOrder, int travel, int seconds)
    {
        state.Totals.MovingSeconds += travel;
        state.Totals.TaskMovingSeconds += travel;
        if (isTool) state.Totals.ToolSeconds += seconds;
        else state.Totals.WorkingSeconds += seconds;
        if (isOrder) state.Totals.OrderWaySeconds += isTool ? travel + seconds : travel;
    }

    private static void Begin(ref ControlState state, int now, in OrderSlot order)
    {
        state.OrderMeter.Leave(now, 1);
        state.TaskMeter.Enter(now, 1);
        WaitingOf(ref state, order.IsOrder) -= order.Seconds;
        if (!order.IsOrder) return;
        state.WorkWaitMeter.Leave(now, 1);
        state.WorkMeter.Enter(now, 1);
    }

    private static void End(ref ControlState state, int now, in OrderSlot order)
    {
        state.TaskMeter.Leave(now, 1);
        if (order.IsOrder) state.WorkMeter.Leave(now, 1);
    }

    private static ref long WaitingOf(ref ControlState state, bool isOrder) =>
        ref isOrder ? ref state.OrderSeconds : ref state.WaitingSeconds;

    private static RobotSkill SkillOf(in ControlState state, in Lists lists, in OrderSlot order) =>
        state.Skills.Length == 0 ? RobotSkill.Plain : RobotSkill.Of(lists[state.Skills], order.Skills);

    private static int DurationOf(in ControlState state, in Lists lists, in OrderSlot order) =>
        SkillOf(state, lists, order).Duration(order.Seconds);
}
