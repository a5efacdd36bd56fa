using Twin.Actors;
using Twin.Actors.Chance;

namespace Twin.Benchmarks.SingleServer;

/// <summary>Sends customers after exponential gaps.</summary>
internal readonly struct Source : IBehaviour<SourceState, CustomerSent>
{
    public const ushort GapPurpose = 1;

    /// <summary>Mean gap between arrivals: service mean over ρ = 0.9. Unit: µs.</summary>
    public const double MeanGapUs = Server.MeanServiceUs / 0.9;

    public static Rejection Decide(
        in SourceState state, in Mail mail, in View view, ref Draws draws, ref Events<CustomerSent> events)
    {
        events.Add(new CustomerSent { Gap = (long)new Exponential(MeanGapUs).Draw(ref draws, GapPurpose) });
        return Rejection.None;
    }

    public static void Apply(ref SourceState state, in CustomerSent e, in Lists lists) => state.Sent++;

    public static void React(in SourceState state, in CustomerSent e, in View view, ref Outbox outbox)
    {
        // Arrivals go before a departure of the same microsecond, as in the bare loop.
        outbox.Timer(view.Now + e.Gap, Priority.First);
        outbox.Tell(state.Server, Server.Arrive, priority: Priority.First);
    }
}
