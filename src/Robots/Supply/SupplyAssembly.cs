using Twin.Actors;
using Twin.Domain;
using Twin.Domain.Equipment;
using Twin.Domain.Messages;
using Twin.Robots.Fleets;
using Twin.Robots.Individuals;

namespace Twin.Robots.Supply;

/// <summary>Fills a fleet supply's row from its plan.</summary>
public static class SupplyAssembly
{
    /// <summary>Fills the row and sets its first timer.</summary>
    /// <param name="plan">What the supply is assembled from.</param>
    /// <param name="state">The row.</param>
    /// <param name="row">Its place in the shard.</param>
    public static void Fill(SupplyPlan plan, ref SupplyState state, in RowAssembly row)
    {
        Invariant.That(plan.LifeSteps > 0, "a robot lives at least one step");
        state = new SupplyState
        {
            Process = plan.Process,
            WasteAccount = plan.WasteAccount,
            HeatAccount = plan.HeatAccount,
            StepMicros = plan.StepMicros,
            Control = row.AddressOf(FleetControl.Kind, plan.Control),
            Depot = row.AddressOf(plan.DepotKind, plan.Depot),
            Grid = row.AddressOf(plan.DepotKind, plan.Grid),
            MaintenanceSlot = plan.MaintenanceSlot,
            BuildSlot = plan.BuildSlot,
            SpareSlot = plan.SpareSlot,
            PowerSlot = plan.PowerSlot,
            Planner = plan.Planner is { } planner ? row.AddressOf(planner.Kind, planner.Name) : Address.Nobody,
            PlannerLine = plan.PlannerLine,
            RobotAccount = plan.RobotAccount,
            HoursAccount = plan.HoursAccount,
            GridHoursAccount = plan.GridHoursAccount,
            PowerAccount = plan.PowerAccount,
            SpareAccount = plan.SpareAccount,
            SparesGiven = plan.SpareAccount >= 0 ? plan.SpareStock : 0,
            BuildSteps = plan.BuildSteps,
            LifeSteps = plan.LifeSteps,
            HoursPerSecond = plan.HoursPerSecond,
            SecondsPerHour = plan.SecondsPerHour,
            PowerPerJoule = new Ratio(1, plan.JoulePerPower),
            JoulePerPower = plan.JoulePerPower,
            PowerBaseJ = plan.PowerBaseJ,
            ActivityPerRobot = plan.ActivityPerRobot,
            TaskSeconds = plan.TaskSeconds,
            Places = plan.Places,
            WorkerFleet = plan.WorkerFleet,
            CrewFleet = plan.CrewFleet,
            Skilled = row.Allocate(plan.Skilled.Count * SkilledLine.Words),
            CrewPermille = plan.CrewPermille,
            Commissioned = plan.InService,
            JoinedCrew = plan.InService * plan.CrewPermille / 1000,
            Inputs = row.Allocate(plan.Inputs.Count * FleetInputLine.Words),
            Ring = row.Allocate(plan.Ring.Count),
            RobotMassMg = plan.RobotMassMg,
            RobotEnergyJ = plan.RobotEnergyJ,
            Scrap = row.Allocate(plan.Scrap.Count * ScrapLine.Words),
        };
        ScrapLine.Write(row.Lists[state.Scrap], plan.Scrap);
        FillLines(plan, ref state, row);
        row.Timer(0, StepPhase.Supply);
    }

    private static void FillLines(SupplyPlan plan, ref SupplyState state, in RowAssembly row)
    {
        for (var i = 0; i < plan.Inputs.Count; i++)
        {
            var depot = row.AddressOf(plan.DepotKind, plan.Inputs[i].Depot);
            FleetInputLine.Write(row.Lists[state.Inputs], i, plan.Inputs[i], depot);
        }

        var workers = state.Commissioned - state.JoinedCrew;
        for (var i = 0; i < plan.Skilled.Count; i++)
        {
            SkilledLine.Write(row.Lists[state.Skilled], i, plan.Skilled[i], workers);
        }

        var ring = row.Lists[state.Ring];
        for (var i = 0; i < ring.Length; i++)
        {
            ring[i] = plan.Ring[i];
            state.Held += plan.Ring[i];
        }

        for (var age = 1; age <= plan.LifeSteps; age++) state.Position += ring[CohortRing.Slot(ring.Length, -age)];
    }
}
