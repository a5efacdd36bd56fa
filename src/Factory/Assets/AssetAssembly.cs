using Twin.Actors;
using Twin.Domain;
using Twin.Domain.Equipment;
using Twin.Domain.Messages;

namespace Twin.Factory.Assets;

/// <summary>Fills an equipment line's row from its plan.</summary>
public static class AssetAssembly
{
    /// <summary>Fills the row and sets its first timer.</summary>
    /// <param name="plan">What the line is assembled from.</param>
    /// <param name="state">The row.</param>
    /// <param name="row">Its place in the shard.</param>
    public static void Fill(AssetPlan plan, ref AssetState state, in RowAssembly row)
    {
        var planner = plan.PlannerLine < 0
            ? Address.Nobody
            : row.AddressOf(Planning.Planner.Kind, Planning.Planner.Name);
        state = new AssetState
        {
            Plant = row.AddressOf(plan.PlantKind, plan.Plant),
            PlantLine = plan.PlantLine,
            Depot = row.AddressOf(Depots.Depot.Kind, plan.Depot),
            MaintenanceSlot = plan.MaintenanceSlot,
            BuildSlot = plan.BuildSlot,
            Planner = planner,
            PlannerLine = plan.PlannerLine,
            Account = plan.Account,
            Process = plan.Process,
            WasteAccount = plan.WasteAccount,
            HeatAccount = plan.HeatAccount,
            StepMicros = plan.StepMicros,
            BuildSteps = plan.BuildSteps,
            LifeSteps = plan.LifeSteps,
            WearPerStep = Ratio.From(plan.WearPerStep),
            ActivityPerQuantum = plan.ActivityPerQuantum,
            InService = plan.InService,
            Ring = row.Allocate(plan.Ring.Count),
        };
        var ring = row.Lists[state.Ring];
        for (var i = 0; i < ring.Length; i++) ring[i] = plan.Ring[i];
        state.Position = OpeningPosition(plan, ring);
        state.ShareNano = Plants.PlantRules.Nano;
        if (plan.Learns)
        {
            state.WorthRing = row.Allocate(plan.Ring.Count);
            for (var i = 0; i < plan.Ring.Count; i++) row.Lists[state.WorthRing][i] = plan.Ring[i];
            (state.Worth, state.PositionWorth) = (state.InService, state.Position);
        }

        row.Timer(0, StepPhase.Supply);
    }

    /// <summary>What the opening stock and pipeline will be in service one step before the build lead is
    /// over.</summary>
    private static long OpeningPosition(AssetPlan plan, ReadOnlySpan<long> ring)
    {
        if (plan.LifeSteps > 0)
        {
            // In service at step build − 1: what was granted in the last life steps.
            long position = 0;
            for (var age = 1; age <= plan.LifeSteps; age++) position += ring[CohortRing.Slot(ring.Length, -age)];
            return position;
        }

        double stock = plan.InService;
        for (var step = 0; step < plan.BuildSteps; step++)
        {
            stock = (stock * (1 - plan.WearPerStep)) + ring[CohortRing.Slot(ring.Length, step - plan.BuildSteps)];
        }

        return (long)stock;
    }
}
