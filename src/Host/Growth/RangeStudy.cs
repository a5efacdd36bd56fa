using Twin.Scenario;
using Twin.World.Records;
using Twin.World.Theory;

namespace Twin.Host.Growth;

/// <summary>Solves a world at both ends of every range that its file states.</summary>
/// <remarks>
/// Each end is the same document with one override more, so that whatever follows from a number follows. An end at
/// which a run would be refused, mostly because a lighter input no longer brings the mass of the output, has its rate
/// all the same and says so. Ends are independent and solved in parallel; no answer depends on the order.
/// </remarks>
internal sealed class RangeStudy
{
    private readonly WorldReading _reading;
    private readonly string? _loopGood;

    private RangeStudy(WorldReading reading, string? loopGood)
    {
        _reading = reading;
        _loopGood = loopGood;
    }

    /// <summary>Studies a world.</summary>
    /// <param name="reading">Its reading, without errors.</param>
    /// <param name="world">The world.</param>
    /// <param name="loopGood">A good of the loop meant, as it was asked for.</param>
    public static GrowthRanges Of(WorldReading reading, WorldRecord world, string? loopGood)
    {
        var study = new RangeStudy(reading, loopGood);
        var middle = WorldGrowth.ContinuousPerYear(world, loopGood);
        var ranged = world.Sources.Where(source => source.Low is not null || source.High is not null).ToList();
        var found = new GrowthRange[ranged.Count];
        Parallel.For(0, found.Length, i => found[i] = study.Ends(ranged[i], middle));
        GrowthRange[] ordered =
        [
            .. found.OrderByDescending(range => range.Effect).ThenBy(range => range.Parameter, StringComparer.Ordinal),
        ];
        var assumed = ordered.Where(range => range.Source == SourceRecord.Assumption).ToList();
        var (all, share) = (ordered.Sum(range => range.Effect), assumed.Sum(range => range.Effect));
        return new GrowthRanges(
            middle, all > 0 ? share / all : null, study.Together(assumed, range => range.Low),
            study.Together(assumed, range => range.High), study.Together(assumed, range => EndOf(range, worst: true)),
            study.Together(assumed, range => EndOf(range, worst: false)), ordered);
    }

    private GrowthRange Ends(SourceRecord source, double? middle)
    {
        var low = Solve(source.Path, source.Low);
        var high = Solve(source.Path, source.High);
        double[] rates = [.. new[] { low.PerYear, middle, high.PerYear }.OfType<double>()];
        var effect = rates.Length == 0 ? 0 : rates.Max() - rates.Min();
        return new GrowthRange(
            source.Path, source.Low, source.Value, source.High, source.Source, low.PerYear, high.PerYear, effect,
            low.Refused ?? high.Refused);
    }

    private (double? PerYear, string? Refused) Solve(string path, string? end)
    {
        if (end is null) return (null, null);
        var variant = _reading.With([$"{path}={end}"]);
        var refused = variant.Errors.Count > 0 ? $"{end}: {variant.Errors[0].Code} {variant.Errors[0].What}" : null;
        if (variant.Unchecked is not { } world) return (null, refused);
        var rate = WorldGrowth.ContinuousPerYear(world, _loopGood);
        return (rate, refused ?? (rate is null ? $"{end}: the loop has no balanced growth" : null));
    }

    private double? Together(IReadOnlyList<GrowthRange> assumed, Func<GrowthRange, string?> end)
    {
        var sets = assumed.Select(range => (range.Parameter, End: end(range))).Where(pair => pair.End is not null)
            .Select(pair => $"{pair.Parameter}={pair.End}").ToList();
        return _reading.With(sets).Unchecked is { } world ? WorldGrowth.ContinuousPerYear(world, _loopGood) : null;
    }

    /// <summary>The end that slows the loop more, or the other; none where only one of them can be had.</summary>
    private static string? EndOf(GrowthRange range, bool worst)
    {
        if (range.GrowthAtLow is not { } low || range.GrowthAtHigh is not { } high || low == high) return null;
        return low < high == worst ? range.Low : range.High;
    }
}
