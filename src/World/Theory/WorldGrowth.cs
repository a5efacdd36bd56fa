using Twin.Macro.Growth;
using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.World.Theory;

/// <summary>What growth theory says of a world.</summary>
public sealed record WorldGrowth
{
    /// <summary>
    /// Every current input takes one step more than its lead: what is made in a step is shared out in the next.
    /// </summary>
    public const int BufferSteps = 1;

    /// <summary>The balanced path at the world's own step, imports paid for; null where there is none.</summary>
    public BalancedGrowth? Stepped { get; init; }

    /// <summary>The balanced path in continuous time, imports paid for; null where there is none.</summary>
    public BalancedGrowth? Continuous { get; init; }

    /// <summary>Why there is no balanced path, or why a run cannot be held against it; null where it can.</summary>
    public string? Reason { get; init; }

    /// <summary>Why there is no balanced path at all; null where there is one.</summary>
    public GrowthRefusal? Refusal { get; init; }

    /// <summary>Whether the loop cannot even replace itself.</summary>
    public bool Shrinks => Stepped is { IsViable: false };

    /// <summary>The loop's own rate at the world's step, a log rate; null where there is none. Unit: 1/yr.</summary>
    public double? PerYear => Stepped?.PerYear;

    /// <summary>A good of the loop, the first by name; null where there is none.</summary>
    public string? FirstGood => Stepped is { } path ? path.Technology.Goods[path.Loop[0]] : null;

    /// <summary>Solves a world.</summary>
    /// <param name="world">The world.</param>
    public static WorldGrowth Of(WorldRecord world)
    {
        var technology = WorldTechnology.Of(world, isPaid: true);
        if (technology is null) return new WorldGrowth { Reason = "the loop makes nothing" };
        var loopGood = LoopGood(world, technology);
        var stepped = BalancedGrowth.Solve(
            technology, Dating.Steps(StepClock.StepYears(world), BufferSteps), loopGood);
        if (!stepped.IsSolved)
        {
            return new WorldGrowth { Reason = stepped.Refusal!.Text, Refusal = stepped.Refusal };
        }

        var continuous = BalancedGrowth.Solve(technology, Dating.Continuous, loopGood);
        return new WorldGrowth
        {
            Stepped = stepped.Growth,
            Continuous = continuous.Growth,
            Reason = WhyNotComparable(world, technology),
        };
    }

    /// <summary>The loop is the one that makes robots, where there are any.</summary>
    private static string? LoopGood(WorldRecord world, Technology technology)
    {
        var robots = world.Fleets.Where(fleet => fleet.Owner == Owner.Loop && technology.IndexOf(fleet.Robot) >= 0)
            .OrderBy(fleet => fleet.Id, StringComparer.Ordinal).FirstOrDefault();
        return robots?.Robot;
    }

    private static string? WhyNotComparable(WorldRecord world, Technology technology)
    {
        if (world.Planner.Policy == PlannerPolicy.None) return "nothing is planned: equipment is not replaced";
        var open = world.Market?.Imports.Where(trade => technology.IndexOf(trade.Good) < 0)
            .Select(trade => trade.Good).OrderBy(good => good, StringComparer.Ordinal).ToList();
        if (open is { Count: > 0 }) return $"the market sells what the loop does not make: {string.Join(", ", open)}";
        var claims = (world.Human?.Goods ?? []).Where(good => good.ClaimPerYear > 0).Select(good => good.Good).ToList();
        if (claims.Count > 0) return $"humans claim what the balanced path keeps: {string.Join(", ", claims)}";
        if (world.Sites.FirstOrDefault(site => site.OpensYears > 0) is { } late)
        {
            return $"the balanced path holds from the day on which all sites work: {late.Id} opens later";
        }

        if (world.Links.Count > 0) return "goods move over links, whose leads the balanced path does not hold";
        return null;
    }
}
