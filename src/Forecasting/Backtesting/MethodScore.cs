using Twin.Forecasting.Scoring;

namespace Twin.Forecasting.Backtesting;

/// <summary>How a method did over the origins of a series.</summary>
/// <param name="Origins">Origins scored.</param>
/// <param name="Crps">Mean over the scale.</param>
/// <param name="Pinball">Mean over the scale.</param>
/// <param name="Mase">Mean absolute error over the scale.</param>
/// <param name="Coverage80">Fraction of truths inside the 80 % intervals.</param>
/// <param name="Coverage95">Fraction of truths inside the 95 % intervals.</param>
/// <param name="TransformP">Kolmogorov p-value of the first steps' transforms; null below
/// <see cref="LeastTransforms"/>.</param>
/// <param name="FellBack">Origins at which another method answered.</param>
public readonly record struct MethodScore(
    int Origins, double Crps, double Pinball, double Mase, double Coverage80, double Coverage95, double? TransformP,
    int FellBack)
{
    /// <summary>The fewest transforms that are tested.</summary>
    public const int LeastTransforms = 12;

    /// <summary>Means of scores.</summary>
    /// <param name="scores">At least one.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static MethodScore Of(IReadOnlyList<OriginScore> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        if (scores.Count == 0) throw new ArgumentException("no origin was scored", nameof(scores));
        double[] transforms = [.. scores.Where(s => s.FirstTransform is not null).Select(s => s.FirstTransform!.Value)];
        return new MethodScore(
            scores.Count, scores.Average(s => s.Crps), scores.Average(s => s.Pinball),
            scores.Average(s => s.AbsoluteError), scores.Average(s => s.Inside80), scores.Average(s => s.Inside95),
            transforms.Length >= LeastTransforms ? UniformTest.Kolmogorov(transforms) : null,
            scores.Count(s => s.FellBack));
    }
}
