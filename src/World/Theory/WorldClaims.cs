using Twin.Macro.Growth;
using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.World.Theory;

/// <summary>The growth of a loop that also delivers what humans claim of it.</summary>
/// <remarks>
/// Model: x = M(γ)·x + c (docs/model.md, equation with claims). Claims that grow at another rate than the loop have no
/// balanced path, so they count with the share of the value of gross output that they have at the start, at the scale
/// that the opening capacities allow: c = ĉ·(p·x)/(p·X₀). As the loop outgrows its claims, growth rises to the rate
/// without them.
/// </remarks>
public static class WorldClaims
{
    /// <summary>Whether humans claim anything that the loop makes.</summary>
    /// <param name="world">The world.</param>
    /// <param name="growth">What theory says of it.</param>
    public static bool Any(WorldRecord world, WorldGrowth growth) => Claimed(world, growth.Stepped).Any();

    /// <summary>Balanced growth at the world's step with claims.</summary>
    /// <param name="world">The world.</param>
    /// <param name="growth">What theory says of it.</param>
    /// <returns>
    /// A log rate, unit 1/yr; null without claims, without a path, without opening capacity, or where the claims leave
    /// nothing to live on.
    /// </returns>
    public static double? PerYear(WorldRecord world, WorldGrowth growth)
    {
        ArgumentNullException.ThrowIfNull(growth);
        if (growth.Stepped is not { } path || !Any(world, growth)) return null;
        if (WorldScale.Of(world, path) is not { } scale) return null;
        var inputs = new List<CurrentInput>(path.Technology.Inputs);
        foreach (var (good, perYear) in Claimed(world, path))
        {
            // p·x = 1, so the value of gross output at the start is the scale itself.
            foreach (var made in path.Loop) inputs.Add(new(good, made, perYear * path.Prices[made] / scale));
        }

        var technology = new Technology(path.Technology.Goods, inputs, path.Technology.Equipment);
        var loopGood = path.Technology.Goods[path.Loop[0]];
        return BalancedGrowth.Solve(
            technology, Dating.Steps(StepClock.StepYears(world), WorldGrowth.BufferSteps), loopGood).Growth?.PerYear;
    }

    private static IEnumerable<(int Good, double PerYear)> Claimed(WorldRecord world, BalancedGrowth? path) =>
        from good in world.Human?.Goods ?? []
        where good.ClaimPerYear > 0
        let index = path?.Technology.IndexOf(good.Good) ?? -1
        where index >= 0
        select (index, good.ClaimPerYear);
}
