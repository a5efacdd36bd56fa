using Twin.Domain;
using Twin.Forecasting.Numerics;

namespace Twin.Forecasting.Seasonal;

/// <summary>A series with its season taken out, and the way to put it back.</summary>
/// <remarks>
/// Model: classical decomposition. The trend is the centred moving average over a season (half weights at both ends
/// where the season is even); an index is the mean, over seasons, of the value over its trend, and the indices have
/// mean 1. Where a value is not positive, differences take the place of ratios and the mean is 0. A series without a
/// season, by <see cref="SeasonalityTest"/>, stays as it is.
/// Source: Makridakis, Wheelwright and Hyndman, "Forecasting: methods and applications", 3rd ed., Wiley, 1998, section
/// 3/4; the rule of when as in the M4 organisers' benchmarks.
/// </remarks>
public sealed class SeasonalAdjustment
{
    private readonly double[] _indices;
    private readonly int _next;

    private SeasonalAdjustment(SeasonKind kind, TimeSeries adjusted, double[] indices)
    {
        (Kind, Adjusted, _indices) = (kind, adjusted, indices);
        _next = adjusted.Length;
    }

    /// <summary>How the season joins.</summary>
    public SeasonKind Kind { get; }

    /// <summary>The series without its season, of the same name and period.</summary>
    public TimeSeries Adjusted { get; }

    /// <summary>Takes the season out, if there is one.</summary>
    /// <param name="history">Finite, no gap.</param>
    public static SeasonalAdjustment Of(TimeSeries history)
    {
        ArgumentNullException.ThrowIfNull(history);
        ReadOnlySpan<double> values = history.Values;
        if (!SeasonalityTest.IsSeasonal(values, history.Period))
            return new SeasonalAdjustment(SeasonKind.None, history, []);
        bool isPositive = true;
        foreach (double value in values) isPositive &= value > 0;
        SeasonKind kind = isPositive ? SeasonKind.Multiplicative : SeasonKind.Additive;
        double[] indices = Indices(values, history.Period, isPositive);
        double[] adjusted = new double[values.Length];
        for (int i = 0; i < adjusted.Length; i++)
        {
            double index = indices[i % indices.Length];
            adjusted[i] = isPositive ? values[i] / index : values[i] - index;
        }

        return new SeasonalAdjustment(kind, new TimeSeries(history.Id, adjusted, history.Period), indices);
    }

    /// <summary>The index of a step after the series: 1 or 0 where there is no season.</summary>
    /// <param name="step">From 1.</param>
    public double IndexOf(int step) => Kind == SeasonKind.None ? 1 : _indices[(_next + step - 1) % _indices.Length];

    /// <summary>Puts the season back into values after the origin.</summary>
    /// <param name="steps">Steps 1, 2, … ; changed in place.</param>
    public void Restore(Span<double> steps)
    {
        if (Kind == SeasonKind.None) return;
        for (int i = 0; i < steps.Length; i++)
        {
            double index = IndexOf(i + 1);
            steps[i] = Finite.Of(Kind == SeasonKind.Additive ? steps[i] + index : steps[i] * index);
        }
    }

    /// <summary>Gives widths after the origin the size they have with the season.</summary>
    /// <param name="steps">Steps 1, 2, … ; changed in place.</param>
    public void RestoreWidth(Span<double> steps)
    {
        if (Kind != SeasonKind.Multiplicative) return;
        for (int i = 0; i < steps.Length; i++) steps[i] = Finite.Of(steps[i] * Math.Abs(IndexOf(i + 1)));
    }

    /// <summary>The season's indices by classical decomposition.</summary>
    /// <param name="values">At least two seasons.</param>
    /// <param name="period">Steps of a season.</param>
    /// <param name="isRatio">Whether the season multiplies.</param>
    /// <returns>Of the series' first step first; their mean is 1, or 0 where the season adds.</returns>
    internal static double[] Indices(ReadOnlySpan<double> values, int period, bool isRatio)
    {
        double[] sums = new double[period];
        int[] counts = new int[period];
        int half = period / 2;
        for (int i = half; i < values.Length - half; i++)
        {
            double trend = Trend(values, i, period);
            sums[i % period] += isRatio ? values[i] / trend : values[i] - trend;
            counts[i % period]++;
        }

        double mean = 0;
        for (int i = 0; i < period; i++)
        {
            sums[i] /= counts[i];
            mean += sums[i] / period;
        }

        for (int i = 0; i < period; i++) sums[i] = isRatio ? sums[i] / mean : sums[i] - mean;
        return sums;
    }

    private static double Trend(ReadOnlySpan<double> values, int at, int period)
    {
        int half = period / 2;
        double sum = 0;
        for (int i = at - half; i <= at + half; i++) sum += values[i];
        if (period % 2 == 0) sum -= (values[at - half] + values[at + half]) / 2;
        return sum / period;
    }
}
