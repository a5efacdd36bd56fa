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
        state.Position = CohortRing.Position(
            ring, 0, plan.BuildSteps, plan.LifeSteps, plan.InService, plan.WearPerStep);
        state.ShareNano = Plants.PlantRules.Nano;
        if (plan.Learns)
        {
            state.WorthRing = row.Allocate(plan.Ring.Count);
            for (var i = 0; i < plan.Ring.Count; i++) row.Lists[state.WorthRing][i] = plan.Ring[i];
            (state.Worth, state.PositionWorth) = (state.InService, state.Position);
        }

        row.Timer(0, StepPhase.Supply);
    }
}
