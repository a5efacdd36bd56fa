using Twin.World.Records;
using Twin.World.Running;
using Twin.World.Theory;

namespace Twin.World.Judging;

/// <summary>Closure of a world by its matrices, for one draw of its uncertain numbers.</summary>
/// <param name="Ratios">The ratios.</param>
/// <param name="HasEnergyLeft">Whether the loop delivers more energy than the growth and upkeep of its own supply take;
/// false where it uses energy and makes none, true where it uses none.</param>
public sealed record ClosureDraw(ClosureReport Ratios, bool HasEnergyLeft)
{
    /// <summary>Energy delivered by energy spent on delivering it; null where the loop makes none, or spends
    /// none.</summary>
    public double? EnergyReturn { get; private init; }

    /// <summary>Power that the opening capacities deliver on Sagan's grid; null where there is none.</summary>
    public double? KardashevSagan { get; private init; }

    /// <summary>Measures a draw.</summary>
    /// <param name="world">Its world.</param>
    /// <param name="loopGood">A good of the loop meant; none: the loop that makes robots, else the fastest.</param>
    /// <returns>Null where the draw has no balanced path, so that nothing is planned in it.</returns>
    public static ClosureDraw? Of(WorldRecord world, string? loopGood)
    {
        var growth = WorldGrowth.Of(world, loopGood);
        if (growth.Stepped is null) return null;
        var closure = WorldClosure.Of(world, growth);
        return new ClosureDraw(closure.Report, closure.EnergyReturn > 1 || !TakesEnergy(world))
        {
            EnergyReturn = closure.EnergyReturn,
            KardashevSagan = closure.KardashevSagan,
        };
    }

    private static bool TakesEnergy(WorldRecord world)
    {
        var needs = new LoopNeeds(world);
        return needs.Needs.Any(need => need.Amount > 0 && EnergyGoods.Is(needs.RecordOf(need.Good)));
    }
}
