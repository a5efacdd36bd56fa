using Twin.Host.Output;
using Twin.Host.Runs;
using Twin.World.Assembly;

namespace Twin.Host.Compare;

/// <summary>Holds the stored series of two runs against each other at the dates that they share.</summary>
internal static class SeriesComparison
{
    /// <summary>Two samples this near belong to the same month. Unit: µs.</summary>
    private const long NearMicros = StepClock.YearMicros / 24;

    /// <summary>Differences below this part of the series' own size, or of one unit where it is smaller, come from the
    /// order of additions and not from what happened.</summary>
    private const double Rounding = 1e-9;

    // What a reader wants first: how the whole grew, then its goods; slack last, which is 0 but for what binds.
    private static readonly string[] _kinds = ["loop.output", "loop.capital", "loop.", "economy/"];

    /// <summary>Compares.</summary>
    /// <param name="a">The first run.</param>
    /// <param name="b">The second run.</param>
    /// <param name="shiftMicros">What is added to the second run's time to get the first's. Unit: µs.</param>
    /// <returns>How many series are equal, how many but for rounding, and those that are not.</returns>
    public static (int Equal, int Rounded, IReadOnlyList<SeriesDifference> Different) Of(
        StoredRun a, StoredRun b, long shiftMicros)
    {
        var from = a.Inputs.Resolved.World.From;
        var others = b.Reader.SeriesNames().ToDictionary(series => series.Name, StringComparer.Ordinal);
        var (equal, rounded) = (0, 0);
        List<SeriesDifference> different = [];
        foreach (var series in a.Reader.SeriesNames())
        {
            if (!others.TryGetValue(series.Name, out var other)) continue;
            var shared = Shared(Points(a, series.Id, 0), Points(b, other.Id, shiftMicros));
            if (shared.Count == 0) continue;
            if (shared.TrueForAll(point => point.A.Equals(point.B)))
            {
                equal++;
                continue;
            }

            var size = Math.Max(1, shared.Max(point => Math.Max(Math.Abs(point.A), Math.Abs(point.B))));
            if (shared.FindIndex(point => !(Math.Abs(point.A - point.B) <= Rounding * size)
                && !point.A.Equals(point.B)) is >= 0 and var first)
            {
                different.Add(Difference(series.Name, UnitOf(series.Tags), from, shared, first));
            }
            else rounded++;
        }

        different.Sort((x, y) => (Rank(x), Weight(y), x.Series).CompareTo((Rank(y), Weight(x), y.Series)));
        return (equal, rounded, different);
    }

    private static int Rank(SeriesDifference series)
    {
        var kind = Array.FindIndex(_kinds, start => series.Series.StartsWith(start, StringComparison.Ordinal));
        if (kind >= 0) return kind;
        return series.Series.StartsWith("slack.", StringComparison.Ordinal) ? _kinds.Length + 1 : _kinds.Length;
    }

    private static double Weight(SeriesDifference series) =>
        series.Last.LogDifference is { } log ? Math.Abs(log)
        : series.Last.Difference is 0 or null ? 0 : double.MaxValue;

    private static string UnitOf(string tags) =>
        tags.StartsWith("unit=", StringComparison.Ordinal) ? tags["unit=".Length..] : "";

    private static List<(long At, double Value)> Points(StoredRun run, int id, long shiftMicros) =>
        [.. run.Reader.Series(id).Select(row => (row.AtMicros + shiftMicros, row.Value))];

    /// <summary>Both are in order of time: one pass finds the pairs.</summary>
    private static List<(long At, double A, double B)> Shared(
        List<(long At, double Value)> a, List<(long At, double Value)> b)
    {
        List<(long At, double A, double B)> shared = [];
        for (int i = 0, j = 0; i < a.Count && j < b.Count;)
        {
            var apart = b[j].At - a[i].At;
            if (Math.Abs(apart) < NearMicros) shared.Add((a[i].At, a[i++].Value, b[j++].Value));
            else if (apart < 0) j++;
            else i++;
        }

        return shared;
    }

    private static SeriesDifference Difference(
        string name, string unit, DateOnly from, List<(long At, double A, double B)> shared, int first)
    {
        List<SeriesPoint> yearly = [];
        var year = long.MinValue;
        foreach (var point in shared)
        {
            if ((point.At + NearMicros) / StepClock.YearMicros == year) continue;
            year = (point.At + NearMicros) / StepClock.YearMicros;
            yearly.Add(Point(from, point));
        }

        return new SeriesDifference(
            name, unit, shared.Count, Point(from, shared[first]), Point(from, shared[^1]), yearly);
    }

    private static SeriesPoint Point(DateOnly from, (long At, double A, double B) point) => new(
        Instant.Text(from, point.At), Finite(point.A), Finite(point.B), Finite(point.B - point.A),
        point is { A: > 0, B: > 0 } ? Math.Log(point.B / point.A) : null);

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
