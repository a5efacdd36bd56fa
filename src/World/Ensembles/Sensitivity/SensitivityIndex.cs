namespace Twin.World.Ensembles.Sensitivity;

/// <summary>An index with its interval.</summary>
/// <param name="Value">Share of the variance of the answer. Range: [0, 1].</param>
/// <param name="Low">5 % of bootstrap samples lie below.</param>
/// <param name="High">5 % of bootstrap samples lie above.</param>
public sealed record SensitivityIndex(double Value, double Low, double High)
{
    private const double Tail = 0.05;

    /// <summary>The index of a value and of what other samples gave.</summary>
    /// <param name="value">The estimate.</param>
    /// <param name="samples">The estimate on bootstrap samples.</param>
    /// <remarks>
    /// A bootstrap sample holds points twice, which makes estimates of explained variance too high; the interval is
    /// moved by that bias. Source: B. Efron, "The jackknife, the bootstrap and other resampling plans", 1982, chapter
    /// 10.
    /// </remarks>
    public static SensitivityIndex Of(double value, IEnumerable<double> samples)
    {
        double[] sorted = [.. samples.Order()];
        if (sorted.Length == 0) return new SensitivityIndex(value, value, value);
        var bias = sorted.Average() - value;
        var cut = (int)(Tail * sorted.Length);
        var (low, high) = (sorted[cut] - bias, sorted[^(cut + 1)] - bias);
        return new SensitivityIndex(
            value, Math.Clamp(Math.Min(low, value), 0, 1), Math.Clamp(Math.Max(high, value), 0, 1));
    }
}
