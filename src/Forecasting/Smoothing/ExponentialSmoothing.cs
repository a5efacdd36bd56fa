using Twin.Domain;
using Twin.Forecasting.Numerics;

namespace Twin.Forecasting.Smoothing;

/// <summary>Exponential smoothing without a season: simple, Holt's, damped.</summary>
/// <remarks>
/// Model: <see cref="SmoothedTrend"/>; α, β, φ and the first level and slope minimise the mean squared error one step
/// ahead, with α in [0.0001, 0.9999], β in [0.0001, α], φ in [0.8, 0.98].
/// Source: Gardner and McKenzie, "Forecasting trends in time series", Management Science 31(10), 1985,
/// doi:10.1287/mnsc.31.10.1237; parameter region and first values as in Hyndman, Koehler, Snyder and Grose, "A state
/// space framework for automatic forecasting using exponential smoothing methods", Int. J. Forecasting 18(3), 2002,
/// doi:10.1016/S0169-2070(01)00110-8.
/// </remarks>
/// <param name="name">Name of the method.</param>
/// <param name="kind">How the level goes on.</param>
public sealed class ExponentialSmoothing(string name, TrendKind kind) : IForecaster
{
    private const int EvaluationsMost = 2_000;
    private const int FirstLeast = 10;
    private const double FirstAlpha = 0.2;
    private const double FirstBeta = 0.1;
    private const double FirstPhi = 0.99;

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public Fitted Fit(TimeSeries history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return Fit(history.Values.ToArray(), kind);
    }

    /// <summary>Fits to values.</summary>
    /// <param name="values">Oldest first; finite.</param>
    /// <param name="kind">How the level goes on.</param>
    internal static Fitted Fit(double[] values, TrendKind kind)
    {
        int parameters = kind switch { TrendKind.None => 2, TrendKind.Linear => 4, _ => 5 };
        if (values.Length <= parameters)
            return Fitted.Refused($"needs {parameters + 1} values; the history has {values.Length}");
        Span<double> at = stackalloc double[parameters];
        Start(values, kind, at);
        SquaredErrors errors = new(values, kind);
        double least = NelderMead.Minimise(ref errors, at, EvaluationsMost);
        errors.At(at);
        double sigma = Math.Sqrt(least * values.Length / (values.Length - parameters));
        return Fitted.With(new SmoothedTrend(
            errors.Level, errors.Slope, at[0], kind == TrendKind.None ? 0 : at[1],
            kind == TrendKind.Damped ? at[2] : 1, sigma));
    }

    // Small parameters, and a line through the first values.
    private static void Start(double[] values, TrendKind kind, Span<double> at)
    {
        int first = Math.Min(FirstLeast, values.Length);
        double alpha = SquaredErrors.AlphaLeast + (FirstAlpha * (SquaredErrors.AlphaMost - SquaredErrors.AlphaLeast));
        at[0] = alpha;
        (double level, double slope) = Line.Through(values.AsSpan(0, first));
        if (kind == TrendKind.None)
        {
            at[1] = level + (slope * (first + 1) / 2);
            return;
        }

        at[1] = SquaredErrors.AlphaLeast + (FirstBeta * (alpha - SquaredErrors.AlphaLeast));
        if (kind == TrendKind.Damped)
            at[2] = SquaredErrors.PhiLeast + (FirstPhi * (SquaredErrors.PhiMost - SquaredErrors.PhiLeast));
        at[^2] = level;
        at[^1] = slope;
    }
}
