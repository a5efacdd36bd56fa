using Twin.Domain;

namespace Twin.Forecasting.Curves;

/// <summary>Growth towards a ceiling that the history may or may not hold yet: <c>logistic</c>.</summary>
/// <remarks>
/// Model: ln y = ln of a logistic curve + a first-order autoregression. One curve is fitted under each of the ceilings
/// of
/// <see cref="LogisticFit.Profile"/>; a curve's chance is in proportion to its likelihood exp(−½·n′·ln(S/S_min)), n′ =
/// n·(1 − ρ)/(1 + ρ) the residuals that count, each step of the logarithm of the ceiling's distance as likely as the
/// next beforehand. So a history that has bent gives a ceiling, and one that has not gives paths that bend anywhere.
/// Sources: P. Meyer et al., 1999, as <see cref="LogisticFit"/>; for the profile A. Davison, "Statistical Models",
/// 2003, §4.5; for n′ G. Bayley and J. Hammersley, Suppl. J. R. Stat. Soc. 8(2), 1946.
/// </remarks>
public sealed class LogisticForecaster : IForecaster
{
    /// <summary>Fewest values that a model is fitted to.</summary>
    public const int FewestValues = 8;

    /// <summary>Most values that a curve is fitted to, the newest: each of 21 ceilings goes through all of them many
    /// times.</summary>
    public const int MostValues = 200;

    private const double MostCorrelation = 0.95;

    /// <summary>Least sum of squares by that about the mean: below it is rounding.</summary>
    private const double LeastShare = 1e-12;

    /// <inheritdoc/>
    public string Name => "logistic";

    /// <inheritdoc/>
    public Fitted Fit(TimeSeries history)
    {
        ArgumentNullException.ThrowIfNull(history);
        ReadOnlySpan<double> values = history.Values[Math.Max(0, history.Length - MostValues)..];
        int n = values.Length;
        if (n < FewestValues) return Fitted.Refused($"needs {FewestValues} values; the history has {n}");
        (double, double)[] points = new (double, double)[n];
        double[] logs = new double[n];
        for (int t = 0; t < n; t++)
        {
            if (!(values[t] > 0)) return Fitted.Refused("needs values above 0; one is 0 or less");
            points[t] = (t, values[t]);
            logs[t] = ExactMath.Log(values[t]);
        }

        double spread = Spread(logs);
        if (!(spread > 0)) return Fitted.Refused("needs a series that changes; it is the same throughout");
        LogisticFit[] curves = [.. LogisticFit.Profile(points).Where(curve => double.IsFinite(curve.Deviation))];
        return curves.Length > 0
            ? Fitted.With(Weighed(curves, logs, spread))
            : Fitted.Refused("needs values of fewer magnitudes: least and greatest are e^700 apart");
    }

    private static LogisticModel Weighed(LogisticFit[] curves, double[] logs, double spread)
    {
        int n = logs.Length;
        LogisticFit best = curves[0];
        foreach (LogisticFit curve in curves) if (curve.Deviation < best.Deviation) best = curve;
        double least = Math.Max(best.Deviation * best.Deviation, LeastShare * spread / n);
        double correlation = Math.Clamp(Correlation(best, logs), 0, MostCorrelation);
        double counting = Math.Max(3, n * (1 - correlation) / (1 + correlation));
        double[] weights = new double[curves.Length];
        double total = 0;
        for (int k = 0; k < weights.Length; k++)
        {
            double squares = Math.Max(curves[k].Deviation * curves[k].Deviation, least);
            weights[k] = ExactMath.Exp(-0.5 * counting * ExactMath.Log(squares / least));
            total += weights[k];
        }

        foreach (ref double weight in weights.AsSpan()) weight /= total;
        double deviation = best.Deviation * Math.Sqrt(n / (n - 3.0));
        return new LogisticModel(curves, weights, correlation, deviation, n - 1, logs[^1]);
    }

    private static double Correlation(LogisticFit curve, double[] logs)
    {
        double squares = 0, cross = 0, before = 0;
        for (int t = 0; t < logs.Length; t++)
        {
            double off = logs[t] - curve.LogAt(t);
            squares += off * off;
            cross += off * before;
            before = off;
        }

        return squares > 0 ? cross / squares : 0;
    }

    private static double Spread(double[] logs)
    {
        double mean = 0, squares = 0;
        foreach (double log in logs) mean += log / logs.Length;
        foreach (double log in logs) squares += (log - mean) * (log - mean);
        return squares;
    }
}
