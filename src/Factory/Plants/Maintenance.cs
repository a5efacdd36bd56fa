using Twin.Actors;
using Twin.Domain.Messages;

namespace Twin.Factory.Plants;

/// <summary>When a plant raises work orders, and what it does with the answers.</summary>
internal static class Maintenance
{
    private const long Second = 1_000_000;

    /// <summary>Raises the orders of a turn, or again those that were refused.</summary>
    public static void Decide(
        in PlantState state, in View view, long finished, long capacity, ref Events<PlantEvent> events)
    {
        ref readonly var care = ref state.Maintenance;
        if (care.EveryMicros == 0) return;
        var run = care.RunMicros + RunOf(state, finished, capacity);
        var count = care.Open > 0 ? care.Unsent : run >= care.EveryMicros ? care.Orders : 0;
        if (count == 0) return;
        var dueAt = care.Open > 0 ? care.DueAt : view.Now + (care.Order.DueSeconds * Second);
        events.Add(new PlantEvent(PlantEventKind.OrdersRaised, 0, count, care.Raised, dueAt));
    }

    /// <summary>Writes the orders raised.</summary>
    public static void ApplyRaised(ref MaintenanceState care, in PlantEvent e)
    {
        if (care.Open == 0) (care.Open, care.DueAt) = ((int)e.A, e.C);
        care.Unsent = 0;
        care.Raised += e.A;
    }

    /// <summary>Writes the answer to an order.</summary>
    public static void ApplyAnswer(ref MaintenanceState care, in PlantEvent e)
    {
        if (e.B != 0)
        {
            care.Refused++;
            care.Unsent++;
            return;
        }

        care.Done++;
        care.Open--;
        if (care.Open == 0) (care.RunMicros, care.DueAt) = (0, 0);
    }

    /// <summary>Sends the orders raised.</summary>
    public static void React(in PlantState state, in PlantEvent e, in View view, ref Outbox outbox)
    {
        ref readonly var care = ref state.Maintenance;

        // An order raised again is due when its turn is, or at once.
        var due = (int)Math.Clamp((care.DueAt - view.Now) / Second, 1, int.MaxValue);
        for (var i = 0; i < e.A; i++)
        {
            var order = care.Order with { Number = unchecked((uint)(e.B + i)), DueSeconds = due };
            outbox.Tell(care.Fleet, WorkOrder.Verb, order.A, order.B, StepPhase.Execute);
        }
    }

    /// <summary>Time at work in a step: the step, as far as capacity was used. Unit: µs.</summary>
    public static long RunOf(in PlantState state, long finished, long capacity)
    {
        if (state.Maintenance.IsByCalendar) return state.StepMicros;
        if (capacity <= 0) return 0;
        return (long)((Int128)state.StepMicros * Math.Min(finished, capacity) / capacity);
    }
}
