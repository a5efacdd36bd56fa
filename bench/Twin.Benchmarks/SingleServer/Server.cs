using Twin.Actors;
using Twin.Actors.Chance;

namespace Twin.Benchmarks.SingleServer;

/// <summary>Serves customers one at a time, first come first served, with exponential service times.</summary>
internal readonly struct Server : IBehaviour<ServerState, ServerEvent>
{
    public const ushort Arrive = 1;
    public const ushort ServicePurpose = 1;

    /// <summary>Mean service time: a second. Unit: µs.</summary>
    public const double MeanServiceUs = 1_000_000;

    private const ushort QueueFull = 1;

    public static Rejection Decide(
        in ServerState state, in Mail mail, in View view, ref Draws draws, ref Events<ServerEvent> events)
    {
        ReadOnlySpan<long> queue = view.List(state.Queue);
        ServerEvent e = default;
        if (mail.Verb == Arrive)
        {
            if (state.Tail - state.Head == queue.Length) return new Rejection(QueueFull, queue.Length);
            e.Step = state.IsBusy == 0 ? ServerStep.ServedAtOnce : ServerStep.Queued;
            e.Span = state.IsBusy == 0 ? DrawService(ref draws) : view.Now;
        }
        else if (state.Head < state.Tail)
        {
            e.Step = ServerStep.ServedNext;
            e.Span = DrawService(ref draws);
            e.Wait = view.Now - queue[(int)(state.Head % queue.Length)];
        }
        else
        {
            e.Step = ServerStep.WentIdle;
        }

        events.Add(in e);
        return Rejection.None;
    }

    public static void Apply(ref ServerState state, in ServerEvent e, in Lists lists)
    {
        switch (e.Step)
        {
            case ServerStep.ServedAtOnce:
                state.IsBusy = 1;
                state.Waits.Add(0);
                break;
            case ServerStep.Queued:
                Span<long> queue = lists[state.Queue];
                queue[(int)(state.Tail % queue.Length)] = e.Span;
                state.Tail++;
                break;
            case ServerStep.ServedNext:
                state.Head++;
                state.Waits.Add(e.Wait);
                break;
            default:
                state.IsBusy = 0;
                break;
        }
    }

    public static void React(in ServerState state, in ServerEvent e, in View view, ref Outbox outbox)
    {
        if (e.Step is ServerStep.ServedAtOnce or ServerStep.ServedNext) outbox.Timer(view.Now + e.Span);
    }

    private static long DrawService(ref Draws draws) =>
        (long)new Exponential(MeanServiceUs).Draw(ref draws, ServicePurpose);
}
