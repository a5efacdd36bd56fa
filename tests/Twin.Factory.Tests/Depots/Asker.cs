using Twin.Actors;
using Twin.Domain.Messages;

namespace Twin.Factory.Tests.Depots;

/// <summary>Asks in the request phase of the first step and gives back in its return phase.</summary>
public readonly struct Asker : IBehaviour<AskerState, AskerEvent>
{
    public const string Kind = "asker";

    public static Rejection Decide(
        in AskerState state, in Mail mail, in View view, ref Draws draws, ref Events<AskerEvent> events)
    {
        if (mail.Verb != Verbs.Timer) return Rejection.None;
        var isReturn = mail.A == StepPhase.Return;
        events.Add(new AskerEvent(isReturn ? 1 : 0, isReturn ? state.GivesBack : state.Asks));
        return Rejection.None;
    }

    public static void Apply(ref AskerState state, in AskerEvent e, in Lists lists)
    {
    }

    public static void React(in AskerState state, in AskerEvent e, in View view, ref Outbox outbox)
    {
        if (e.IsReturn == 0)
        {
            outbox.Tell(state.Depot, Request.Verb, state.Slot, e.Quanta, StepPhase.Request);
            outbox.Timer(view.Now, StepPhase.Return);
        }
        else if (e.Quanta > 0)
        {
            outbox.Postings.Move(state.Own, state.Store, e.Quanta);
            outbox.Tell(state.Depot, GiveBack.Verb, state.Slot, e.Quanta, StepPhase.Return);
        }
    }
}
