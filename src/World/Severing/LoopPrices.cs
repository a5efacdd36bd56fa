using Twin.World.Assembly;

namespace Twin.World.Severing;

/// <summary>The goods of a loop and what they count, frozen at a cut.</summary>
/// <param name="Goods">Index of each good of the loop.</param>
/// <param name="Prices">Dual price of each on the loop's balanced path, up to a common factor.</param>
public sealed record LoopPrices(IReadOnlyList<int> Goods, IReadOnlyList<double> Prices)
{
    /// <summary>Those of a world; null where it has no loop. A loop that shrinks has prices too.</summary>
    /// <param name="world">The world.</param>
    public static LoopPrices? TryOf(AssembledWorld world)
    {
        ArgumentNullException.ThrowIfNull(world);
        if (world.Growth.Stepped is not { } path) return null;
        return new LoopPrices(
            [.. path.Loop.Select(good => world.Goods[path.Technology.Goods[good]])],
            [.. path.Loop.Select(good => path.Prices[good])]);
    }

    /// <summary>Those of a world.</summary>
    /// <param name="world">The world.</param>
    /// <exception cref="ArgumentException">It has no loop.</exception>
    public static LoopPrices Of(AssembledWorld? world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return TryOf(world)
            ?? throw new ArgumentException("the world has no loop to sever", nameof(world));
    }

    /// <summary>What amounts of all goods of the world count.</summary>
    /// <param name="amounts">By index of the good.</param>
    public double ValueOf(IReadOnlyList<double> amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        double value = 0;
        for (var i = 0; i < Goods.Count; i++) value += Prices[i] * amounts[Goods[i]];
        return value;
    }
}
