using Twin.Macro.Growth;
using Twin.World.Records;

namespace Twin.World.Theory;

/// <summary>Growth of many worlds that differ from one in a few numbers: continuous time, imports paid for.</summary>
/// <remarks>
/// The same answers as <see cref="WorldGrowth.ContinuousPerYear"/> to 1e-9, from the root of the first world
/// (<see cref="NearbyGrowth"/>). May be used from several threads.
/// </remarks>
public sealed class WorldGrowthNearby
{
    private readonly WorldRecord _world;
    private readonly string? _asked;
    private readonly string? _loopGood;
    private readonly BalancedGrowth? _path;
    private readonly string? _reason;

    /// <summary>Solves the first world.</summary>
    /// <param name="world">The world.</param>
    /// <param name="loopGood">As for <see cref="WorldGrowth.Of"/>.</param>
    public WorldGrowthNearby(WorldRecord world, string? loopGood)
    {
        ArgumentNullException.ThrowIfNull(world);
        (_world, _asked) = (world, loopGood);
        if (WorldTechnology.Of(world, isPaid: true) is not { } technology)
        {
            _reason = NothingMade;
            return;
        }

        _loopGood = loopGood ?? WorldGrowth.LoopGood(world, technology);
        var solved = BalancedGrowth.Solve(technology, Dating.Continuous, _loopGood);
        (_path, _reason) = (solved.Growth, solved.Refusal?.Text);
    }

    /// <summary>The first world's own rate, a log rate; null where it has no path. Unit: 1/yr.</summary>
    public double? PerYear => _path?.PerYear;

    private static string NothingMade => "the loop makes nothing";

    /// <summary>The rate of another world.</summary>
    /// <param name="world">The world.</param>
    /// <returns>A log rate, unit 1/yr, or the reason why there is none.</returns>
    public (double? PerYear, string? Reason) Of(WorldRecord world)
    {
        ArgumentNullException.ThrowIfNull(world);
        if (HasSameLoop(world)) return (PerYear, _reason);
        if (WorldTechnology.Of(world, isPaid: true) is not { } technology) return (null, NothingMade);
        var loopGood = _asked ?? WorldGrowth.LoopGood(world, technology);

        // Of several loops, none of them named, the fastest counts, and that can be another one here.
        var isSameLoop = _path is not null && loopGood == _loopGood
            && (loopGood is not null || _path.Loop.Count == technology.Goods.Count);
        if (isSameLoop && NearbyGrowth.PerYear(_path!, technology) is { } rate) return (rate, null);
        var solved = BalancedGrowth.Solve(technology, Dating.Continuous, loopGood);
        return (solved.Growth?.PerYear, solved.Refusal?.Text);
    }

    /// <summary>Whether nothing that the matrices are made of was read anew.</summary>
    private bool HasSameLoop(WorldRecord world) =>
        ReferenceEquals(world.Goods, _world.Goods) && ReferenceEquals(world.Processes, _world.Processes)
        && HasSameSites(world) && ReferenceEquals(world.Fleets, _world.Fleets)
        && ReferenceEquals(world.Market, _world.Market) && world.StepMicros == _world.StepMicros;

    /// <summary>Whether sites differ only in what they hold and how it came about, which no matrix knows.</summary>
    private bool HasSameSites(WorldRecord world)
    {
        if (ReferenceEquals(world.Sites, _world.Sites)) return true;
        if (world.Sites.Count != _world.Sites.Count) return false;
        for (var i = 0; i < world.Sites.Count; i++)
        {
            var (a, b) = (world.Sites[i], _world.Sites[i]);
            var like = a with
            {
                Stock = b.Stock,
                CoverYears = b.CoverYears,
                OpeningGrowthPerYear = b.OpeningGrowthPerYear,
            };
            if (like != b) return false;
        }

        return true;
    }
}
