using Twin.Actors;
using Twin.Factory.Plants;
using Twin.Macro.Growth;

namespace Twin.Factory.Planning;

/// <summary>Solves the balanced path anew from the coefficients that plants have told.</summary>
/// <remarks>
/// Needs per unit of good output: an input is divided by grade and yield, work also multiplied by what learning left
/// of it, equipment multiplied by what learning left of it and divided by yield (docs/model.md). The solver is the one
/// of growth theory, deterministic to the last bit; the proportions become whole millionths of the opening ones before
/// they become orders.
/// </remarks>
internal static class Reaim
{
    /// <summary>Unit of the proportions.</summary>
    public const long Micro = 1_000_000;

    private const double Nano = PlantRules.Nano;
    private const double MostRatio = 1e12;

    /// <summary>Decides the new aim; an aim of −1 keeps the old one where there is no path any more.</summary>
    public static void Decide(in PlannerState state, in View view, ref Events<PlannerEvent> events)
    {
        var solution = BalancedGrowth.Solve(
            TechnologyOf(state, view), Dating.Steps(state.StepYears, state.BufferSteps),
            state.LoopGood < 0 ? null : NameOf(state.LoopGood));
        if (!solution.IsSolved)
        {
            events.Add(new PlannerEvent(PlannerEventKind.ReAimed, 0, -1, 0));
            return;
        }

        var path = solution.Growth;
        var lines = view.List(state.Lines);
        for (var i = 0; !state.MixIsGiven && i * PlanLine.Words < lines.Length; i++)
        {
            var line = PlanLine.At(lines, i);
            var ratio = RatioOf(state, view, line, path);
            if (ratio != line.RatioMicro) events.Add(new PlannerEvent(PlannerEventKind.Weighed, i, ratio, 0));
        }

        var growth = state.GrowthIsGiven ? state.AimNano : (long)Math.Round(Math.Max(0, path.Growth) * Nano);
        events.Add(new PlannerEvent(PlannerEventKind.ReAimed, 0, growth, 0));
    }

    /// <summary>Names that keep the order of the goods: ties between goods are decided by it.</summary>
    private static string NameOf(int good) =>
        good.ToString("D6", System.Globalization.CultureInfo.InvariantCulture);

    private static Technology TechnologyOf(in PlannerState state, in View view)
    {
        var names = new string[state.Outputs.Length];
        for (var good = 0; good < names.Length; good++) names[good] = NameOf(good);
        var inputs = new List<CurrentInput>();
        var equipment = new List<Equipment>();
        var entries = view.List(state.Entries);
        var told = view.List(state.Coefficients);
        for (var i = 0; i * EntryLine.Words < entries.Length; i++)
        {
            var entry = EntryLine.At(entries, i);
            var amount = entry.Amount * FactorOf(entry, told);
            if (entry.Kind == EntryKind.Equipment)
            {
                equipment.Add(new Equipment(entry.Row, entry.Column, amount, entry.LeadYears, entry.Wear));
            }
            else
            {
                inputs.Add(new CurrentInput(entry.Row, entry.Column, amount, entry.LeadYears));
            }
        }

        return new Technology(names, inputs, equipment);
    }

    private static double FactorOf(in PlannerEntry entry, ReadOnlySpan<long> told)
    {
        if (entry.Plant < 0) return 1;
        var own = told.Slice(entry.Plant * CoefficientTold.PerPlant, CoefficientTold.PerPlant);
        var perOutput = Nano / own[(int)Coefficient.Yield];
        return entry.Kind switch
        {
            EntryKind.Equipment => own[(int)Coefficient.Equipment] / Nano * perOutput,
            EntryKind.Labour => (double)own[(int)Coefficient.Labour] / own[(int)Coefficient.Grade] * perOutput,
            _ => Nano / own[(int)Coefficient.Grade] * perOutput,
        };
    }

    /// <summary>Work of a line on the new ray by that on the opening one.</summary>
    private static long RatioOf(in PlannerState state, in View view, in PlanLine line, BalancedGrowth path)
    {
        var opening = line.Column < 0 ? 0 : BitConverter.Int64BitsToDouble(view.List(state.Outputs)[line.Column]);
        if (!(opening > 0)) return line.RatioMicro;
        var ratio = path.Outputs[line.Column] / opening;
        if (line.Plant >= 0)
        {
            var yield = view.List(state.Coefficients)[
                (line.Plant * CoefficientTold.PerPlant) + (int)Coefficient.Yield];
            ratio *= Nano / yield;
        }

        return (long)Math.Round(Math.Clamp(ratio * Micro, 1, MostRatio));
    }
}
