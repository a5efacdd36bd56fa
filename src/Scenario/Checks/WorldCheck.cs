using Twin.Scenario.Reading;
using Twin.World.Records;

namespace Twin.Scenario.Checks;

/// <summary>Checks what no single value shows: that the parts of a world make sense together.</summary>
internal static class WorldCheck
{
    /// <summary>Runs every check; each is silent about parts that the readers have refused.</summary>
    public static void Run(ReadContext context, WorldRecord world)
    {
        HorizonCheck.Run(context, world);
        QuantumCheck.Run(context, world);
        BalanceCheck.Run(context, world);
        ScrapCheck.Run(context, world);
        KindCheck.Run(context, world);
        CountCheck.Run(context, world);
        HourlyCheck.Run(context, world);
        IndividualsCheck.Run(context, world);
        MaintenanceCheck.Run(context, world);
        HumanCheck.Run(context, world);
        LearningCheck.Run(context, world);
        // Whether something is supplied cannot be told while parts of the world are refused.
        if (!context.Problems.HasErrors) SupplyCheck.Run(context, world);
    }
}
