using Twin.Actors;

namespace Twin.Factory.Plants;

/// <summary>Turns the work of one step into whole quanta, line by line.</summary>
internal static class PlantBatch
{
    /// <summary>Inputs into work in progress.</summary>
    public static void Start(in PlantState state, in View view, long activity, ref Events<PlantEvent> events)
    {
        if (activity == 0) return;
        var inputs = view.List(state.Inputs);
        for (var i = 0; i * InputLine.Words < inputs.Length; i++)
        {
            var line = InputLine.At(inputs, i);
            var (quanta, fraction) = line.PerActivity.Carry(activity, line.StartedFraction);
            events.Add(new PlantEvent(PlantEventKind.InputStarted, i, quanta, fraction, 0));
        }
    }

    /// <summary>Work in progress, this step's start included, into outputs and waste.</summary>
    public static void Finish(
        in PlantState state, in View view, long started, long activity, ref Events<PlantEvent> events)
    {
        if (activity == 0) return;
        events.Add(PlantEvent.Of(PlantEventKind.BatchOpened));
        Int128 mass = 0, energy = 0;
        var inputs = view.List(state.Inputs);
        for (var i = 0; i * InputLine.Words < inputs.Length; i++)
        {
            var line = InputLine.At(inputs, i);
            var (quanta, fraction) = line.PerActivity.Carry(activity, line.FinishedFraction);
            var inWork = InWork(view, line, started);
            if (line.Learns) quanta = Math.Max(quanta, inWork - StillNeeded(state, line, started, activity));
            quanta = Math.Min(quanta, inWork);
            mass += (Int128)quanta * line.MassMg;
            energy += (Int128)quanta * line.EnergyJ;
            events.Add(new PlantEvent(PlantEventKind.InputUsed, i, quanta, fraction, 0));
        }

        FinishOutputs(state, view, activity, mass, energy, ref events);
        events.Add(PlantEvent.Of(PlantEventKind.BatchClosed));
    }

    /// <summary>Work in progress into waste, all of it.</summary>
    public static void Lose(in PlantState state, in View view, ref Events<PlantEvent> events)
    {
        events.Add(PlantEvent.Of(PlantEventKind.BatchOpened));
        var inputs = view.List(state.Inputs);
        for (var i = 0; i * InputLine.Words < inputs.Length; i++)
        {
            var line = InputLine.At(inputs, i);
            if (line.Kind == InputKind.Nature) continue;
            events.Add(new PlantEvent(
                PlantEventKind.InputUsed, i, (long)view.Balance(line.Wip), line.FinishedFraction, 0));
        }

        events.Add(PlantEvent.Of(PlantEventKind.BatchClosed));
        events.Add(new PlantEvent(PlantEventKind.WorkLost, 0, state.InProgress, 0, 0));
    }

    private static void FinishOutputs(
        in PlantState state, in View view, long activity, Int128 mass, Int128 energy, ref Events<PlantEvent> events)
    {
        // Last line first: the main output takes what mass and energy the others leave.
        var outputs = view.List(state.Outputs);
        for (var i = (outputs.Length / OutputLine.Words) - 1; i >= 0; i--)
        {
            var line = OutputLine.At(outputs, i);
            var (due, fraction) = line.PerActivity.Carry(activity, line.Fraction);
            due += line.Owed;

            // Rounding may leave inputs a quantum short of what the output weighs: the output waits, nothing leaks.
            var made = Affordable(due, mass, line.MassMg);
            made = Affordable(made, energy, line.EnergyJ);
            mass -= (Int128)made * line.MassMg;
            energy -= (Int128)made * line.EnergyJ;
            events.Add(new PlantEvent(PlantEventKind.OutputMade, i, made, fraction, due - made));
        }
    }

    /// <summary>
    /// What the work that stays in progress needs, a quantum of rounding included. When learning lowers a coefficient,
    /// what was taken for the old one leaves with the next batch instead of lying in progress for ever.
    /// </summary>
    private static long StillNeeded(in PlantState state, InputLine line, long started, long activity) =>
        line.PerActivity.Carry(state.InProgress + started - activity, 0).Whole + 1;

    private static long InWork(in View view, InputLine line, long started)
    {
        if (line.Kind == InputKind.Nature) return long.MaxValue;
        var entering = started == 0 ? 0 : line.PerActivity.Carry(started, line.StartedFraction).Whole;
        return (long)view.Balance(line.Wip) + entering;
    }

    private static long Affordable(long wanted, Int128 available, long perQuantum) =>
        perQuantum == 0 || (Int128)wanted * perQuantum <= available ? wanted : (long)(available / perQuantum);
}
