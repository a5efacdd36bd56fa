using Twin.Domain;

namespace Twin.Forecasting;

/// <summary>Any forecaster on any series: gaps closed, the distant past left out, no value that is not a
/// number.</summary>
/// <remarks>
/// A model that refuses, or whose points are not finite, gives way to <paramref name="fallback"/>; what happened
/// stands in <see cref="GuardedFit"/>. Infinite values and a series of gaps alone are refused. A series so large or so
/// small that squares of its values leave the range of numbers is fitted in another unit.
/// </remarks>
/// <param name="forecaster">What is asked first.</param>
/// <param name="fallback">What is asked where the first has no answer: one that fits any series.</param>
public sealed class Guarded(IForecaster forecaster, IForecaster fallback)
{
    /// <summary>The most values a model is fitted to; more of the past tells nothing of the next steps and takes
    /// minutes.</summary>
    public const int MostFitted = 5_000;

    private const int ProbeSteps = 8;

    // Sums of squares of values within 2 to these powers are exact enough; the range of numbers is ±1023.
    private const int ExponentMost = 400;

    /// <summary>Fits to a series as it comes.</summary>
    /// <param name="series">Any length, gaps, zeros, negatives.</param>
    public GuardedFit Fit(TimeSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (Whole(series) is not { } history)
            return new GuardedFit(Fitted.Refused("a value is infinite, or all are gaps"), forecaster.Name, null);
        int exponent = ExponentOf(history);
        if (exponent != 0) history = Scaled(history, -exponent);
        Fitted first = forecaster.Fit(history);
        string? reason = first.HasModel ? FaultOf(first.Model) : first.Refusal;
        return reason is null
            ? new GuardedFit(Told(first, exponent), forecaster.Name, null)
            : new GuardedFit(Told(fallback.Fit(history), exponent), fallback.Name, reason);
    }

    // 0 where the series may stay in its unit.
    private static int ExponentOf(TimeSeries series)
    {
        double largest = 0;
        foreach (double value in series.Values) largest = Math.Max(largest, Math.Abs(value));
        if (largest == 0) return 0;
        int exponent = Math.ILogB(largest);
        return Math.Abs(exponent) > ExponentMost ? exponent : 0;
    }

    private static TimeSeries Scaled(TimeSeries series, int exponent)
    {
        double[] scaled = series.Values.ToArray();
        for (int i = 0; i < scaled.Length; i++) scaled[i] = Math.ScaleB(scaled[i], exponent);
        return new TimeSeries(series.Id, scaled, series.Period);
    }

    private static Fitted Told(Fitted fitted, int exponent) =>
        fitted.HasModel && exponent != 0 ? Fitted.With(new ScaledModel(fitted.Model, exponent)) : fitted;

    /// <summary>The series without gaps: between values a straight line, before the first and after the last the
    /// nearest value.</summary>
    private static TimeSeries? Whole(TimeSeries series)
    {
        ReadOnlySpan<double> values = series.Values;
        values = values[Math.Max(0, values.Length - MostFitted)..];
        double[] whole = values.ToArray();
        int last = -1;
        for (int i = 0; i < whole.Length; i++)
        {
            if (double.IsInfinity(whole[i])) return null;
            if (double.IsNaN(whole[i])) continue;
            Bridge(whole, last, i);
            last = i;
        }

        if (last < 0) return null;
        whole.AsSpan(last).Fill(whole[last]);
        return new TimeSeries(series.Id, whole, series.Period);
    }

    private static void Bridge(double[] values, int from, int to)
    {
        if (from < 0)
        {
            values.AsSpan(0, to).Fill(values[to]);
            return;
        }

        // Each end weighed apart: the difference of two huge values may not be finite.
        for (int i = from + 1; i < to; i++)
        {
            double part = (i - from) / (double)(to - from);
            values[i] = (values[from] * (1 - part)) + (values[to] * part);
        }
    }

    private static string? FaultOf(IFittedModel model)
    {
        Span<double> probe = stackalloc double[ProbeSteps];
        model.Points(probe);
        foreach (double value in probe)
            if (!double.IsFinite(value)) return "its points are not finite";
        model.Deviations(probe);
        foreach (double value in probe)
            if (!(value >= 0) || !double.IsFinite(value)) return "its deviations are not finite";
        return null;
    }
}
