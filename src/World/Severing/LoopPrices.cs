using Twin.World.Assembly;

namespace Twin.World.Severing;

/// <summary>The goods of a loop and what they count, frozen at a cut.</summary>
/// <param name="Goods">Index of each good of the loop.</param>
/// <param name="Prices">Dual price of each on the loop's balanced path, up to a common factor.</param>
internal sealed record LoopPrices(int[] Goods, double[] Prices)
{
    /// <summary>Those of a world; null where its loop cannot keep itself up.</summary>
    public static LoopPrices? TryOf(AssembledWorld world)
    {
        if (world.Growth.Stepped is not { IsViable: true } path) return null;
        return new LoopPrices(
            [.. path.Loop.Select(good => world.Goods[path.Technology.Goods[good]])],
            [.. path.Loop.Select(good => path.Prices[good])]);
    }

    /// <summary>Those of a world.</summary>
    /// <exception cref="ArgumentException">It has no growing loop.</exception>
    public static LoopPrices Of(AssembledWorld? world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return TryOf(world)
            ?? throw new ArgumentException("the world has no growing loop to sever", nameof(world));
    }
}
