using Twin.Domain;

namespace Twin.Forecasting.Curves;

/// <summary>The spread of a value whose logarithm is normal.</summary>
internal static class Lognormal
{
    /// <summary>Greatest logarithm that a number holds, with room.</summary>
    private const double MostLog = 700;

    /// <summary>The mean squared distance from a point by the point's square: E Y = e^(m + v/2), E Y² = e^(2m + 2v) at
    /// a point of 1.</summary>
    /// <param name="mean">m, mean of ln Y less the logarithm of the point.</param>
    /// <param name="variance">v of ln Y.</param>
    public static double SquaredDistance(double mean, double variance) =>
        ExactMath.Expm1(Math.Min(MostLog, 2 * (mean + variance)))
        - (2 * ExactMath.Expm1(Math.Min(MostLog / 2, mean + (variance / 2))));
}
