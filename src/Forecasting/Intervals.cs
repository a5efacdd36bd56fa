using Twin.Domain;
using Twin.Forecasting.Numerics;

namespace Twin.Forecasting;

/// <summary>Intervals of any model: its own where it has them, else by the normal law.</summary>
public static class Intervals
{
    /// <summary>Writes the interval that should hold the truth at each step.</summary>
    /// <param name="model">The fitted model.</param>
    /// <param name="coverage">Fraction of truths inside. Range: (0, 1).</param>
    /// <param name="lower">n steps out.</param>
    /// <param name="upper">n steps out; of the same length.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="coverage"/> is out of range.</exception>
    public static void Of(IFittedModel model, double coverage, Span<double> lower, Span<double> upper)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (!(coverage is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(coverage), coverage, "must lie inside (0, 1)");
        if (model is IIntervalModel own)
        {
            own.Interval(coverage, lower, upper);
            return;
        }

        double wide = NormalQuantile.Of((1 + coverage) / 2);
        model.Points(lower);
        model.Deviations(upper);
        for (int i = 0; i < lower.Length; i++)
        {
            double half = wide * upper[i];
            (lower[i], upper[i]) = (Finite.Of(lower[i] - half), Finite.Of(lower[i] + half));
        }
    }
}
