using Twin.Actors;
using Twin.Domain.Messages;

namespace Twin.Factory.Planning;

/// <summary>Decides every step what equipment is ordered: it steers each line to the ray of balanced growth.</summary>
/// <remarks>
/// The scale of the ray is what the furthest line allows, its pipeline counted: s = min (position/(x·(1+γ)^T)). Each
/// line's target one step later is s·x·(1+γ)^(T+1). Leaving the pipeline out would make capacity swing; ordering only
/// once a quarter would cost growth. In the step of a quarter in which plants tell changed coefficients it first
/// solves the balanced path anew, and then aims at that one.
/// </remarks>
public readonly partial struct Planner : IBehaviour<PlannerState, PlannerEvent>
{
    /// <summary>Name of the kind, and of its only row.</summary>
    public const string Kind = "planner", Name = "planner";

    /// <summary>Lines within this share of the furthest one count as furthest too.</summary>
    public const double BottleneckBand = 1.01;

    private const double Nano = 1e9;

    /// <inheritdoc/>
    public static Rejection Decide(
        in PlannerState state, in Mail mail, in View view, ref Draws draws, ref Events<PlannerEvent> events)
    {
        if (mail.Verb == Position.Verb)
        {
            events.Add(new PlannerEvent(PlannerEventKind.PositionHeard, (int)mail.A, mail.B, 0));
        }
        else if (mail.Verb == CoefficientTold.Verb)
        {
            if (view.List(state.Coefficients)[(int)mail.A] == mail.B) return Rejection.None;
            events.Add(new PlannerEvent(PlannerEventKind.CoefficientHeard, (int)mail.A, mail.B, 0));
        }
        else if (mail.Verb == Verbs.Timer && state.CoefficientsAreNews && state.Policy != AimPolicy.None)
        {
            Reaim.Decide(state, view, ref events);
        }
        else if (mail.Verb == Verbs.Timer)
        {
            // Told at every quarter too.
            if (state.GrowthIsNews || Quarter.Begins(view.Now, state.StepMicros))
            {
                events.Add(new PlannerEvent(PlannerEventKind.GrowthTold, 0, state.AimNano, 0));
            }

            DecideAim(state, view, ref events);
        }

        return Rejection.None;
    }

    /// <inheritdoc/>
    public static void Apply(ref PlannerState state, in PlannerEvent e, in Lists lists)
    {
        switch (e.Kind)
        {
            case PlannerEventKind.PositionHeard:
                lists[state.Lines][(e.Line * PlanLine.Words) + PlanLine.PositionAt] = e.A;
                break;
            case PlannerEventKind.GrowthTold:
                state.GrowthIsNews = false;
                break;
            case PlannerEventKind.CoefficientHeard:
                lists[state.Coefficients][e.Line] = e.A;
                state.CoefficientsAreNews = true;
                break;
            case PlannerEventKind.Weighed:
                lists[state.Lines][(e.Line * PlanLine.Words) + PlanLine.RatioAt] = e.A;
                break;
            case PlannerEventKind.ReAimed:
                state.CoefficientsAreNews = false;
                if (e.A < 0 || e.A == state.AimNano) break;
                state.SolvedGrowthNano = e.A;
                state.GrowthIsNews = true;
                PlanLine.Foresee(lists[state.Lines], e.A / Nano);
                break;
            case PlannerEventKind.Aimed:
                state.Bottleneck = e.Line;
                state.Scale = e.Scale;
                break;
            default:
                break;
        }
    }

    /// <inheritdoc/>
    public static void React(in PlannerState state, in PlannerEvent e, in View view, ref Outbox outbox)
    {
        switch (e.Kind)
        {
            case PlannerEventKind.TargetSet:
                var line = PlanLine.At(view.List(state.Lines), e.Line);
                outbox.Tell(line.Asset, Target.Verb, e.A, state.AimNano, StepPhase.Request);
                break;
            case PlannerEventKind.GrowthTold:
                foreach (var follower in view.List(state.Followers))
                {
                    outbox.Tell(Address.FromPacked(follower), Target.Verb, 0, e.A, StepPhase.Plan);
                }

                break;
            case PlannerEventKind.ReAimed:
                // The aim of this step follows at once, on the path just solved.
                outbox.Timer(view.Now, StepPhase.Plan);
                break;
            case PlannerEventKind.Aimed:
                outbox.Timer(view.Now + state.StepMicros, StepPhase.Plan);
                break;
            default:
                break;
        }
    }

    private static void DecideAim(in PlannerState state, in View view, ref Events<PlannerEvent> events)
    {
        var lines = view.List(state.Lines);
        var (scale, furthest) = (double.PositiveInfinity, -1);
        for (var i = 0; i * PlanLine.Words < lines.Length; i++)
        {
            var line = PlanLine.At(lines, i);
            if (line.Weight <= 0) continue;
            var ratio = line.Position / (line.Weight * line.Ahead);
            if (ratio >= scale) continue;
            (scale, furthest) = (ratio, i);
        }

        if (furthest < 0) scale = 0;
        for (var i = 0; i * PlanLine.Words < lines.Length; i++)
        {
            var line = PlanLine.At(lines, i);

            // A target of zero is told too: a fleet that heard of it or not would draw differently ever after.
            if (line.Weight <= 0) continue;
            events.Add(new PlannerEvent(PlannerEventKind.TargetSet, i, TargetOf(state, line, scale), 0));
        }

        events.Add(new PlannerEvent(PlannerEventKind.Aimed, furthest, 0, scale));
    }

    private static long TargetOf(in PlannerState state, in PlanLine line, double scale)
    {
        if (state.Policy == AimPolicy.None) return 0;
        var ray = line.Weight * line.Ahead;
        var aim = scale * ray * (1 + (state.AimNano / Nano));
        if (state.Policy == AimPolicy.BottleneckFirst && line.Position > scale * ray * BottleneckBand)
        {
            return Math.Min(line.Position, (long)Math.Min(long.MaxValue / 4, aim));
        }

        // Rounded up, so that a line of few quanta is not held below the ray for ever.
        return (long)Math.Min(long.MaxValue / 4, Math.Ceiling(aim));
    }
}
