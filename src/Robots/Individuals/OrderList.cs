namespace Twin.Robots.Individuals;

/// <summary>The waiting orders of a book in order of arrival, and its free slots.</summary>
/// <remarks>Orders that need a skill of their own stand in a list apart, so that they hide no others from those who
/// have not got it.</remarks>
internal static class OrderList
{
    /// <summary>Puts a new order at the end; there must be a free slot.</summary>
    public static void Take(ref ControlState state, Span<long> slots, in OrderSlot order) =>
        Append(ref state, slots, Pop(ref state, slots), order);

    /// <summary>Takes an order out of those that wait.</summary>
    public static void Unlink(ref ControlState state, Span<long> slots, int slot)
    {
        var isSkilled = OrderSlots.At(slots, slot).IsSkilled;
        var (next, previous) = (OrderSlots.Next(slots, slot), OrderSlots.Previous(slots, slot));
        if (previous == OrderSlots.None) First(ref state, isSkilled) = next;
        else OrderSlots.SetNext(slots, previous, next);
        if (next == OrderSlots.None) Last(ref state, isSkilled) = previous;
        else OrderSlots.SetPrevious(slots, next, previous);
    }

    /// <summary>Frees the slot of an order of which nothing waits and nothing runs.</summary>
    public static void FreeIfEmpty(ref ControlState state, Span<long> slots, int slot)
    {
        var order = OrderSlots.At(slots, slot);
        if (order.Waiting > 0 || order.Running > 0) return;
        OrderSlots.SetLinks(slots, slot, state.FreeSlot, OrderSlots.None);
        state.FreeSlot = slot;
    }

    /// <summary>Puts what is left of one task in front of all that wait.</summary>
    /// <remarks>
    /// In its own slot if it was the last of it, else in a new one. With the book full the task waits in its old slot
    /// and is done again from its beginning.
    /// </remarks>
    /// <returns>Seconds with which it waits.</returns>
    public static int GiveBack(ref ControlState state, Span<long> slots, int slot, int seconds)
    {
        var order = OrderSlots.At(slots, slot);
        var isOnly = order.Waiting == 0 && order.Running == 0;
        if (!isOnly && order.Seconds != seconds && state.FreeSlot != OrderSlots.None)
        {
            Prepend(ref state, slots, Pop(ref state, slots), order with
            {
                Seconds = seconds,
                Waiting = 1,
                Running = 0,
            });
            return seconds;
        }

        var wasWaiting = order.Waiting > 0;
        var left = order with { Waiting = order.Waiting + 1, Seconds = isOnly ? seconds : order.Seconds };
        if (wasWaiting) OrderSlots.Write(slots, slot, left);
        else Prepend(ref state, slots, slot, left);
        return left.Seconds;
    }

    private static int Pop(ref ControlState state, Span<long> slots)
    {
        var slot = state.FreeSlot;
        state.FreeSlot = OrderSlots.Next(slots, slot);
        return slot;
    }

    private static void Append(ref ControlState state, Span<long> slots, int slot, in OrderSlot order)
    {
        ref var last = ref Last(ref state, order.IsSkilled);
        OrderSlots.Write(slots, slot, order);
        OrderSlots.SetLinks(slots, slot, OrderSlots.None, last);
        if (last == OrderSlots.None) First(ref state, order.IsSkilled) = slot;
        else OrderSlots.SetNext(slots, last, slot);
        last = slot;
    }

    private static void Prepend(ref ControlState state, Span<long> slots, int slot, in OrderSlot order)
    {
        ref var first = ref First(ref state, order.IsSkilled);
        OrderSlots.Write(slots, slot, order);
        OrderSlots.SetLinks(slots, slot, first, OrderSlots.None);
        if (first == OrderSlots.None) Last(ref state, order.IsSkilled) = slot;
        else OrderSlots.SetPrevious(slots, first, slot);
        first = slot;
    }

    private static ref int First(ref ControlState state, bool isSkilled) =>
        ref isSkilled ? ref state.FirstSkilled : ref state.FirstOrder;

    private static ref int Last(ref ControlState state, bool isSkilled) =>
        ref isSkilled ? ref state.LastSkilled : ref state.LastOrder;
}
