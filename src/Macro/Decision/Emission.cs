using Twin.Domain;

namespace Twin.Macro.Decision;

/// <summary>What a figure looks like in either of two states: normal in each.</summary>
/// <param name="LowerMean">Mean in the lower state.</param>
/// <param name="LowerDeviation">Range: above 0.</param>
/// <param name="UpperMean">Mean in the upper state.</param>
/// <param name="UpperDeviation">Range: above 0.</param>
public readonly record struct Emission(
    double LowerMean, double LowerDeviation, double UpperMean, double UpperDeviation)
{
    /// <summary>ln of the likelihood of the upper over that of the lower state.</summary>
    /// <param name="figure">What was seen.</param>
    public double LogRatio(double figure) =>
        LogDensity(figure, UpperMean, UpperDeviation) - LogDensity(figure, LowerMean, LowerDeviation);

    private static double LogDensity(double x, double mean, double deviation)
    {
        double z = (x - mean) / deviation;
        return (-0.5 * z * z) - ExactMath.Log(deviation);
    }
}
