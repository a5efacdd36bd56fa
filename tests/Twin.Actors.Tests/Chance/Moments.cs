using Xunit;

namespace Twin.Actors.Tests.Chance;

/// <summary>Mean and variance of a sample, held against a law within four standard errors.</summary>
internal static class Moments
{
    private const double StandardErrors = 4;

    public static void Hold(double[] sample, double mean, double variance)
    {
        double m = 0;
        foreach (double x in sample) m += (x - mean) / sample.Length;
        double second = 0, fourth = 0;
        foreach (double x in sample)
        {
            double square = (x - mean - m) * (x - mean - m);
            second += square / sample.Length;
            fourth += square * square / sample.Length;
        }

        double meanError = Math.Sqrt(variance / sample.Length);
        double varianceError = Math.Sqrt((fourth - (second * second)) / sample.Length);
        Assert.InRange(m, -StandardErrors * meanError, StandardErrors * meanError);
        Assert.InRange(second - variance, -StandardErrors * varianceError, StandardErrors * varianceError);
    }
}
