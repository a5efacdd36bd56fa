using Twin.Actors;
using Twin.Domain.Messages;
using Twin.Factory.Learning;

namespace Twin.Factory.Plants;

/// <summary>A plant in flow fidelity: mine, refinery, works, fab, solar plant or data centre.</summary>
/// <remarks>
/// Each step it delivers what it made, asks for the inputs of the coming work, sends back what its scarcest input
/// leaves unused, and works: inputs go into work in progress and leave it as outputs and waste after the lead, no
/// faster than its scarcest equipment allows. Capacity binds what is finished, so that leads and build times enter
/// growth as the theory has them.
/// </remarks>
public readonly partial struct Plant : IBehaviour<PlantState, PlantEvent>
{
    /// <summary>Name of the kind.</summary>
    public const string Kind = "plant";

    /// <summary>What a shock can move: its line in <see cref="ShockFelt"/>.</summary>
    public const int CapacityShock = 0, YieldShock = 1;

    /// <inheritdoc/>
    public static Rejection Decide(
        in PlantState state, in Mail mail, in View view, ref Draws draws, ref Events<PlantEvent> events)
    {
        switch (mail.Verb)
        {
            case Verbs.Timer:
                DecidePhase(state, view, (byte)mail.A, ref events);
                break;
            case Commission.Verb:
                events.Add(new PlantEvent(PlantEventKind.EquipmentCommissioned, (int)mail.A, mail.B, 0, 0));
                break;
            case Retire.Verb:
                events.Add(new PlantEvent(PlantEventKind.EquipmentRetired, (int)mail.A, mail.B, 0, 0));
                break;
            case Target.Verb:
                events.Add(new PlantEvent(PlantEventKind.GrowthAimed, 0, mail.B, 0, 0));
                break;
            case WorkDone.Verb:
                events.Add(new PlantEvent(PlantEventKind.OrderAnswered, 0, mail.B, mail.A, 0));
                break;
            case CoefficientsLearned.Verb:
                var yield = PlantLearning.YieldNano(state, mail.A);
                events.Add(new PlantEvent(PlantEventKind.Learned, 0, mail.A, yield, 0));
                break;
            case WorkLost.Verb:
                PlantBatch.Lose(state, view, ref events);
                break;
            case ShockFelt.Verb:
                events.Add(new PlantEvent(PlantEventKind.Shocked, (int)mail.A, mail.B, 0, 0));
                break;
            default:
                // Grants move balances, which the plant reads when it works.
                break;
        }

        return Rejection.None;
    }

    /// <inheritdoc/>
    public static void Apply(ref PlantState state, in PlantEvent e, in Lists lists)
    {
        switch (e.Kind)
        {
            case PlantEventKind.InputStarted:
                lists[state.Inputs][(e.Line * InputLine.Words) + InputLine.StartedFractionAt] = e.B;
                break;
            case PlantEventKind.InputUsed:
                lists[state.Inputs][(e.Line * InputLine.Words) + InputLine.FinishedFractionAt] = e.B;
                break;
            case PlantEventKind.OutputMade:
                lists[state.Outputs][(e.Line * OutputLine.Words) + OutputLine.FractionAt] = e.B;
                lists[state.Outputs][(e.Line * OutputLine.Words) + OutputLine.OwedAt] = e.C;
                if (e.Line == 0) state.Made += e.A;
                break;
            case PlantEventKind.Executed:
                ApplyExecuted(ref state, e, lists);
                break;
            case PlantEventKind.EquipmentCommissioned:
                lists[state.Capacities][(e.Line * CapacityLine.Words) + CapacityLine.InServiceAt] += e.A;
                break;
            case PlantEventKind.EquipmentRetired:
                lists[state.Capacities][(e.Line * CapacityLine.Words) + CapacityLine.InServiceAt] -= e.A;
                break;
            case PlantEventKind.GrowthAimed:
                state.GrowthNano = e.A;
                break;
            case PlantEventKind.Graded:
                state.GradeNano = e.A;
                InputLine.Regrade(lists[state.Inputs], e.A);
                break;
            case PlantEventKind.GradeTold:
                state.ToldGradeNano = e.A;
                break;
            case PlantEventKind.Learned:
                InputLine.Learn(lists[state.Inputs], e.A);
                state.LearnedYieldNano = e.B;
                OutputLine.Raise(lists[state.Outputs], PlantLearning.YieldNow(state));
                break;
            case PlantEventKind.Shocked when e.Line == CapacityShock:
                state.CapacityShockNano = e.A;
                break;
            case PlantEventKind.Shocked:
                state.YieldShockNano = e.A;
                OutputLine.Raise(lists[state.Outputs], PlantLearning.YieldNow(state));
                break;
            case PlantEventKind.WorkLost:
                lists[state.Wip].Clear();
                state.InProgress = state.Ready = 0;
                break;
            case PlantEventKind.OrdersRaised:
                Maintenance.ApplyRaised(ref state.Maintenance, e);
                break;
            case PlantEventKind.OrderAnswered:
                Maintenance.ApplyAnswer(ref state.Maintenance, e);
                break;
            default:
                break;
        }
    }

    private static void ApplyExecuted(ref PlantState state, in PlantEvent e, in Lists lists)
    {
        var (started, finished, capacity) = (e.A, e.B, e.C);
        var due = started;
        if (state.LeadSteps > 0)
        {
            ref var slot = ref lists[state.Wip][(int)(state.Step % state.LeadSteps)];
            due = slot;
            slot = started;
        }

        state.InProgress += started - finished;
        state.Ready += due - finished;
        state.Credit = Math.Min(capacity + state.Credit - finished, state.ActivityPerQuantum - 1);
        state.Finished += finished;
        state.Capacity = capacity;
        state.Started = started;
        state.Limit = LimitOf(e.Line);
        if (state.Maintenance.EveryMicros > 0)
        {
            state.Maintenance.RunMicros += Maintenance.RunOf(state, finished, capacity);
        }

        state.Step++;
    }
}
