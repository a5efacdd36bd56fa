using Twin.Domain;

namespace Twin.Forecasting;

/// <summary>Any forecaster on any series: gaps closed, the distant past left out, no value that is not a
/// number.</summary>
/// <remarks>
/// A model that refuses, or whose points are not finite, gives way to <paramref name="fallback"/>; what happened
/// stands in <see cref="GuardedFit"/>. Infinite values and a series of gaps alone are refused.
/// </remarks>
/// <param name="forecaster">What is asked first.</param>
/// <param name="fallback">What is asked where the first has no answer: one that fits any series.</param>
public sealed class Guarded(IForecaster forecaster, IForecaster fallback)
{
    /// <summary>The most values a model is fitted to; more of the past tells nothing of the next steps and takes
    /// minutes.</summary>
    public const int MostFitted = 5_000;

    private const int ProbeSteps = 8;

    /// <summary>Fits to a series as it comes.</summary>
    /// <param name="series">Any length, gaps, zeros, negatives.</param>
    public GuardedFit Fit(TimeSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (Whole(series) is not { } history)
            return new GuardedFit(Fitted.Refused("a value is infinite, or all are gaps"), forecaster.Name, null);
        Fitted first = forecaster.Fit(history);
        string? reason = first.HasModel ? FaultOf(first.Model) : first.Refusal;
        return reason is null
            ? new GuardedFit(first, forecaster.Name, null)
            : new GuardedFit(fallback.Fit(history), fallback.Name, reason);
    }

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
