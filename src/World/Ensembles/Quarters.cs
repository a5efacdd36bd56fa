using Twin.World.Assembly;
using Twin.World.Running;

namespace Twin.World.Ensembles;

/// <summary>Brings the monthly observations of a run to quarters.</summary>
public static class Quarters
{
    private const int MonthsPerQuarter = 3;
    private const string RateSuffix = "/yr";

    /// <summary>Ends of the quarters and the figures by series.</summary>
    /// <param name="samples">The observations in order of time.</param>
    /// <param name="series">Name and unit of each series.</param>
    /// <returns>Ends of the whole quarters (µs of simulated time) and a value for each by series: means of rates, last
    /// values of stocks.</returns>
    public static (List<long> EndsAtMicros, double[][] Values) Of(
        IReadOnlyList<Sample> samples, IReadOnlyList<(string Name, string Unit)> series)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(series);
        var groups = samples.GroupBy(QuarterOf).OrderBy(group => group.Key).Select(group => group.ToList()).ToList();

        // The last quarter counts only where it is whole.
        if (groups.Count > 0 && MonthOf(groups[^1][^1]) % MonthsPerQuarter != 0) groups.RemoveAt(groups.Count - 1);
        var values = new double[series.Count][];
        for (var i = 0; i < values.Length; i++)
        {
            var isRate = series[i].Unit.EndsWith(RateSuffix, StringComparison.Ordinal);
            values[i] = [.. groups.Select(group => isRate ? Mean(group, i) : group[^1].Values[i])];
        }

        return ([.. groups.Select(group => group[^1].AtMicros)], values);
    }

    private static long MonthOf(Sample sample) =>
        (long)((Int128)sample.AtMicros * StepClock.MonthsPerYear / StepClock.YearMicros);

    private static long QuarterOf(Sample sample) => (MonthOf(sample) - 1) / MonthsPerQuarter;

    private static double Mean(List<Sample> group, int series)
    {
        // What is published by quarters has no figure in the months between.
        var (sum, count) = (0.0, 0);
        foreach (var sample in group)
        {
            if (double.IsNaN(sample.Values[series])) continue;
            sum += sample.Values[series];
            count++;
        }

        return sum / count;
    }
}
