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
        return growth.Stepped is null ? null : Of(world, growth);
    }

    /// <summary>Whether a draw has energy left over, without the rest.</summary>
    /// <param name="world">Its world.</param>
    /// <param name="loopGood">A good of the loop meant, as for <see cref="Of(WorldRecord, string?)"/>.</param>
    /// <returns>Null where the draw has no balanced path.</returns>
    /// <remarks>For many worlds in a row: it takes a fraction of the time of <see cref="Of(WorldRecord, string?)"/>.
    /// </remarks>
    public static bool? EnergyLeftIn(WorldRecord world, string? loopGood)
    {
        var growth = WorldGrowth.SteppedOf(world, loopGood);
        return growth.Stepped is null ? null : IsEnergyLeft(world, WorldClosure.EnergyReturnOf(world, growth));
    }

    /// <summary>Measures a world that has a balanced path.</summary>
    internal static ClosureDraw Of(WorldRecord world, WorldGrowth growth)
    {
        var closure = WorldClosure.Of(world, growth);
        return new ClosureDraw(closure.Report, IsEnergyLeft(world, closure.EnergyReturn))
        {
            EnergyReturn = closure.EnergyReturn,
            KardashevSagan = closure.KardashevSagan,
        };
    }

    private static bool IsEnergyLeft(WorldRecord world, double? energyReturn) =>
        energyReturn > 1 || !TakesEnergy(world);

    private static bool TakesEnergy(WorldRecord world)
    {
        var needs = new LoopNeeds(world);
        return needs.Needs.Any(need => need.Amount > 0 && EnergyGoods.Is(needs.RecordOf(need.Good)));
    }
}
