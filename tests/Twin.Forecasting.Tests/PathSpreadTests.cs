using Xunit;
using static Twin.Forecasting.Tests.Fits;

namespace Twin.Forecasting.Tests;

/// <summary>Paths and widths of a method are two ways to say the same.</summary>
public sealed class PathSpreadTests
{
    private const int Count = 4000;
    private const int Horizon = 6;

    private static readonly double[] History =
        [110, 140, 92, 131, 124, 166, 105, 152, 138, 177, 121, 166, 149, 199, 134, 188, 161, 205, 149, 201];

    [Theory]
    [InlineData("naive")]
    [InlineData("snaive")]
    [InlineData("drift")]
    [InlineData("naive2")]
    [InlineData("ses")]
    [InlineData("holt")]
    [InlineData("damped")]
    [InlineData("theta")]
    public void Paths_OfALinearMethod_SpreadAsItsDeviations(string name) => Compare(name, 0, 0);

    // Draws enter its line, which the published width leaves out: a few percent at these steps.
    [Fact]
    public void Paths_OfTheDynamicTheta_SpreadALittleMoreThanItsWidth() => Compare("dotm", 0.02, 0.12);

    // Members answer to the same noise with other weights, so their mean spreads less than the mean of their widths.
    [Fact]
    public void Paths_OfAMean_SpreadLessThanItsWidth() => Compare("comb", 0, 0.15);

    private static void Compare(string name, double meanBand, double widthBand)
    {
        IFittedModel model = Fit(ForecastMethods.Named(name)!, History, 4);
        Paths paths = Paths.Of(model, Horizon, Count, 11);
        double[] points = Points(model, Horizon);
        double[] deviations = Deviations(model, Horizon);

        for (int step = 1; step <= Horizon; step++)
        {
            double[] sample = paths.SortedAt(step);
            double mean = sample.Average();
            double deviation = Math.Sqrt(sample.Sum(v => (v - mean) * (v - mean)) / (Count - 1));
            double expected = deviations[step - 1];

            // Four standard errors.
            Assert.Equal(points[step - 1], mean, (4 * expected / Math.Sqrt(Count)) + (meanBand * expected));
            Assert.Equal(1, deviation / expected, (4 / Math.Sqrt(2.0 * Count)) + widthBand);
        }
    }
}
