using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.World.Tests.Learning;

/// <summary>A loop whose mine becomes poorer as it digs.</summary>
internal static class MineWorld
{
    /// <summary>Ore is dug with energy, both plants are made of ore.</summary>
    public static WorldRecord Of(double gradeAtEnd) => new()
    {
        Name = "mine", Seed = 1, StepMicros = StepClock.YearMicros / 20, UntilMicros = 8 * StepClock.YearMicros,
        Goods = [RichWorld.Good("ore", 1e-6, 0), RichWorld.Good("energy", 1e-6, 0)],
        Processes =
        [
            new() { Id = "dig", Output = "ore", Inputs = [RichWorld.Of("energy", 0.5)], Equipment = [Tied(0.6)] },
            new() { Id = "shine", Output = "energy", Equipment = [Tied(2)] },
        ],
        Sites =
        [
            RichWorld.Plant("mine", "dig", 1000) with
            {
                Kind = SiteKind.Mine, Reserve = 200_000, GradeAtEnd = gradeAtEnd,
            },
            RichWorld.Plant("park", "shine", 550),
            new SiteRecord { Id = "depot", Kind = SiteKind.Depot, Stock = [RichWorld.Of("ore", 50)] },
        ],
    };

    private static EquipmentRecord Tied(double years) => new() { Good = "ore", StockYears = years, WearPerYear = 0.05 };
}
