namespace Twin.Storage;

/// <summary>What is kept of the values of a series in a stretch of time.</summary>
/// <param name="WidthMicros">Its length. Unit: µs of simulated time.</param>
/// <param name="EndMicros">Its end, which belongs to it; its beginning does not. Unit: µs of simulated time.</param>
/// <param name="Count">Values that it had. Range: 1 and above.</param>
/// <param name="Sum">Their sum, rounded.</param>
/// <param name="Rest">What rounding took from the sum: with it, sums of whole numbers are exact to 2^106.</param>
/// <param name="Least">The least of them.</param>
/// <param name="Greatest">The greatest.</param>
/// <param name="Last">The last.</param>
public readonly record struct SeriesBin(
    long WidthMicros, long EndMicros, long Count, double Sum, double Rest, double Least, double Greatest, double Last)
{
    /// <summary>Their mean.</summary>
    public double Mean => (Sum + Rest) / Count;

    /// <summary>The bin with one value more, later than those it has.</summary>
    internal SeriesBin With(double value)
    {
        // Two-sum: what the rounded sum lacks is itself a double. Source: Knuth, The Art of Computer Programming,
        // volume 2, section 4.2.2, theorem B.
        double sum = Sum + value;
        double part = sum - Sum;
        double rest = (Sum - (sum - part)) + (value - part);
        return this with
        {
            Count = Count + 1,
            Sum = sum,
            Rest = Rest + rest,
            Least = Count == 0 ? value : Math.Min(Least, value),
            Greatest = Count == 0 ? value : Math.Max(Greatest, value),
            Last = value,
        };
    }
}
