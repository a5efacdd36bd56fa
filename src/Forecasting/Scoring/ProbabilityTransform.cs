namespace Twin.Forecasting.Scoring;

/// <summary>Where in its predictive distribution the value fell: uniform on (0, 1) if the distributions are
/// right.</summary>
/// <remarks>Source: A. P. Dawid, "The prequential approach", Journal of the Royal Statistical Society A 147(2), 1984,
/// doi:10.2307/2981683.</remarks>
public static class ProbabilityTransform
{
    /// <summary>The transform under a sample.</summary>
    /// <param name="sorted">The sample, least first; at least one value.</param>
    /// <param name="actual">What came.</param>
    /// <returns>Draws below, and half of those equal, by the count plus one: inside (0, 1).</returns>
    /// <exception cref="ArgumentException">The sample is empty.</exception>
    public static double Of(ReadOnlySpan<double> sorted, double actual)
    {
        if (sorted.IsEmpty) throw new ArgumentException("a sample of nothing has no place", nameof(sorted));
        int below = 0;
        int equal = 0;
        foreach (double value in sorted)
        {
            if (value < actual) below++;
            else if (value == actual) equal++;
        }

        return (below + (0.5 * (equal + 1))) / (sorted.Length + 1);
    }

    /// <summary>The transform under a law of which only some quantiles are known.</summary>
    /// <param name="levels">Ascending, inside (0, 1); at least one.</param>
    /// <param name="quantiles">The value at each level, not falling.</param>
    /// <param name="actual">What came.</param>
    /// <returns>In a straight line between two levels; half the lowest below it, half way to 1 above the highest.
    /// Inside (0, 1).</returns>
    /// <exception cref="ArgumentException">There is no level, or not one value to each.</exception>
    public static double OfQuantiles(ReadOnlySpan<double> levels, ReadOnlySpan<double> quantiles, double actual)
    {
        if (levels.IsEmpty || levels.Length != quantiles.Length)
            throw new ArgumentException($"{levels.Length} levels, {quantiles.Length} values", nameof(quantiles));
        if (actual < quantiles[0]) return levels[0] / 2;
        if (actual > quantiles[^1]) return (1 + levels[^1]) / 2;
        int above = 0;
        while (above < quantiles.Length && quantiles[above] < actual) above++;
        int beyond = above;
        while (beyond < quantiles.Length && quantiles[beyond] == actual) beyond++;
        // On one or more quantiles: the middle of their levels.
        if (beyond > above) return (levels[above] + levels[beyond - 1]) / 2;
        double part = (actual - quantiles[above - 1]) / (quantiles[above] - quantiles[above - 1]);
        return levels[above - 1] + (part * (levels[above] - levels[above - 1]));
    }
}
