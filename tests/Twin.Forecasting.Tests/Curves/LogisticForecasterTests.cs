using Twin.Domain;
using Twin.Forecasting.Curves;
using Xunit;
using static Twin.Forecasting.Tests.Fits;

namespace Twin.Forecasting.Tests.Curves;

public sealed class LogisticForecasterTests
{
    private static readonly LogisticForecaster Logistic = new();

    [Fact]
    public void Profile_UnderThePlantedCeiling_FindsTheCurve()
    {
        // ln(K/max y − 1) = −0.25·(29 − 21) = −2 is the fifth of the ceilings.
        List<(double, double)> points = [.. Enumerable.Range(0, 30)
            .Select(t => ((double)t, 100 / (1 + Math.Exp(-.25 * (t - 21)))))];

        LogisticFit fit = LogisticFit.Profile(points)[4];

        Assert.Equal(1, fit.Ceiling / 100, 1e-9);
        Assert.Equal(.25, fit.RatePerYear, 1e-6);
        Assert.Equal(0, fit.Deviation, 1e-7);
    }

    [Fact]
    public void Fit_OfACurveThatHasBent_SaturatesAtItsCeiling()
    {
        Noise noise = new(5, 0);
        double[] values = [.. Enumerable.Range(0, 40).Select(t => Curve(t) * Math.Exp(.02 * noise.Normal()))];
        var model = (IIntervalModel)Fit(Logistic, values, 1);
        double[] lower = new double[60], upper = new double[60];

        model.Interval(.9, lower, upper);

        Assert.Equal(100, Points(model, 60)[59], 5.0);
        Assert.InRange(lower[59], 85, 100);
        Assert.InRange(upper[59], 100, 115);
    }

    // What has only grown exponentially may go on or bend: the fan holds the exponential and is wide below it.
    [Fact]
    public void Fit_OfACurveThatHasNotBent_LeavesItsCeilingOpen()
    {
        Noise noise = new(6, 0);
        double[] values = [.. Enumerable.Range(0, 25).Select(t => Math.Exp((.2 * t) + (.05 * noise.Normal())))];
        var model = (IIntervalModel)Fit(Logistic, values, 1);
        double[] lower = new double[20], upper = new double[20];

        model.Interval(.9, lower, upper);

        Assert.InRange(Math.Exp(.2 * 44), lower[19], upper[19] * 1.2);
        Assert.InRange(upper[19] / lower[19], 2 * upper[0] / lower[0], 100);
    }

    [Fact]
    public void Paths_OfAMixture_HaveItsQuantiles()
    {
        const int Count = 8000;
        Noise noise = new(7, 0);
        double[] values = [.. Enumerable.Range(0, 22).Select(t => Curve(t) * Math.Exp(.05 * noise.Normal()))];
        var model = (IIntervalModel)Fit(Logistic, values, 1);
        double[] lower = new double[25], upper = new double[25], points = Points(model, 25);
        model.Interval(.8, lower, upper);

        Paths paths = Paths.Of(model, 25, Count, 8);

        foreach (int h in (int[])[0, 5, 24])
        {
            double[] sample = paths.SortedAt(h + 1);
            Assert.Equal(.1, sample.Count(y => y < lower[h]) / (double)Count, 4 * Math.Sqrt(.1 * .9 / Count));
            Assert.Equal(.9, sample.Count(y => y < upper[h]) / (double)Count, 4 * Math.Sqrt(.1 * .9 / Count));
            Assert.Equal(.5, sample.Count(y => y < points[h]) / (double)Count, 4 * Math.Sqrt(.25 / Count));
        }
    }

    [Fact]
    public void Fit_OfEdges_IsFiniteOrRefused()
    {
        Assert.Contains("needs 8", Refusal([1, 2, 3]), StringComparison.Ordinal);
        Assert.Contains("above 0", Refusal([1, 2, 3, 4, -5, 6, 7, 8]), StringComparison.Ordinal);
        Assert.Contains("magnitudes", Refusal([1e300, 1e-300, 1e300, 1e-300, 1, 1, 1, 1]), StringComparison.Ordinal);
        Assert.Contains("changes", Refusal([3, 3, 3, 3, 3, 3, 3, 3]), StringComparison.Ordinal);
        foreach (double[] values in (double[][])
            [[.. Enumerable.Range(1, 600).Select(t => (double)t)], [1, 1, 1, 1, 1e12, 1, 1, 1, 1],
            [9, 8, 7, 6, 5, 4, 3, 2]])
        {
            IFittedModel model = Fit(Logistic, values, 1);
            Assert.All(Points(model, 300), point => Assert.True(double.IsFinite(point)));
            Assert.All(Deviations(model, 300), width => Assert.True(width >= 0 && double.IsFinite(width)));
        }
    }

    private static string Refusal(double[] values) => Logistic.Fit(new TimeSeries("s", values, 1)).Refusal!;

    private static double Curve(double t) => 100 / (1 + Math.Exp(-.25 * (t - 18)));
}
