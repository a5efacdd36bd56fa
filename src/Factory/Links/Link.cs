using Twin.Actors;
using Twin.Domain.Messages;

namespace Twin.Factory.Links;

/// <summary>Carries goods from one depot to another: a lead, a capacity, a loss.</summary>
/// <remarks>
/// It keeps the far depot served over its lead: it asks for what the far depot's askers want over the lead and one
/// step more, less what lies there and what is on its way.
/// </remarks>
public readonly partial struct Link : IBehaviour<LinkState, LinkEvent>
{
    /// <summary>Name of the kind.</summary>
    public const string Kind = "link";

    /// <inheritdoc/>
    public static Rejection Decide(
        in LinkState state, in Mail mail, in View view, ref Draws draws, ref Events<LinkEvent> events)
    {
        switch (mail.Verb)
        {
            case Shortfall.Verb:
                events.Add(new LinkEvent(LinkEventKind.WantHeard, (int)mail.A, mail.B, 0, 0));
                break;
            case Grant.Verb:
                events.Add(new LinkEvent(LinkEventKind.Loaded, (int)mail.A, mail.B, 0, 0));
                break;
            case Markets.CargoLost.Verb:
                var lost = (long)view.Balance(CargoLine.At(view.List(state.Cargoes), (int)mail.A).Transit);
                events.Add(new LinkEvent(LinkEventKind.CargoLost, (int)mail.A, lost, 0, 0));
                break;
            case Verbs.Timer when mail.A == StepPhase.Supply:
                DecideArrivals(state, view, ref events);
                break;
            case Verbs.Timer:
                DecideLoading(state, view, ref events);
                break;
            default:
                break;
        }

        return Rejection.None;
    }

    /// <inheritdoc/>
    public static void Apply(ref LinkState state, in LinkEvent e, in Lists lists)
    {
        var cargoes = lists[state.Cargoes];
        var at = e.Line * CargoLine.Words;
        switch (e.Kind)
        {
            case LinkEventKind.Unloaded:
                cargoes[at + CargoLine.FractionAt] = e.C;
                cargoes[at + CargoLine.DeliveredAt] += e.A;
                lists[state.Transit][SlotOf(state, e.Line, state.Step)] = 0;
                break;
            case LinkEventKind.WantHeard:
                cargoes[at + CargoLine.WantedAt] = e.A;
                break;
            case LinkEventKind.Loaded:
                // Grants of one step add up in the slot that the arrivals have just emptied.
                lists[state.Transit][SlotOf(state, e.Line, state.Step)] += e.A;
                break;
            case LinkEventKind.LoadingAsked:
                for (var i = CargoLine.WantedAt; i < cargoes.Length; i += CargoLine.Words) cargoes[i] = 0;
                break;
            case LinkEventKind.CargoLost:
                lists[state.Transit].Slice(e.Line * state.LeadSteps, state.LeadSteps).Clear();
                break;
            case LinkEventKind.StepOpened:
                state.Step++;
                break;
            default:
                break;
        }
    }

    /// <inheritdoc/>
    public static void React(in LinkState state, in LinkEvent e, in View view, ref Outbox outbox)
    {
        switch (e.Kind)
        {
            case LinkEventKind.Unloaded:
                var cargo = CargoLine.At(view.List(state.Cargoes), e.Line);
                outbox.Postings.Move(cargo.Transit, cargo.Store, e.A);
                Scrap(state, cargo.Transit, e.B, ref outbox);
                break;
            case LinkEventKind.CargoAsked:
                var asked = CargoLine.At(view.List(state.Cargoes), e.Line);
                outbox.Tell(state.From, Request.Verb, asked.Slot, e.A, StepPhase.Back);
                break;
            case LinkEventKind.CargoLost:
                Scrap(state, CargoLine.At(view.List(state.Cargoes), e.Line).Transit, e.A, ref outbox);
                break;
            case LinkEventKind.ArrivalsEnded:
                outbox.Timer(view.Now, StepPhase.Back);
                break;
            case LinkEventKind.LoadingAsked:
                outbox.Timer(view.Now + state.StepMicros, StepPhase.Supply);
                break;
            default:
                break;
        }
    }

    private static void Scrap(in LinkState state, int account, long quanta, ref Outbox outbox)
    {
        outbox.Postings.Begin(state.Process);
        outbox.Postings.Take(account, quanta);
        outbox.Postings.Close(state.WasteAccount, state.HeatAccount);
    }

    private static void DecideArrivals(in LinkState state, in View view, ref Events<LinkEvent> events)
    {
        events.Add(new LinkEvent(LinkEventKind.StepOpened, 0, 0, 0, 0));
        var cargoes = view.List(state.Cargoes);
        for (var i = 0; i * CargoLine.Words < cargoes.Length; i++)
        {
            var due = view.List(state.Transit)[SlotOf(state, i, state.Step + 1)];
            if (due == 0) continue;
            var (lost, fraction) = state.Loss.Carry(due, CargoLine.At(cargoes, i).Fraction);
            events.Add(new LinkEvent(LinkEventKind.Unloaded, i, due - lost, lost, fraction));
        }

        events.Add(new LinkEvent(LinkEventKind.ArrivalsEnded, 0, 0, 0, 0));
    }

    private static void DecideLoading(in LinkState state, in View view, ref Events<LinkEvent> events)
    {
        var cargoes = view.List(state.Cargoes);
        for (var i = 0; i * CargoLine.Words < cargoes.Length; i++)
        {
            var cargo = CargoLine.At(cargoes, i);
            var covered = view.Balance(cargo.Store) + state.Kept.Floor((long)view.Balance(cargo.Transit));
            var need = Int128.Clamp(((Int128)cargo.Wanted * (state.LeadSteps + 1)) - covered, 0, cargo.Capacity);

            // What is lost on the way is loaded too, or the far depot would stay short for ever.
            var asked = Math.Min(state.Kept.LeastFor((long)need), cargo.Capacity);
            if (asked > 0) events.Add(new LinkEvent(LinkEventKind.CargoAsked, i, asked, 0, 0));
        }

        events.Add(new LinkEvent(LinkEventKind.LoadingAsked, 0, 0, 0, 0));
    }

    /// <summary>The slot of a step: what it loads arrives a whole ring later.</summary>
    private static int SlotOf(in LinkState state, int cargo, long step) =>
        (cargo * state.LeadSteps) + (int)(step % state.LeadSteps);
}
