using Twin.Actors;
using Twin.Domain.Messages;

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
        };
        for (var i = 0; i < plan.Lines.Count; i++)
        {
            var line = plan.Lines[i];
            var ahead = 1.0;
            for (var step = 0; step < line.BuildSteps; step++) ahead *= 1 + plan.GrowthPerStep;
            var asset = row.AddressOf(line.Kind, line.Name);
            PlanLine.Write(row.Lists[state.Lines], i, asset, line.Weight, ahead);
        }

        for (var i = 0; i < plan.Followers.Count; i++)
        {
            var (kind, name) = plan.Followers[i];
            row.Lists[state.Followers][i] = row.AddressOf(kind, name).Packed;
        }

        row.Timer(0, StepPhase.Plan);
    }
}
