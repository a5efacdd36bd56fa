namespace Twin.Forecasting;

/// <summary>Quantiles of a sample.</summary>
public static class Quantile
{
    /// <summary>The value below which a fraction of a sample lies.</summary>
    /// <param name="sorted">The sample, least first; at least one value.</param>
    /// <param name="fraction">Range: [0, 1].</param>
    /// <returns>Linear between order statistics.</returns>
    /// <remarks>Source: R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", The American Statistician
    /// 50(4), 1996, definition 7, doi:10.1080/00031305.1996.10473566.</remarks>
    /// <exception cref="ArgumentException">The sample is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="fraction"/> is out of range.</exception>
    public static double Of(ReadOnlySpan<double> sorted, double fraction)
    {
        if (sorted.IsEmpty) throw new ArgumentException("a sample of nothing has no quantile", nameof(sorted));
        if (!(fraction is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(fraction), fraction, "0 to 1");
        double place = fraction * (sorted.Length - 1);
        int below = (int)place;
        if (below >= sorted.Length - 1) return sorted[^1];
        return sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below]));
    }
}
