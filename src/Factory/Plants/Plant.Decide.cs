using Twin.Actors;
using Twin.Domain.Messages;

namespace Twin.Factory.Plants;

public readonly partial struct Plant
{
    private const int LimitShift = 16;
    private const int LimitMask = (1 << LimitShift) - 1;

    /// <summary>What held a plant back, as the line of <see cref="PlantEventKind.Executed"/> has it.</summary>
    /// <param name="line">The event's line.</param>
    public static Limit LimitOf(int line) => new((LimitKind)(line >> LimitShift), line & LimitMask);

    private static void DecidePhase(in PlantState state, in View view, byte phase, ref Events<PlantEvent> events)
    {
        switch (phase)
        {
            case StepPhase.Supply:
                DecideSupply(state, view, ref events);
                break;
            case StepPhase.Request:
                DecideRequest(state, view, ref events);
                break;
            case StepPhase.Return:
                DecideReturn(state, view, ref events);
                break;
            default:
                DecideExecute(state, view, ref events);
                break;
        }
    }

    private static void DecideSupply(in PlantState state, in View view, ref Events<PlantEvent> events)
    {
        var outputs = view.List(state.Outputs);
        for (var i = 0; i * OutputLine.Words < outputs.Length; i++)
        {
            var made = (long)view.Balance(OutputLine.At(outputs, i).Own);
            if (made > 0) events.Add(new PlantEvent(PlantEventKind.Supplied, i, made, 0, 0));
        }

        var inputs = view.List(state.Inputs);
        for (var i = 0; i * InputLine.Words < inputs.Length; i++)
        {
            var line = InputLine.At(inputs, i);
            if (line.Kind != InputKind.Flow) continue;
            var left = (long)view.Balance(line.Own);
            if (left > 0) events.Add(new PlantEvent(PlantEventKind.Perished, i, left, 0, 0));
        }

        var grade = state.GradeNano;
        if (state.Model == PlantModel.Mine)
        {
            grade = PlantRules.GradeNano(state);
            if (grade != state.GradeNano) events.Add(new PlantEvent(PlantEventKind.Graded, 0, grade, 0, 0));
        }

        PlantLearning.DecideQuarter(state, view, grade, ref events);
        events.Add(PlantEvent.Of(PlantEventKind.SupplyEnded));
    }

    private static void DecideRequest(in PlantState state, in View view, ref Events<PlantEvent> events)
    {
        var (capacity, _) = PlantRules.Capacity(state, view);
        var wanted = PlantRules.Wanted(state, view, capacity, state.LeadSteps + 1);
        var inputs = view.List(state.Inputs);
        for (var i = 0; i * InputLine.Words < inputs.Length; i++)
        {
            var line = InputLine.At(inputs, i);
            if (line.Kind == InputKind.Nature) continue;

            // A flow input that is about to perish has left the account in the supply phase.
            var need = line.PerActivity.Carry(wanted, line.StartedFraction).Whole - view.Balance(line.Own);
            if (need > 0) events.Add(new PlantEvent(PlantEventKind.Requested, i, (long)need, 0, 0));
        }

        events.Add(PlantEvent.Of(PlantEventKind.RequestEnded));
    }

    private static void DecideReturn(in PlantState state, in View view, ref Events<PlantEvent> events)
    {
        var (capacity, limit) = PlantRules.Capacity(state, view);
        var wanted = PlantRules.Wanted(state, view, capacity, state.LeadSteps + 1);
        (wanted, _) = PlantRules.Startable(state, view, wanted, limit);
        var inputs = view.List(state.Inputs);
        for (var i = 0; i * InputLine.Words < inputs.Length; i++)
        {
            var line = InputLine.At(inputs, i);
            if (line.Kind == InputKind.Nature) continue;
            var spare = view.Balance(line.Own) - line.PerActivity.Carry(wanted, line.StartedFraction).Whole - 1;
            if (spare > 0) events.Add(new PlantEvent(PlantEventKind.Returned, i, (long)spare, 0, 0));
        }

        events.Add(PlantEvent.Of(PlantEventKind.ReturnEnded));
    }

    private static void DecideExecute(in PlantState state, in View view, ref Events<PlantEvent> events)
    {
        var (capacity, limit) = PlantRules.Capacity(state, view);
        var wanted = PlantRules.Wanted(state, view, capacity, state.LeadSteps);
        if (wanted == 0 && capacity > 0) limit = new Limit(LimitKind.Demand, 0);
        (var started, limit) = PlantRules.Startable(state, view, wanted, limit);
        var due = state.LeadSteps == 0 ? started : view.List(state.Wip)[(int)(state.Step % state.LeadSteps)];
        var finished = Math.Min(state.Ready + due, capacity + state.Credit);
        finished -= finished % state.ActivityPerQuantum;
        PlantBatch.Start(state, view, started, ref events);
        PlantBatch.Finish(state, view, started, finished, ref events);
        var packed = ((int)limit.Kind << LimitShift) | limit.Line;
        events.Add(new PlantEvent(PlantEventKind.Executed, packed, started, finished, capacity));
        Maintenance.Decide(state, view, finished, capacity, ref events);
    }
}
