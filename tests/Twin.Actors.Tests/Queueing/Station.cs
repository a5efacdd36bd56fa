using Twin.Actors.Chance;

namespace Twin.Actors.Tests.Queueing;

/// <summary>Serves first come first served with exponential times; tells each customer when it is done.</summary>
public readonly struct Station : IBehaviour<StationState, StationEvent>
{
    public const ushort Arrive = 1;
    public const ushort Complete = 2;
    public const ushort QueueFull = 1;

    public static Rejection Decide(
        in StationState state, in Mail mail, in View view, ref Draws draws, ref Events<StationEvent> events)
    {
        Exponential service = new(state.MeanServiceUs);
        ReadOnlySpan<long> queue = view.List(state.Queue);
        if (mail.Verb == Arrive)
        {
            if (2 * (state.Tail - state.Head) == queue.Length) return new Rejection(QueueFull, queue.Length / 2);
            long customer = mail.From.Packed;
            events.Add(state.Free > 0
                ? new StationEvent(StationStep.ServiceBegun, customer, (long)service.Draw(ref draws, 1), 0)
                : new StationEvent(StationStep.Queued, customer, view.Now, 0));
            return Rejection.None;
        }

        events.Add(new StationEvent(StationStep.ServiceEnded, mail.A, 0, 0));
        if (state.Head == state.Tail)
        {
            events.Add(new StationEvent(StationStep.ServerFreed, 0, 0, 0));
            return Rejection.None;
        }

        int first = Place(state.Head, queue.Length);
        events.Add(new StationEvent(
            StationStep.ServiceBegunFromQueue,
            queue[first],
            (long)service.Draw(ref draws, 1),
            view.Now - queue[first + 1]));
        return Rejection.None;
    }

    public static void Apply(ref StationState state, in StationEvent e, in Lists lists)
    {
        switch (e.Step)
        {
            case StationStep.Queued:
                Span<long> queue = lists[state.Queue];
                int last = Place(state.Tail++, queue.Length);
                queue[last] = e.Customer;
                queue[last + 1] = e.SpanUs;
                break;
            case StationStep.ServiceBegun:
                state.Free--;
                state.Begun++;
                break;
            case StationStep.ServiceBegunFromQueue:
                state.Head++;
                state.Begun++;
                state.WaitedUs += e.WaitUs;
                break;
            case StationStep.ServerFreed:
                state.Free++;
                break;
            default:
                break;
        }
    }

    public static void React(in StationState state, in StationEvent e, in View view, ref Outbox outbox)
    {
        if (e.Step is StationStep.ServiceBegun or StationStep.ServiceBegunFromQueue)
        {
            outbox.At(view.Now + e.SpanUs, new Mail(view.Self, view.Self, Complete, e.Customer, 0));
        }
        else if (e.Step == StationStep.ServiceEnded)
        {
            outbox.Tell(Address.FromPacked(e.Customer), Caller.Served);
        }
    }

    private static int Place(long position, int length) => (int)(2 * position % length);
}
