using Twin.Forecasting.Numerics;

namespace Twin.Forecasting.Naive;

/// <summary>A random walk, with or without drift: independent normal steps from the last value.</summary>
/// <param name="last">The last value.</param>
/// <param name="drift">Mean of a step.</param>
/// <param name="sigma">Standard deviation of a step.</param>
/// <param name="driftSigma">Standard deviation of the drift itself, which every step shares.</param>
internal sealed class RandomWalkModel(double last, double drift, double sigma, double driftSigma) : IFittedModel
{
    public void Points(Span<double> points)
    {
        for (int i = 0; i < points.Length; i++) points[i] = Finite.Of(last + ((i + 1) * drift));
    }

    public void Deviations(Span<double> deviations)
    {
        for (int i = 0; i < deviations.Length; i++)
        {
            double shared = (i + 1) * driftSigma;
            deviations[i] = Finite.Of(Math.Sqrt(((i + 1) * sigma * sigma) + (shared * shared)));
        }
    }

    public void Path(ref Noise noise, Span<double> path)
    {
        double value = last;
        double mean = drift + (driftSigma > 0 ? driftSigma * noise.Normal() : 0);
        for (int i = 0; i < path.Length; i++) path[i] = value = Finite.Of(value + mean + (sigma * noise.Normal()));
    }
}
