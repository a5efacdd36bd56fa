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

    /// <summary>
    /// Above this share of imports in the value of gross output a run is not held against the balanced path: prices
    /// and supplies outside then decide as much as the loop's own technology.
    /// </summary>
    public const double OutsideShareMax = 0.05;

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

    /// <summary>The matrices with what stands behind their entries; null where the loop makes nothing.</summary>
    internal WorldTechnology? Technology { get; init; }

    /// <summary>Solves a world.</summary>
    /// <param name="world">The world.</param>
    /// <param name="loopGood">
    /// A good of the loop meant; null takes the loop that makes robots, where there are any, else the fastest.
    /// </param>
    /// <exception cref="ArgumentException">The loop makes no good <paramref name="loopGood"/>.</exception>
    public static WorldGrowth Of(WorldRecord world, string? loopGood = null)
    {
        var stepped = SteppedOf(world, loopGood);
        if (stepped.Stepped is null) return stepped;
        var technology = stepped.Technology!.Technology!;
        var continuous = BalancedGrowth.Solve(technology, Dating.Continuous, loopGood ?? LoopGood(world, technology));
        var solved = stepped with { Continuous = continuous.Growth };
        return solved with { Reason = WhyNotComparable.Of(world, solved) };
    }

    /// <summary>The path at the world's own step alone.</summary>
    /// <param name="world">The world.</param>
    /// <param name="loopGood">As for <see cref="Of"/>.</param>
    /// <remarks>For many worlds in a row.</remarks>
    internal static WorldGrowth SteppedOf(WorldRecord world, string? loopGood)
    {
        var built = WorldTechnology.Build(world, isPaid: true);
        if (built?.Technology is not { } technology) return new WorldGrowth { Reason = "the loop makes nothing" };
        var stepped = BalancedGrowth.Solve(
            technology, Dating.Steps(StepClock.StepYears(world), BufferSteps),
            loopGood ?? LoopGood(world, technology));
        return stepped.IsSolved
            ? new WorldGrowth { Stepped = stepped.Growth, Technology = built }
            : new WorldGrowth { Reason = stepped.Refusal!.Text, Refusal = stepped.Refusal, Technology = built };
    }

    /// <summary>Growth in continuous time alone, imports paid for.</summary>
    /// <param name="world">The world.</param>
    /// <param name="loopGood">As for <see cref="Of"/>.</param>
    /// <returns>A log rate, unit 1/yr; null where there is no path.</returns>
    /// <remarks>For many worlds in a row: it takes half the time of <see cref="Of"/>.</remarks>
    public static double? ContinuousPerYear(WorldRecord world, string? loopGood = null)
    {
        if (WorldTechnology.Of(world, isPaid: true) is not { } technology) return null;
        loopGood ??= LoopGood(world, technology);
        return BalancedGrowth.Solve(technology, Dating.Continuous, loopGood).Growth?.PerYear;
    }

    /// <summary>The loop is the one that makes robots, where there are any.</summary>
    internal static string? LoopGood(WorldRecord world, Technology technology)
    {
        var robots = world.Fleets.Where(fleet => fleet.Owner == Owner.Loop && technology.IndexOf(fleet.Robot) >= 0)
            .OrderBy(fleet => fleet.Id, StringComparer.Ordinal).FirstOrDefault();
        return robots?.Robot;
    }
}
