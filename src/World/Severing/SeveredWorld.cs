using Twin.World.Records;

namespace Twin.World.Severing;

/// <summary>A world with its door to money shut, or opened a little wider.</summary>
public static class SeveredWorld
{
    /// <summary>The same world in which nothing is bought and nothing sold from now on: goods, wages, energy and
    /// services alike. What is paid for already still arrives.</summary>
    /// <param name="world">The world.</param>
    public static WorldRecord Of(WorldRecord world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return WithTrade(world, _ => 0, _ => 0);
    }

    /// <summary>The same world with a larger money budget: all that may be sold and bought in a year, times a
    /// factor.</summary>
    /// <param name="world">The world.</param>
    /// <param name="factor">Range: above 0.</param>
    public static WorldRecord WithBudget(WorldRecord world, double factor)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(factor);
        return WithTrade(world, limit => limit * factor, claim => claim);
    }

    private static WorldRecord WithTrade(WorldRecord world, Func<double, double> limit, Func<double, double> claim) =>
        world with
        {
            Market = world.Market is not { } market ? null : market with
            {
                Imports = [.. market.Imports.Select(t => t with { LimitPerYear = limit(t.LimitPerYear) })],
                Exports = [.. market.Exports.Select(t => t with { LimitPerYear = limit(t.LimitPerYear) })],
            },
            Human = world.Human is not { } human ? null : human with
            {
                Goods = [.. human.Goods.Select(g => g with { ClaimPerYear = claim(g.ClaimPerYear) })],
            },
        };
}
