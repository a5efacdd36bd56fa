using Twin.Actors;
using Twin.Domain.Messages;

namespace Twin.Factory.Plants;

/// <summary>Fills a plant's row from its plan.</summary>
public static class PlantAssembly
{
    /// <summary>Fills the row and sets its first timer.</summary>
    /// <param name="plan">What the plant is assembled from.</param>
    /// <param name="state">The row.</param>
    /// <param name="row">Its place in the shard.</param>
    public static void Fill(PlantPlan plan, ref PlantState state, in RowAssembly row)
    {
        state = StateOf(plan, row);
        var lists = row.Lists;
        for (var i = 0; i < plan.Inputs.Count; i++)
        {
            var depot = plan.Inputs[i].Depot is { } name ? row.AddressOf(Depots.Depot.Kind, name) : Address.Nobody;
            var input = plan.Inputs[i];
            if (plan.Reserve > 0 || input.Learns)
            {
                input = input with { PerActivity = InputLine.Gradable(input.PerActivity, plan.GradeAtEndNano) };
            }

            InputLine.Write(lists[state.Inputs], i, input, depot);
        }

        for (var i = 0; i < plan.Outputs.Count; i++)
        {
            var output = plan.Outputs[i];
            if (i == 0 && (plan.YieldIsShocked || plan.Learns.HasFlag(LearnedParts.Yield)))
            {
                var most = (long)(plan.OpeningYield * PlantRules.Nano);
                output = output with { PerActivity = InputLine.Gradable(output.PerActivity, Math.Max(1, most)) };
            }

            OutputLine.Write(lists[state.Outputs], i, output);
        }

        for (var i = 0; i < plan.Equipment.Count; i++)
        {
            CapacityLine.Write(lists[state.Capacities], i, plan.Equipment[i]);
        }

        for (var i = 0; i < plan.OpeningWip.Count; i++)
        {
            lists[state.Wip][i] = plan.OpeningWip[i];
            state.InProgress += plan.OpeningWip[i];
        }

        for (var i = 0; i < plan.ProfileNano.Count; i++) lists[state.Profile][i] = plan.ProfileNano[i];

        // Until it opens nothing wakes it: its equipment is commissioned and wears, for that comes by mail.
        row.Timer(plan.OpensAtMicros, StepPhase.Supply);
    }

    private static PlantState StateOf(PlantPlan plan, in RowAssembly row) => new()
    {
        Model = plan.Model,
        Process = plan.Process,
        WasteAccount = plan.WasteAccount,
        HeatAccount = plan.HeatAccount,
        StepMicros = plan.StepMicros,
        ActivityPerQuantum = plan.ActivityPerQuantum,
        LeadSteps = plan.LeadSteps,
        CoverMilliSteps = plan.CoverMilliSteps,
        FixedCapacity = plan.FixedCapacity,
        Reserve = plan.Reserve,
        GradeAtEndNano = plan.GradeAtEndNano,
        GradeNano = PlantRules.Nano,
        ToldGradeNano = PlantRules.Nano,
        Learns = plan.Learns,
        CapacityShockNano = ShockFelt.None,
        YieldShockNano = ShockFelt.None,
        LearnedYieldNano = PlantRules.Nano,
        OpeningYield = plan.OpeningYield,
        Experience = plan.Experience is { } experience
            ? row.AddressOf(Learning.Experience.Kind, experience.Name)
            : Address.Nobody,
        ExperienceLine = plan.Experience?.Line ?? -1,
        Planner = plan.CoefficientLine < 0
            ? Address.Nobody
            : row.AddressOf(Planning.Planner.Kind, Planning.Planner.Name),
        CoefficientLine = plan.CoefficientLine,
        Inputs = row.Allocate(plan.Inputs.Count * InputLine.Words),
        Outputs = row.Allocate(plan.Outputs.Count * OutputLine.Words),
        Capacities = row.Allocate(plan.Equipment.Count * CapacityLine.Words),
        Wip = row.Allocate(plan.LeadSteps),
        Profile = row.Allocate(plan.ProfileNano.Count),
        ProfileSlotMicros = plan.ProfileSlotMicros,
        Maintenance = plan.Maintenance is { } care
            ? new MaintenanceState
            {
                EveryMicros = care.EveryMicros,
                IsByCalendar = care.IsByCalendar,
                Orders = care.Orders,
                LeftNano = care.LeftNano,
                Fleet = row.AddressOf(care.Fleet.Kind, care.Fleet.Name),
                Order = care.Order,
            }
            : default,
    };
}
