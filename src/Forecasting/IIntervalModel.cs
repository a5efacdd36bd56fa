namespace Twin.Forecasting;

/// <summary>A fitted model with intervals of its own, where the normal law of its deviations is not its best
/// word.</summary>
public interface IIntervalModel : IFittedModel
{
    /// <summary>Writes the interval that should hold the truth at each step.</summary>
    /// <param name="coverage">Fraction of truths inside. Range: (0, 1).</param>
    /// <param name="lower">n steps out; finite.</param>
    /// <param name="upper">n steps out; finite, at least <paramref name="lower"/>.</param>
    void Interval(double coverage, Span<double> lower, Span<double> upper);
}
