using Twin.Actors;
using Twin.Domain.Equipment;
using Twin.Domain.Messages;
using Twin.Factory.Learning;

namespace Twin.Factory.Assets;

/// <summary>One kind of equipment of one plant: ordered, built, worn, replaced.</summary>
/// <remarks>
/// It tells the planner what capacity it will have after its build lead, orders what the planner's target lacks, and
/// commissions what was granted when the lead is over. Equipment granted at a step with a build lead of zero works in
/// that step.
/// </remarks>
public readonly partial struct Asset : IBehaviour<AssetState, AssetEvent>
{
    /// <summary>Name of the kind.</summary>
    public const string Kind = "asset";

    /// <inheritdoc/>
    public static Rejection Decide(
        in AssetState state, in Mail mail, in View view, ref Draws draws, ref Events<AssetEvent> events)
    {
        switch (mail.Verb)
        {
            case Verbs.Timer when mail.A == StepPhase.Supply:
                var told = state.ActivityPerQuantum.Floor(state.Learns ? state.PositionWorth : state.Position);
                events.Add(new AssetEvent(AssetEventKind.PositionTold, told, 0));
                break;
            case Verbs.Timer:
                DecideStep(state, view, ref events);
                break;
            case Target.Verb:
                DecideOrder(state, view, mail.A, ref events);
                break;
            case Grant.Verb:
                events.Add(new AssetEvent(AssetEventKind.Granted, mail.B, 0));
                break;
            case PipelineLost.Verb:
                DecideLoss(state, view, ref events);
                break;
            case CoefficientsLearned.Verb:
                events.Add(new AssetEvent(AssetEventKind.Learned, mail.A, 0));
                break;
            default:
                break;
        }

        return Rejection.None;
    }

    /// <inheritdoc/>
    public static void Apply(ref AssetState state, in AssetEvent e, in Lists lists)
    {
        switch (e.Kind)
        {
            case AssetEventKind.Ordered:
                state.Ordered = e.A + e.B;
                break;
            case AssetEventKind.Granted:
                state.Granted += e.A;
                break;
            case AssetEventKind.WornOut:
                state.InService -= e.A;
                state.Retired += e.A;
                state.WearFraction = e.B;
                break;
            case AssetEventKind.EnteredService:
                state.InService += e.A;
                break;
            case AssetEventKind.PipelineLost:
                ApplyLoss(ref state, e, lists);
                break;
            case AssetEventKind.StepEnded:
                lists[state.Ring][CohortRing.Slot(state.Ring.Length, state.Step)] = state.Granted;
                state.Position = e.A;
                state.PositionFraction = e.B;
                state.Granted = 0;
                state.Step++;
                break;
            default:
                ApplyWorth(ref state, e, lists);
                break;
        }
    }

    private static void ApplyWorth(ref AssetState state, in AssetEvent e, in Lists lists)
    {
        switch (e.Kind)
        {
            case AssetEventKind.Learned:
                state.ShareNano = e.A;
                break;
            case AssetEventKind.GrantValued:
                (state.GrantedWorth, state.GrantedFraction) = (e.A, e.B);
                break;
            case AssetEventKind.WorthWornOut:
                state.Worth -= e.A;
                state.WornWorthFraction = e.B;
                break;
            case AssetEventKind.WorthEntered:
                state.Worth += e.A;
                break;
            case AssetEventKind.WorthEnded:
                lists[state.WorthRing][CohortRing.Slot(state.WorthRing.Length, state.Step)] = state.GrantedWorth;
                state.GrantedWorth = 0;
                (state.PositionWorth, state.PositionWorthFraction) = (e.A, e.B);
                break;
            default:
                break;
        }
    }

    /// <inheritdoc/>
    public static void React(in AssetState state, in AssetEvent e, in View view, ref Outbox outbox)
    {
        switch (e.Kind)
        {
            case AssetEventKind.PositionTold:
                outbox.Timer(view.Now, StepPhase.Commission);
                if (state.Planner == Address.Nobody) break;
                outbox.Tell(state.Planner, Position.Verb, state.PlannerLine, e.A, StepPhase.Supply);
                break;
            case AssetEventKind.Ordered:
                if (e.A > 0) outbox.Tell(state.Depot, Request.Verb, state.MaintenanceSlot, e.A, StepPhase.Request);
                if (e.B > 0) outbox.Tell(state.Depot, Request.Verb, state.BuildSlot, e.B, StepPhase.Request);
                break;
            case AssetEventKind.PipelineLost:
                Scrap(state, e.A, ref outbox);
                break;
            case AssetEventKind.WornOut:
                Scrap(state, e.A, ref outbox);
                if (state.Learns) break;
                outbox.Tell(state.Plant, Retire.Verb, state.PlantLine, e.A, StepPhase.Commission);
                break;
            case AssetEventKind.WorthWornOut:
                outbox.Tell(state.Plant, Retire.Verb, state.PlantLine, e.A, StepPhase.Commission);
                break;
            case AssetEventKind.WorthEntered:
            case AssetEventKind.EnteredService when !state.Learns:
                outbox.Tell(state.Plant, Commission.Verb, state.PlantLine, e.A, StepPhase.Commission);
                break;
            case AssetEventKind.StepEnded:
                outbox.Timer(view.Now + state.StepMicros, StepPhase.Supply);
                break;
            default:
                break;
        }
    }

    private static void Scrap(in AssetState state, long quanta, ref Outbox outbox)
    {
        outbox.Postings.Begin(state.Process);
        outbox.Postings.Take(state.Account, quanta);
        outbox.Postings.Close(state.WasteAccount, state.HeatAccount);
    }

    private static void DecideOrder(in AssetState state, in View view, long target, ref Events<AssetEvent> events)
    {
        if (state.Learns)
        {
            var (replaced, grown) = AssetVintages.Order(state, view, target);
            if (replaced + grown > 0) events.Add(new AssetEvent(AssetEventKind.Ordered, replaced, grown));
            return;
        }

        var (kept, _) = PositionAhead(state, view);
        var order = Math.Max(0, state.ActivityPerQuantum.LeastFor(target) - kept);
        if (order == 0) return;
        var replacement = Math.Min(order, state.Position - kept);
        events.Add(new AssetEvent(AssetEventKind.Ordered, replacement, order - replacement));
    }

    private static void DecideStep(in AssetState state, in View view, ref Events<AssetEvent> events)
    {
        var ring = view.List(state.Ring);
        var (worn, fraction) = state.LifeSteps > 0
            ? (CohortRing.Retired(ring, state.Step), 0)
            : state.WearPerStep.Carry(state.InService, state.WearFraction);
        if (worn > 0 || fraction > 0) events.Add(new AssetEvent(AssetEventKind.WornOut, worn, fraction));
        var entered = CohortRing.Commissioned(ring, state.Step, state.BuildSteps, state.Granted);
        if (entered > 0) events.Add(new AssetEvent(AssetEventKind.EnteredService, entered, 0));
        if (state.Learns) AssetVintages.DecideStep(state, view, ref events);
        var (kept, carried) = PositionAhead(state, view);
        events.Add(new AssetEvent(AssetEventKind.StepEnded, kept + state.Granted, carried));
    }

    /// <summary>What will be in service one step later than the position, if nothing more is granted.</summary>
    private static (long Quanta, long Fraction) PositionAhead(in AssetState state, in View view)
    {
        if (state.LifeSteps > 0)
        {
            var expiring = CohortRing.Expiring(view.List(state.Ring), state.Step, state.LifeSteps);
            return (state.Position - expiring, 0);
        }

        var (worn, fraction) = state.WearPerStep.Carry(state.Position, state.PositionFraction);
        return (state.Position - worn, fraction);
    }
}
