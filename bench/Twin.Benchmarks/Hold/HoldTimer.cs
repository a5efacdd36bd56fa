using Twin.Actors;
using Twin.Actors.Chance;

namespace Twin.Benchmarks.Hold;

/// <summary>Rings, draws an exponential wait, sets itself again: the hold model of the event-list literature.</summary>
/// <remarks>Source: D. W. Jones, "An empirical comparison of priority-queue and event-set implementations", CACM 29,
/// 1986.</remarks>
internal readonly struct HoldTimer : IBehaviour<HoldState, HoldEvent>
{
    public const ushort WaitPurpose = 1;

    /// <summary>Mean wait. Unit: µs.</summary>
    public const double MeanWaitUs = 1_000_000_000;

    public static Rejection Decide(
        in HoldState state, in Mail mail, in View view, ref Draws draws, ref Events<HoldEvent> events)
    {
        double wait = new Exponential(MeanWaitUs).Draw(ref draws, WaitPurpose);
        events.Add(new HoldEvent { Wait = (long)wait });
        return Rejection.None;
    }

    public static void Apply(ref HoldState state, in HoldEvent e, in Lists lists) => state.Rings++;

    public static void React(in HoldState state, in HoldEvent e, in View view, ref Outbox outbox) =>
        outbox.Timer(view.Now + e.Wait);
}
