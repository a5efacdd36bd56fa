using Twin.Domain;
using Twin.Forecasting.Numerics;

namespace Twin.Forecasting.Curves;

/// <summary>Logistic curves under several ceilings, each with its chance, and an autoregression about them.</summary>
/// <remarks>
/// At each step ln y is a mixture of normal laws: the mean of curve k is its logarithm plus ρ^h of what the last value
/// was off it, the variance that of the autoregression. Points are medians, intervals quantiles of the mixture.
/// </remarks>
internal sealed class LogisticModel(
    IReadOnlyList<LogisticFit> curves, double[] weights, double correlation, double deviation, double lastTime,
    double lastLog) : IIntervalModel
{
    /// <summary>Bisections of ln y: from any span to the last digits.</summary>
    private const int Bisections = 60;

    /// <summary>Deviations beyond the curves at which no quantile lies.</summary>
    private const double Beyond = 12;

    public void Points(Span<double> points)
    {
        double[] means = new double[weights.Length];
        for (int h = 0; h < points.Length; h++)
        {
            Means(h, means);
            points[h] = Level(LogQuantile(means, DeviationAt(h), 0.5));
        }
    }

    public void Deviations(Span<double> deviations)
    {
        double[] means = new double[weights.Length];
        for (int h = 0; h < deviations.Length; h++)
        {
            Means(h, means);
            double spread = DeviationAt(h), median = LogQuantile(means, spread, 0.5), sum = 0;
            for (int k = 0; k < means.Length; k++)
                sum += weights[k] * Lognormal.SquaredDistance(means[k] - median, spread * spread);
            deviations[h] = Finite.Of(Level(median) * Math.Sqrt(Math.Max(0, sum)));
        }
    }

    public void Interval(double coverage, Span<double> lower, Span<double> upper)
    {
        double[] means = new double[weights.Length];
        for (int h = 0; h < lower.Length; h++)
        {
            Means(h, means);
            lower[h] = Level(LogQuantile(means, DeviationAt(h), (1 - coverage) / 2));
            upper[h] = Level(LogQuantile(means, DeviationAt(h), (1 + coverage) / 2));
        }
    }

    public void Path(ref Noise noise, Span<double> path)
    {
        double left = noise.Uniform();
        int k = 0;
        while (k < weights.Length - 1 && left >= weights[k]) left -= weights[k++];
        double off = lastLog - curves[k].LogAt(lastTime);
        double shock = deviation * Math.Sqrt(1 - (correlation * correlation));
        for (int h = 0; h < path.Length; h++)
        {
            off = (correlation * off) + (shock * noise.Normal());
            path[h] = Level(curves[k].LogAt(lastTime + h + 1) + off);
        }
    }

    private void Means(int step, double[] means)
    {
        double kept = ExactMath.Pow(correlation, step + 1);
        for (int k = 0; k < means.Length; k++)
        {
            double off = lastLog - curves[k].LogAt(lastTime);
            means[k] = curves[k].LogAt(lastTime + step + 1) + (kept * off);
        }
    }

    private double DeviationAt(int step) =>
        deviation * Math.Sqrt(1 - ExactMath.Pow(correlation * correlation, step + 1));

    private double LogQuantile(double[] means, double spread, double probability)
    {
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        foreach (double mean in means) (low, high) = (Math.Min(low, mean), Math.Max(high, mean));
        (low, high) = (low - (Beyond * spread), high + (Beyond * spread));
        for (int i = 0; i < Bisections && high > low; i++)
        {
            double middle = low + (0.5 * (high - low)), below = 0;
            for (int k = 0; k < means.Length; k++)
            {
                below += weights[k] * (spread > 0
                    ? NormalProbability.Below((middle - means[k]) / spread)
                    : middle >= means[k] ? 1 : 0);
            }

            if (below < probability) low = middle;
            else high = middle;
        }

        return high;
    }

    private static double Level(double log) => Finite.Of(ExactMath.Exp(log));
}
