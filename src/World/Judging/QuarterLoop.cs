using Twin.Macro.Decision;
using Twin.Macro.Growth;
using Twin.World.Records;
using Twin.World.Theory;

namespace Twin.World.Judging;

/// <summary>What theory says of a run's loop as it stands at the end of a quarter.</summary>
/// <param name="Path">Its balanced path at the world's own step, with the proof.</param>
/// <param name="Bottlenecks">The values that hold its growth back, the greatest elasticity first.</param>
/// <param name="EnergyReturn">Energy delivered by energy spent on delivering it; null where the loop makes none, or
/// spends none.</param>
/// <param name="KardashevSagan">Power that its capacities deliver on Sagan's grid; null where there is none.</param>
/// <param name="HasEnergyLeft">Whether it delivers more energy than its own supply takes.</param>
public sealed record QuarterLoop(
    BalancedGrowth Path, IReadOnlyList<Bottleneck> Bottlenecks, double? EnergyReturn, double? KardashevSagan,
    bool HasEnergyLeft)
{
    /// <summary>Solves a loop.</summary>
    /// <param name="world">Its world as it stands.</param>
    /// <param name="loopGood">A good of the loop meant.</param>
    /// <returns>Null where it has no balanced path any more.</returns>
    public static QuarterLoop? Of(WorldRecord world, string? loopGood)
    {
        var growth = WorldGrowth.Of(world, loopGood);
        if (growth.Stepped is not { } path) return null;
        var draw = ClosureDraw.Of(world, growth);
        return new QuarterLoop(
            path, WorldBottlenecks.Of(world, growth), draw.EnergyReturn, draw.KardashevSagan, draw.HasEnergyLeft);
    }

    /// <summary>P(energy is left over at the growth of the balanced path).</summary>
    /// <param name="draws">What draws say; none: all that is known is the loop as stated.</param>
    public Estimate NetEnergy(IReadOnlyList<bool> draws)
    {
        ArgumentNullException.ThrowIfNull(draws);
        return draws.Count == 0
            ? Estimate.Known(HasEnergyLeft ? 1 : 0)
            : Estimate.Share(draws.Count(isLeft => isLeft), draws.Count);
    }
}
