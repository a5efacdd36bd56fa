using Twin.Actors.Chance;

namespace Twin.Actors.Tests.Queueing;

/// <summary>Calls after exponential times, as a Poisson stream or as one member of a finite population.</summary>
public readonly struct Caller : IBehaviour<CallerState, CallerEvent>
{
    public const ushort Served = 1;
    private const long None = -1;

    public static Rejection Decide(
        in CallerState state, in Mail mail, in View view, ref Draws draws, ref Events<CallerEvent> events)
    {
        bool isCall = mail.Verb == Verbs.Timer;
        bool callsAgain = isCall == (state.IsStream == 1);
        long next = callsAgain ? (long)new Exponential(state.MeanUpUs).Draw(ref draws, 1) : None;
        events.Add(new CallerEvent(isCall, view.Now, next));
        return Rejection.None;
    }

    public static void Apply(ref CallerState state, in CallerEvent e, in Lists lists)
    {
        if (e.IsCall)
        {
            state.UpUs += e.AtUs - state.UpSinceUs;
            state.UpSinceUs = e.AtUs;
        }
        else
        {
            state.Served++;
            state.UpSinceUs = e.AtUs;
        }
    }

    public static void React(in CallerState state, in CallerEvent e, in View view, ref Outbox outbox)
    {
        if (e.NextUs != None) outbox.Timer(view.Now + e.NextUs);
        if (e.IsCall) outbox.Tell(state.Station, Station.Arrive);
    }
}
