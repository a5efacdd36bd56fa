using Twin.Actors;
using Twin.Domain;
using Twin.Domain.Equipment;
using Twin.Domain.Messages;

namespace Twin.Robots.Fleets;

/// <summary>Fills a fleet's row from its plan.</summary>
public static class FleetAssembly
{
    /// <summary>Fills the row and sets its first timer.</summary>
    /// <param name="plan">What the fleet is assembled from.</param>
    /// <param name="state">The row.</param>
    /// <param name="row">Its place in the shard.</param>
    public static void Fill(FleetPlan plan, ref FleetState state, in RowAssembly row)
    {
        Invariant.That(plan.LifeSteps > 0, "a robot lives at least one step");
        state = new FleetState
        {
            Process = plan.Process,
            WasteAccount = plan.WasteAccount,
            HeatAccount = plan.HeatAccount,
            StepMicros = plan.StepMicros,
            Depot = row.AddressOf(plan.DepotKind, plan.Depot),
            MaintenanceSlot = plan.MaintenanceSlot,
            BuildSlot = plan.BuildSlot,
            Planner = plan.Planner is { } planner ? row.AddressOf(planner.Kind, planner.Name) : Address.Nobody,
            PlannerLine = plan.PlannerLine,
            RobotAccount = plan.RobotAccount,
            HoursAccount = plan.HoursAccount,
            GridAccount = plan.GridAccount,
            BuildSteps = plan.BuildSteps,
            LifeSteps = plan.LifeSteps,
            HoursPerRobot = plan.HoursPerRobot,
            ActivityPerRobot = plan.ActivityPerRobot,
            FailureChance = plan.FailureChance,
            RepairChance = plan.RepairChance,
            FailuresPerHour = plan.FailuresPerHour,
            RepairsPerHour = plan.RepairsPerHour,
            MtbfShockNano = ShockFelt.None,
            Up = plan.InService,
            Inputs = row.Allocate(plan.Inputs.Count * FleetInputLine.Words),
            Ring = row.Allocate(plan.Ring.Count),
            RobotMassMg = plan.RobotMassMg,
            RobotEnergyJ = plan.RobotEnergyJ,
            Scrap = row.Allocate(plan.Scrap.Count * ScrapLine.Words),
        };
        ScrapLine.Write(row.Lists[state.Scrap], plan.Scrap);
        var ring = row.Lists[state.Ring];
        for (var i = 0; i < ring.Length; i++)
        {
            ring[i] = plan.Ring[i];
            state.Held += plan.Ring[i];
        }

        // In service one step before the build lead is over: what was granted in the last life steps.
        for (var age = 1; age <= plan.LifeSteps; age++) state.Position += ring[CohortRing.Slot(ring.Length, -age)];
        for (var i = 0; i < plan.Inputs.Count; i++)
        {
            var depot = row.AddressOf(plan.DepotKind, plan.Inputs[i].Depot);
            FleetInputLine.Write(row.Lists[state.Inputs], i, plan.Inputs[i], depot);
        }

        row.Timer(0, StepPhase.Supply);
    }
}
