using Twin.Forecasting.Numerics;

namespace Twin.Forecasting.Smoothing;

/// <summary>Level and slope after the last value, and the law by which errors move them.</summary>
/// <param name="Level">At the origin. Unit: the series'.</param>
/// <param name="Slope">Per step, before damping.</param>
/// <param name="Alpha">Part of an error that the level takes. Range: (0, 1).</param>
/// <param name="Beta">Part of an error that the slope takes. Range: [0, α].</param>
/// <param name="Phi">Part of the slope left after a step. Range: (0, 1].</param>
/// <param name="Sigma">Standard deviation of an error.</param>
/// <remarks>
/// Model: y = l + φ·b + e, l' = l + φ·b + α·e, b' = φ·b + β·e, e normal; the variance k steps out is
/// σ²·(1 + Σ c_j²) with c_j = α + β·(φ + … + φ^j), j below k.
/// Source: Hyndman, Koehler, Ord and Snyder, "Forecasting with exponential smoothing", Springer, 2008, table 6.1,
/// doi:10.1007/978-3-540-71918-2.
/// </remarks>
internal sealed record SmoothedTrend(
    double Level, double Slope, double Alpha, double Beta, double Phi, double Sigma) : IFittedModel
{
    public void Points(Span<double> points)
    {
        double level = Level;
        double slope = Slope;
        for (int i = 0; i < points.Length; i++)
        {
            slope *= Phi;
            level += slope;
            points[i] = Finite.Of(level);
        }
    }

    public void Deviations(Span<double> deviations)
    {
        double variance = 1;
        double effect = Alpha;
        double power = Phi;
        for (int i = 0; i < deviations.Length; i++)
        {
            deviations[i] = Finite.Of(Sigma * Math.Sqrt(variance));
            effect += Beta * power;
            power *= Phi;
            variance += effect * effect;
        }
    }

    public void Path(ref Noise noise, Span<double> path)
    {
        double level = Level;
        double slope = Slope;
        for (int i = 0; i < path.Length; i++)
        {
            double error = Sigma * noise.Normal();
            slope *= Phi;
            double expected = level + slope;
            path[i] = Finite.Of(expected + error);
            level = Finite.Of(expected + (Alpha * error));
            slope = Finite.Of(slope + (Beta * error));
        }
    }
}
