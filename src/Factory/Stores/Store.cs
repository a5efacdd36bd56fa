using Twin.Actors;
using Twin.Domain.Messages;

namespace Twin.Factory.Stores;

/// <summary>Storage: takes what nobody else of its grid wants, delivers when the grid is short.</summary>
/// <remarks>The loss of a round trip is taken when it charges and leaves as waste heat.</remarks>
public readonly partial struct Store : IBehaviour<StoreState, StoreEvent>
{
    /// <summary>Name of the kind.</summary>
    public const string Kind = "storage";

    /// <inheritdoc/>
    public static Rejection Decide(
        in StoreState state, in Mail mail, in View view, ref Draws draws, ref Events<StoreEvent> events)
    {
        switch (mail.Verb)
        {
            case Shortfall.Verb:
                events.Add(new StoreEvent(StoreEventKind.WantHeard, mail.B, 0, 0));
                break;
            case Grant.Verb:
                var (stored, fraction) = state.RoundTrip.Carry(mail.B, state.Fraction);
                events.Add(new StoreEvent(StoreEventKind.Charged, mail.B, stored, fraction));
                break;
            case Commission.Verb:
                events.Add(new StoreEvent(StoreEventKind.EquipmentChanged, mail.B, 0, 0));
                break;
            case Retire.Verb:
                events.Add(new StoreEvent(StoreEventKind.EquipmentChanged, -mail.B, 0, 0));
                break;
            case Verbs.Timer when mail.A == StepPhase.Request:
                events.Add(new StoreEvent(StoreEventKind.ChargeAsked, Room(state, view), 0, 0));
                break;
            case Verbs.Timer:
                var missing = Int128.Max(0, state.Wanted - view.Balance(state.GridAccount));
                var delivered = Int128.Min(missing, view.Balance(state.StoredAccount));
                events.Add(new StoreEvent(StoreEventKind.Discharged, (long)delivered, 0, 0));
                break;
            default:
                break;
        }

        return Rejection.None;
    }

    /// <inheritdoc/>
    public static void Apply(ref StoreState state, in StoreEvent e, in Lists lists)
    {
        switch (e.Kind)
        {
            case StoreEventKind.Charged:
                state.Fraction = e.C;
                break;
            case StoreEventKind.WantHeard:
                state.Wanted = e.A;
                break;
            case StoreEventKind.Discharged:
                state.Delivered += e.A;
                state.Wanted = 0;
                break;
            case StoreEventKind.EquipmentChanged:
                state.InService += e.A;
                break;
            default:
                break;
        }
    }

    /// <inheritdoc/>
    public static void React(in StoreState state, in StoreEvent e, in View view, ref Outbox outbox)
    {
        switch (e.Kind)
        {
            case StoreEventKind.ChargeAsked:
                if (e.A > 0) outbox.Tell(state.Grid, Request.Verb, state.Slot, e.A, StepPhase.Request);
                outbox.Timer(view.Now, StepPhase.Back);
                break;
            case StoreEventKind.Charged:
                outbox.Postings.Begin(state.Process);
                outbox.Postings.Take(state.OwnAccount, e.A);
                outbox.Postings.Put(state.StoredAccount, e.B);
                outbox.Postings.Close(state.WasteAccount, state.HeatAccount);
                break;
            case StoreEventKind.Discharged:
                outbox.Postings.Move(state.StoredAccount, state.GridAccount, e.A);
                outbox.Timer(view.Now + state.StepMicros, StepPhase.Request);
                break;
            default:
                break;
        }
    }

    /// <summary>What it can still take, losses included. Equipment that left service may leave it over-full.</summary>
    private static long Room(in StoreState state, in View view)
    {
        var free = state.CapacityPerQuantum.Floor(state.InService) - view.Balance(state.StoredAccount);
        return free <= 0 ? 0 : state.RoundTrip.MostFrom(free, state.Fraction);
    }
}
