namespace Twin.Macro.Estimation;

/// <summary>What is believed of one number before the data and after.</summary>
/// <param name="Key">The number.</param>
/// <param name="PriorMean">Mean of the triangular law over its range.</param>
/// <param name="PriorDeviation">Standard deviation of that law.</param>
/// <param name="Estimate">What the data say alone; none where they say nothing.</param>
/// <param name="Error">Standard error of it.</param>
/// <param name="Mean">After the data.</param>
/// <param name="Deviation">After the data.</param>
public sealed record Belief(
    string Key, double PriorMean, double PriorDeviation, double? Estimate, double? Error, double Mean,
    double Deviation)
{
    /// <summary>Width after the data over width before; above it the data say next to nothing.</summary>
    public const double LargestIdentified = 0.9;

    /// <summary>Width after the data over width before; 1 where the range is a point.</summary>
    public double Ratio => PriorDeviation > 0 ? Deviation / PriorDeviation : 1;

    /// <summary>Whether the data say something.</summary>
    public bool IsIdentified => Estimate is not null && Ratio < LargestIdentified;
}
