using Twin.Scenario;
using Twin.World.Records;
using Twin.World.Theory;

namespace Twin.Host.Growth;

/// <summary>Solves a world at both ends of every range that its file states.</summary>
/// <remarks>
/// Each end is the same document with one number changed, so that whatever follows from the number follows. An end at
/// which a run would be refused, mostly because a lighter input no longer brings the mass of the output, has its rate
/// all the same and says so. Ends are independent and solved in parallel; no answer depends on the order.
/// </remarks>
internal sealed class RangeStudy
{
    private readonly WorldReading _reading;
    private readonly WorldVariants _variants;
    private readonly WorldGrowthNearby _growth;
    private readonly List<string> _notes = [];

    private RangeStudy(WorldReading reading, WorldRecord world, string? loopGood)
    {
        _reading = reading;
        _variants = new WorldVariants(reading);
        _growth = new WorldGrowthNearby(_variants.Middle ?? world, loopGood);
    }

    /// <summary>Studies a world.</summary>
    /// <param name="reading">Its reading, without errors.</param>
    /// <param name="world">The world.</param>
    /// <param name="loopGood">A good of the loop meant, as it was asked for.</param>
    public static GrowthRanges Of(WorldReading reading, WorldRecord world, string? loopGood)
    {
        var study = new RangeStudy(reading, world, loopGood);

        // No number of the economy beside a loop is one of the loop's matrices.
        var ranged = world.Sources.Where(source => (source.Low is not null || source.High is not null)
            && !source.Path.StartsWith("economy.", StringComparison.Ordinal)).ToList();
        var found = new GrowthRange[ranged.Count];
        Parallel.For(0, found.Length, i => found[i] = study.Ends(ranged[i]));
        GrowthRange[] ordered =
        [
            .. found.OrderByDescending(range => range.Effect).ThenBy(range => range.Parameter, StringComparer.Ordinal),
        ];
        var assumed = ordered.Where(range => range.Source == SourceRecord.Assumption).ToList();
        var (all, share) = (ordered.Sum(range => range.Effect), assumed.Sum(range => range.Effect));
        return new GrowthRanges(
            study._growth.PerYear, all > 0 ? share / all : null,
            study.Together("low end", assumed, range => range.Low),
            study.Together("high end", assumed, range => range.High),
            study.Together("worst", assumed, range => study.EndOf(range, worst: true)),
            study.Together("best", assumed, range => study.EndOf(range, worst: false)), study._notes, ordered);
    }

    private GrowthRange Ends(SourceRecord source)
    {
        var low = Solve(source.Path, source.Low);
        var high = Solve(source.Path, source.High);
        double[] rates = [.. new[] { low.PerYear, _growth.PerYear, high.PerYear }.OfType<double>()];
        var effect = rates.Length == 0 ? 0 : rates.Max() - rates.Min();
        return new GrowthRange(
            source.Path, source.Low, source.Value, source.High, source.Source, low.PerYear, high.PerYear, effect,
            low.Refused ?? high.Refused);
    }

    private (double? PerYear, string? Refused) Solve(string path, string? end)
    {
        if (end is null) return (null, null);
        var variant = _variants.At(path, end);
        var refused = variant.Errors.Count > 0 ? $"{end}: {variant.Errors[0].Code} {variant.Errors[0].What}" : null;
        if (variant.Unchecked is not { } world) return (null, refused);
        var rate = _growth.Of(world).PerYear;
        return (rate, refused ?? (rate is null ? $"{end}: the loop has no balanced growth" : null));
    }

    /// <summary>Growth with many numbers at an end; those that cannot go there alone stay in the middle.</summary>
    private double? Together(string name, List<GrowthRange> assumed, Func<GrowthRange, string?> endOf)
    {
        var ends = assumed.Select(range => (Range: range, End: endOf(range))).Where(pair => pair.End is not null)
            .ToList();
        var stuck = ends.RemoveAll(pair => !CanBeHad(pair.Range, pair.End!));
        if (stuck > 0)
        {
            _notes.Add($"{name}: {stuck} of {assumed.Count} assumptions stay at their value: no rate at the end");
        }

        var variant = _reading.With([.. ends.Select(pair => $"{pair.Range.Parameter}={pair.End}")]);
        if (variant.Unchecked is not { } world)
        {
            _notes.Add($"{name}: all at once cannot be read: {variant.Errors[0].Code} {variant.Errors[0].What}");
            return null;
        }

        var (rate, reason) = _growth.Of(world);

        // A refusal begins with the names of all goods of the loop.
        if (reason is not null) _notes.Add($"{name}: no balanced growth; the loop {reason.Split(": ")[^1]}");
        return rate;
    }

    private static bool CanBeHad(GrowthRange range, string end) =>
        (end == range.Low && range.GrowthAtLow is not null) || (end == range.High && range.GrowthAtHigh is not null);

    /// <summary>The end that slows the loop more, or the other; none where that is the value itself.</summary>
    private string? EndOf(GrowthRange range, bool worst)
    {
        if ((range.GrowthAtLow ?? _growth.PerYear) is not { } low) return null;
        if ((range.GrowthAtHigh ?? _growth.PerYear) is not { } high || low == high) return null;
        return low < high == worst
            ? range.GrowthAtLow is null ? null : range.Low
            : range.GrowthAtHigh is null ? null : range.High;
    }
}
