using Twin.Actors;
using Twin.Domain.Messages;
using Twin.Factory.Learning;
using Twin.Factory.Planning;
using Twin.Macro.Learning;

namespace Twin.Factory.Plants;

/// <summary>What a plant tells of itself once a quarter, and what follows when it has learned.</summary>
internal static class PlantLearning
{
    /// <summary>Tells at the first step of a quarter what was made, and the planner of a grade that fell.</summary>
    public static void DecideQuarter(in PlantState state, in View view, long grade, ref Events<PlantEvent> events)
    {
        if (!Quarter.Begins(view.Now, state.StepMicros)) return;
        if (state.Experience != Address.Nobody)
        {
            events.Add(new PlantEvent(PlantEventKind.OutputTold, 0, checked((long)state.Made), 0, 0));
        }

        if (state.Planner != Address.Nobody && grade != state.ToldGradeNano)
        {
            events.Add(new PlantEvent(PlantEventKind.GradeTold, 0, grade, 0, 0));
        }
    }

    /// <summary>The yield at a share of what its losses were at first. Unit: 10^-9 of the opening yield.</summary>
    public static long YieldNano(in PlantState state, long shareNano)
    {
        if (!state.Learns.HasFlag(LearnedParts.Yield)) return PlantRules.Nano;
        var yield = LearnedYield.At(state.OpeningYield, (double)shareNano / PlantRules.Nano);

        // Rounded down: a yield above 1 would be mass from nothing.
        return (long)Math.Floor(Math.Min(yield / state.OpeningYield, 1 / state.OpeningYield) * PlantRules.Nano);
    }

    /// <summary>The yield that was learned, moved by chance; never above 1. Unit: 10^-9 of the opening yield.</summary>
    public static long YieldNow(in PlantState state)
    {
        var moved = ShockFelt.Of(state.LearnedYieldNano, state.YieldShockNano);
        return Math.Max(1, Math.Min(moved, (long)Math.Floor(1 / state.OpeningYield * PlantRules.Nano)));
    }

    /// <summary>Mail that follows from what was told and learned.</summary>
    public static void React(in PlantState state, in PlantEvent e, ref Outbox outbox)
    {
        switch (e.Kind)
        {
            case PlantEventKind.OutputTold:
                outbox.Tell(
                    state.Experience, OutputTold.Verb, state.ExperienceLine, e.A, StepPhase.Supply);
                break;
            case PlantEventKind.GradeTold:
                Tell(state, Coefficient.Grade, e.A, ref outbox);
                break;
            case PlantEventKind.Learned when state.Planner != Address.Nobody:
                if (state.Learns.HasFlag(LearnedParts.Labour)) Tell(state, Coefficient.Labour, e.A, ref outbox);
                if (state.Learns.HasFlag(LearnedParts.Equipment)) Tell(state, Coefficient.Equipment, e.A, ref outbox);
                if (state.Learns.HasFlag(LearnedParts.Yield)) Tell(state, Coefficient.Yield, e.B, ref outbox);
                break;
            default:
                break;
        }
    }

    private static void Tell(in PlantState state, Coefficient coefficient, long nano, ref Outbox outbox) => outbox.Tell(
        state.Planner, CoefficientTold.Verb, state.CoefficientLine + (int)coefficient, nano, StepPhase.Supply);
}
