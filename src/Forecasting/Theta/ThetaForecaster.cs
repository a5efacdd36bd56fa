using Twin.Domain;
using Twin.Forecasting.Numerics;
using Twin.Forecasting.Smoothing;

namespace Twin.Forecasting.Theta;

/// <summary>The Theta method: the mean of the series' straight line and of the smoothed series with its curvature
/// doubled.</summary>
/// <remarks>
/// Model: with L the least-squares line and z = 2·y − L, the forecast is half the line plus half the simple
/// exponential smoothing of z. An error of z is twice that of y, so the deviation is half of z's. A forecast of a
/// series without negative values is not below 0.
/// Source: Assimakopoulos and Nikolopoulos, "The theta model: a decomposition approach to forecasting", Int. J.
/// Forecasting 16(4), 2000, doi:10.1016/S0169-2070(00)00066-2; the two lines and the bound at 0 as in the M4
/// organisers' benchmarks.
/// </remarks>
public sealed class ThetaForecaster : IForecaster
{
    /// <inheritdoc/>
    public string Name => "theta";

    /// <inheritdoc/>
    public Fitted Fit(TimeSeries history)
    {
        ArgumentNullException.ThrowIfNull(history);
        ReadOnlySpan<double> values = history.Values;
        (double atZero, double slope) = Line.Through(values);
        double[] curved = new double[values.Length];
        bool isNegative = false;
        for (int i = 0; i < curved.Length; i++)
        {
            curved[i] = (2 * values[i]) - (atZero + (slope * (i + 1)));
            isNegative |= values[i] < 0;
        }

        Fitted smoothed = ExponentialSmoothing.Fit(curved, TrendKind.None);
        if (!smoothed.HasModel) return smoothed;
        double atOrigin = atZero + (slope * values.Length);
        return Fitted.With(new Model(smoothed.Model, atOrigin, slope, isNegative ? double.MinValue : 0));
    }

    private sealed class Model(IFittedModel smoothed, double atOrigin, double slope, double least) : IFittedModel
    {
        public void Points(Span<double> points)
        {
            smoothed.Points(points);
            Join(points);
        }

        public void Deviations(Span<double> deviations)
        {
            smoothed.Deviations(deviations);
            for (int i = 0; i < deviations.Length; i++) deviations[i] /= 2;
        }

        public void Path(ref Noise noise, Span<double> path)
        {
            smoothed.Path(ref noise, path);
            Join(path);
        }

        private void Join(Span<double> steps)
        {
            for (int i = 0; i < steps.Length; i++)
            {
                double line = atOrigin + (slope * (i + 1));
                steps[i] = Math.Max(least, Finite.Of((steps[i] / 2) + (line / 2)));
            }
        }
    }
}
