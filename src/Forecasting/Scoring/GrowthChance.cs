namespace Twin.Forecasting.Scoring;

/// <summary>Questions about growth, answered from paths.</summary>
public static class GrowthChance
{
    /// <summary>The chance that a series grows by more than some log growth.</summary>
    /// <param name="sorted">Values that may come at the step, one per path.</param>
    /// <param name="from">The value at the origin. Range: above 0.</param>
    /// <param name="over">Log growth from the origin to the step: 0.05 is 5.1 %.</param>
    /// <returns>The share of paths above from · e^over; a path at or below 0 has not grown. Range: [0, 1].</returns>
    /// <exception cref="ArgumentException">There is no path.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="from"/> is not above 0.</exception>
    public static double Of(ReadOnlySpan<double> sorted, double from, double over)
    {
        if (sorted.IsEmpty) throw new ArgumentException("no path", nameof(sorted));
        if (!(from > 0)) throw new ArgumentOutOfRangeException(nameof(from), from, "growth needs a value above 0");
        double threshold = from * Math.Exp(over);
        int above = 0;
        foreach (double value in sorted)
            if (value > threshold) above++;
        return above / (double)sorted.Length;
    }
}
