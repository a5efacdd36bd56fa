using Twin.Forecasting.Numerics;

namespace Twin.Forecasting.Theta;

/// <summary>The dynamic Theta method after its last value; forecasts and draws are taken in as values are.</summary>
/// <param name="state">At the origin, in units of the largest value.</param>
/// <param name="alpha">Part of an error that the level takes.</param>
/// <param name="weight">1 − 1/θ.</param>
/// <param name="sigma">Standard deviation of an error, in the same unit.</param>
/// <param name="largest">The largest value. Unit: the series'.</param>
internal sealed class DynamicThetaModel(
    ThetaState state, double alpha, double weight, double sigma, double largest) : IFittedModel
{
    public void Points(Span<double> points)
    {
        ThetaState now = state;
        for (int i = 0; i < points.Length; i++)
        {
            double next = Finite.Of(now.Level + (weight * now.Trend(alpha)));
            points[i] = Finite.Of(next * largest);
            now.Take(next, alpha);
        }
    }

    public void Deviations(Span<double> deviations)
    {
        for (int i = 0; i < deviations.Length; i++)
            deviations[i] = Finite.Of(largest * sigma * Math.Sqrt(1 + (i * alpha * alpha)));
    }

    public void Path(ref Noise noise, Span<double> path)
    {
        ThetaState now = state;
        for (int i = 0; i < path.Length; i++)
        {
            double next = Finite.Of(now.Level + (weight * now.Trend(alpha)) + (sigma * noise.Normal()));
            path[i] = Finite.Of(next * largest);
            now.Take(next, alpha);
        }
    }
}
