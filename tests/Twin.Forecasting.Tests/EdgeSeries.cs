using Twin.Domain;

namespace Twin.Forecasting.Tests;

/// <summary>Series at the edges of what anybody may hand in.</summary>
internal static class EdgeSeries
{
    public static readonly IReadOnlyDictionary<string, (double[] Values, int Period)> All =
        new SortedDictionary<string, (double[], int)>(StringComparer.Ordinal)
        {
            ["a single value"] = ([7], 12),
            ["two values"] = ([7, 9], 4),
            ["six values"] = ([7, 9, 4, 12, 8, 11], 12),
            ["constant"] = (Of(30, _ => 5), 1),
            ["constant, with a period"] = (Of(60, _ => 5.1), 12),
            ["all zero"] = (Of(40, _ => 0), 4),
            ["zeros between"] = (Of(60, i => i % 3 == 0 ? Wave(i) : 0), 12),
            ["zero after a start"] = (Of(48, i => i < 5 ? 3 + i : 0), 4),
            ["negatives"] = (Of(50, i => -100 - (3 * i) + Wave(i)), 4),
            ["both signs"] = (Of(80, i => (i % 2 == 0 ? 1 : -1) * (10 + Wave(i))), 12),
            ["gaps"] = (Of(70, i => i % 5 == 0 || i < 4 || i > 66 ? double.NaN : 100 + Wave(i)), 12),
            ["gaps alone"] = (Of(30, _ => double.NaN), 4),
            ["one value among gaps"] = (Of(30, i => i == 11 ? 4 : double.NaN), 4),
            ["infinite"] = (Of(30, i => i == 11 ? double.PositiveInfinity : i), 4),
            ["one giant outlier"] = (Of(72, i => i == 50 ? 1e15 : 100 + Wave(i)), 12),
            ["a giant at the end"] = (Of(72, i => i == 71 ? 1e15 : 100 + Wave(i)), 12),
            ["a giant out of range"] = (Of(72, i => i == 40 ? -1e305 : 100 + Wave(i)), 4),
            ["tiny"] = (Of(40, i => 1e-300 * (100 + i + Wave(i))), 4),
            ["below the normal numbers"] = (Of(40, i => 5e-324 * (1 + (i % 3))), 4),
            ["huge"] = (Of(40, i => 1e300 * (100 + i + Wave(i))), 4),
            ["huge, both signs"] = (Of(40, i => (i % 2 == 0 ? 1.7e308 : -1.7e308) / (1 + (i % 7))), 1),
            ["doubling"] = (Of(60, i => Math.ScaleB(1, i)), 4),
            ["halving"] = (Of(60, i => Math.ScaleB(1, -i)), 1),
            ["a fall to zero"] = (Of(40, i => Math.Max(0, 39 - i)), 1),
            ["a line"] = (Of(50, i => 3 + (2.5 * i)), 4),
            ["a season alone"] = (Of(96, i => 50 + (10 * (i % 12))), 12),
            ["a step"] = (Of(48, i => i < 24 ? 10 : 1000), 12),
            ["100,000 points"] = (Of(100_000, i => 1000 + (0.01 * i) + Wave(i) + (i % 12)), 12),
        };

    public static TimeSeries Named(string name) => new(name, All[name].Values, All[name].Period);

    // A disturbance that looks like chance and is the same on every machine.
    private static double Wave(int i) => ((i * 7919L) % 1009 / 1009.0 * 10) - 5;

    private static double[] Of(int count, Func<int, double> value) => [.. Enumerable.Range(0, count).Select(value)];
}
