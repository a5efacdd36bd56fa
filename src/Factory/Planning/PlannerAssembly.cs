using Twin.Actors;
using Twin.Domain.Messages;
using Twin.Factory.Plants;

namespace Twin.Factory.Planning;

/// <summary>Fills the planner's row from its plan.</summary>
public static class PlannerAssembly
{
    private const double Nano = 1e9;

    /// <summary>Fills the row and sets its first timer.</summary>
    /// <param name="plan">What the planner is assembled from.</param>
    /// <param name="state">The row.</param>
    /// <param name="row">Its place in the shard.</param>
    public static void Fill(PlannerPlan plan, ref PlannerState state, in RowAssembly row)
    {
        state = new PlannerState
        {
            Policy = plan.Policy,
            StepMicros = plan.StepMicros,
            Lines = row.Allocate(plan.Lines.Count * PlanLine.Words),
            Followers = row.Allocate(plan.Followers.Count),
            GrowthNano = (long)Math.Round(plan.GrowthPerStep * Nano),
            GrowthIsNews = true,
            Bottleneck = -1,
            SolvedGrowthNano = -1,
            LoopGood = -1,
        };
        for (var i = 0; i < plan.Lines.Count; i++)
        {
            var line = plan.Lines[i];
            var asset = row.AddressOf(line.Kind, line.Name);
            PlanLine.Write(row.Lists[state.Lines], i, asset, line, plan.GrowthPerStep);
        }

        for (var i = 0; i < plan.Followers.Count; i++)
        {
            var (kind, name) = plan.Followers[i];
            row.Lists[state.Followers][i] = row.AddressOf(kind, name).Packed;
        }

        if (plan.Reaim is { } reaim) Fill(reaim, ref state, row);
        row.Timer(0, StepPhase.Plan);
    }

    private static void Fill(ReaimPlan plan, ref PlannerState state, in RowAssembly row)
    {
        state.Entries = row.Allocate(plan.Entries.Count * EntryLine.Words);
        state.Outputs = row.Allocate(plan.Outputs.Count);
        state.Coefficients = row.Allocate(plan.Plants * CoefficientTold.PerPlant);
        state.LoopGood = plan.LoopGood;
        state.StepYears = plan.StepYears;
        state.BufferSteps = plan.BufferSteps;
        state.GrowthIsGiven = plan.GrowthIsGiven;
        state.MixIsGiven = plan.MixIsGiven;
        var lists = row.Lists;
        for (var i = 0; i < plan.Entries.Count; i++) EntryLine.Write(lists[state.Entries], i, plan.Entries[i]);
        for (var i = 0; i < plan.Outputs.Count; i++)
        {
            lists[state.Outputs][i] = BitConverter.DoubleToInt64Bits(plan.Outputs[i]);
        }

        lists[state.Coefficients].Fill(PlantRules.Nano);
    }
}
