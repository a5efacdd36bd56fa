using Twin.Actors;
using Twin.Domain.Equipment;
using Twin.Domain.Messages;

namespace Twin.Robots.Fleets;

/// <summary>A robot fleet in age cohorts: robots come in, hours of work go out.</summary>
/// <remarks>
/// Robots serve a fixed life from the step in which they enter service. Failures and repairs are exact binomial draws
/// over the robots that are up and down, with the transition chances of the two-state Markov process over one step,
/// so that mean availability is MTBF/(MTBF + MTTR) whatever the length of the step.
/// </remarks>
public readonly partial struct Fleet : IBehaviour<FleetState, FleetEvent>
{
    /// <summary>Name of the kind.</summary>
    public const string Kind = "fleet";

    /// <inheritdoc/>
    public static Rejection Decide(
        in FleetState state, in Mail mail, in View view, ref Draws draws, ref Events<FleetEvent> events)
    {
        switch (mail.Verb)
        {
            case Verbs.Timer when mail.A == StepPhase.Supply:
                DecideSupply(state, view, ref events);
                break;
            case Verbs.Timer when mail.A == StepPhase.Request:
                DecideRequest(state, view, ref events);
                break;
            case Verbs.Timer:
                DecideStep(state, view, ref draws, ref events);
                break;
            case ShockFelt.Verb:
                events.Add(new FleetEvent(FleetEventKind.Shocked, 0, mail.B, 0));
                break;
            case Target.Verb when mail.A > 0:
                DecideOrder(state, view, mail.A, ref events);
                break;
            default:
                break;
        }

        return Rejection.None;
    }

    /// <inheritdoc/>
    public static void Apply(ref FleetState state, in FleetEvent e, in Lists lists)
    {
        switch (e.Kind)
        {
            case FleetEventKind.Ordered:
                state.Ordered = e.A + e.B;
                break;
            case FleetEventKind.Granted:
                state.Granted += e.A;
                state.Held += e.A;
                break;
            case FleetEventKind.Retired:
                state.Up -= e.A;
                state.Down -= e.B;
                state.Retired += e.A + e.B;
                state.Held -= e.A + e.B;
                break;
            case FleetEventKind.Scrapped:
                ScrapLine.Return(lists[state.Scrap], e.Line, e.A, e.B, e.C);
                break;
            case FleetEventKind.EnteredService:
                state.Up += e.A;
                break;
            case FleetEventKind.Failed:
                state.Up += e.B - e.A;
                state.Down += e.A - e.B;
                state.Failures += e.A;
                break;
            case FleetEventKind.Shocked:
                state.MtbfShockNano = e.A;
                break;
            case FleetEventKind.InputUsed:
                lists[state.Inputs][(e.Line * FleetInputLine.Words) + FleetInputLine.FractionAt] = e.B;
                break;
            case FleetEventKind.HoursWorked:
                state.HoursWorked += e.A;
                state.HoursFraction = e.B;
                break;
            case FleetEventKind.StepEnded:
                lists[state.Ring][CohortRing.Slot(state.Ring.Length, state.Step)] = state.Granted;
                state.Position = e.A;
                state.Granted = 0;
                state.Step++;
                break;
            default:
                break;
        }
    }

    /// <inheritdoc/>
    public static void React(in FleetState state, in FleetEvent e, in View view, ref Outbox outbox)
    {
        switch (e.Kind)
        {
            case FleetEventKind.HoursSupplied:
                outbox.Postings.Move(state.HoursAccount, state.GridAccount, e.A);
                break;
            case FleetEventKind.PositionTold:
                outbox.Timer(view.Now, StepPhase.Request);
                if (state.Planner == Address.Nobody) break;
                outbox.Tell(state.Planner, Position.Verb, state.PlannerLine, e.A, StepPhase.Supply);
                break;
            case FleetEventKind.RequestEnded:
                outbox.Timer(view.Now, StepPhase.Execute);
                break;
            case FleetEventKind.Ordered:
                if (e.A > 0) outbox.Tell(state.Depot, Request.Verb, state.MaintenanceSlot, e.A, StepPhase.Request);
                if (e.B > 0) outbox.Tell(state.Depot, Request.Verb, state.BuildSlot, e.B, StepPhase.Request);
                break;
            case FleetEventKind.Retired:
                outbox.Postings.Begin(state.Process);
                outbox.Postings.Take(state.RobotAccount, e.A + e.B);
                if (state.Scrap.Length == 0) outbox.Postings.Close(state.WasteAccount, state.HeatAccount);
                break;
            case FleetEventKind.Scrapped:
                var scrap = view.List(state.Scrap);
                outbox.Postings.Put(ScrapLine.At(scrap, e.Line).Account, e.A);
                if (e.Line < ScrapLine.Count(scrap) - 1) break;
                outbox.Postings.Close(state.WasteAccount, state.HeatAccount);
                break;
            case FleetEventKind.StepEnded:
                outbox.Timer(view.Now + state.StepMicros, StepPhase.Supply);
                break;
            default:
                ReactToWork(state, e, view, ref outbox);
                break;
        }
    }

    private static void ReactToWork(in FleetState state, in FleetEvent e, in View view, ref Outbox outbox)
    {
        switch (e.Kind)
        {
            case FleetEventKind.Perished:
                outbox.Postings.Begin(state.Process);
                outbox.Postings.Take(FleetInputLine.At(view.List(state.Inputs), e.Line).Own, e.A);
                outbox.Postings.Close(state.WasteAccount, state.HeatAccount);
                break;
            case FleetEventKind.InputAsked:
                var asked = FleetInputLine.At(view.List(state.Inputs), e.Line);
                outbox.Tell(asked.Depot, Request.Verb, asked.Slot, e.A, StepPhase.Request);
                break;
            case FleetEventKind.WorkOpened:
                outbox.Postings.Begin(state.Process);
                break;
            case FleetEventKind.InputUsed:
                outbox.Postings.Take(FleetInputLine.At(view.List(state.Inputs), e.Line).Own, e.A);
                break;
            case FleetEventKind.HoursWorked:
                outbox.Postings.Put(state.HoursAccount, e.A);
                outbox.Postings.Close(state.WasteAccount, state.HeatAccount);
                break;
            default:
                break;
        }
    }
}
