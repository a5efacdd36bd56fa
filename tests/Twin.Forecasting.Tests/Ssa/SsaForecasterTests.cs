using Twin.Domain;
using Twin.Forecasting.Ssa;
using Xunit;
using static Twin.Forecasting.Tests.Fits;

namespace Twin.Forecasting.Tests.Ssa;

public sealed class SsaForecasterTests
{
    private static readonly SsaForecaster Ssa = new();

    // The sample of ML.NET's documentation of ForecastBySsa: 0 to 4 three times over, for which it prints 1.98, 1.02,
    // 1.76, 3.44, 4.27 (dotnet/machinelearning#6598).
    [Fact]
    public void Fit_OfTheDocumentedSample_GoesOnWithIt()
    {
        double[] values = [0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 1, 2, 3, 4];

        double[] points = Points(Fit(Ssa, values, 5), 5);

        for (int h = 0; h < 5; h++) Assert.Equal(h, points[h], 1e-6);
    }

    // Who reads that sample as a straight line expects 5, 6, 7, 8, 9.
    [Theory]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(9)]
    [InlineData(15)]
    [InlineData(60)]
    [InlineData(400)]
    public void Fit_OfAStraightLine_GoesOnWithIt(int length)
    {
        foreach (int period in (int[])[1, 4, 12])
        {
            double[] points = Points(Fit(Ssa, [.. Enumerable.Range(0, length).Select(t => (double)t)], period), 5);

            for (int h = 0; h < 5; h++) Assert.Equal(length + h, points[h], 1e-6 * length);
        }
    }

    // Trend, exponential and two harmonics: rank 1 + 2 + 2.
    [Fact]
    public void Fit_OfASignalOfRankFive_GoesOnWithIt()
    {
        double[] points = Points(Fit(Ssa, [.. Enumerable.Range(0, 120).Select(Signal)], 12), 12);

        for (int h = 0; h < 12; h++) Assert.Equal(Signal(120 + h), points[h], 1e-4);

        static double Signal(int t) => (10 * Math.Exp(.01 * t)) + (3 * Math.Sin(2 * Math.PI * t / 12))
            + Math.Cos(2 * Math.PI * t / 4);
    }

    // Two seasons of 168 steps are longer than the longest window, which then stands in.
    [Fact]
    public void Fit_OfASeasonLongerThanTheLongestWindow_HasAModel()
    {
        double[] values = [.. Enumerable.Range(0, 800).Select(t => 50 + Math.Sin(2 * Math.PI * t / 168))];

        double[] points = Points(Fit(Ssa, values, 168), 168);

        for (int h = 0; h < 168; h++) Assert.Equal(50 + Math.Sin(2 * Math.PI * (800 + h) / 168), points[h], 1e-3);
    }

    // The recurrence of rank 1 with window 2: U = (1, g)/√(1 + g²), hence coefficient g.
    [Fact]
    public void Recurrence_OfPureGrowth_IsItsFactor()
    {
        double[] values = [1, 2, 4, 8, 16];
        SsaRecurrence? recurrence = SsaRecurrence.Of(new SsaBasis(values, 2), 1, true);
        double[] points = new double[2];

        recurrence!.Continue(values, points);

        Assert.Equal([32, 64], points, (a, b) => Math.Abs(a - b) < 1e-9);
    }

    [Fact]
    public void Recurrence_InWhichErrorsDouble_IsRefusedWhereTheyMayNotGrow() =>
        Assert.Null(SsaRecurrence.Of(new SsaBasis([1, 2, 4, 8, 16], 2), 1, false));

    // A random walk's errors h steps on have variance h.
    [Fact]
    public void Deviations_OfARandomWalk_GrowAsItsErrors()
    {
        double[] walk = Arima.Simulated.Summed(Arima.Simulated.Process([1], [1], 600, "ssa"), 1);

        double[] deviations = Deviations(Fit(Ssa, walk, 1), 200);

        Assert.InRange(deviations[0], .85, 1.25);
        Assert.InRange(deviations[3], 1.6, 2.6);
        Assert.True(deviations[199] > deviations[59]);
    }

    [Fact]
    public void Paths_Drawn_SpreadAsTheDeviations()
    {
        const int Count = 4000;
        double[] values = Arima.Simulated.Summed(Arima.Simulated.Process([1, -.5], [1], 80, "ssa-paths"), 1);
        IFittedModel model = Fit(Ssa, values, 4);
        double[] points = Points(model, 40), deviations = Deviations(model, 40);

        Paths paths = Paths.Of(model, 40, Count, 9);

        foreach (int h in (int[])[1, 10, 40])
        {
            double[] sample = paths.SortedAt(h);
            double mean = sample.Average();
            double deviation = Math.Sqrt(sample.Sum(x => (x - mean) * (x - mean)) / (Count - 1));
            Assert.Equal(points[h - 1], mean, 4 * deviations[h - 1] / Math.Sqrt(Count));
            Assert.Equal(1, deviation / deviations[h - 1], 4 / Math.Sqrt(2.0 * Count));
        }
    }

    [Fact]
    public void Fit_OfEdges_IsFiniteOrRefused()
    {
        double[][] edges =
        [
            new double[40], [.. Enumerable.Repeat(-3.5, 40)],
            [.. Enumerable.Range(0, 50).Select(t => t == 25 ? 1e12 : t)],
            [3, 1, 4, 1, 5], [.. Enumerable.Range(0, 60).Select(t => t % 2 == 0 ? -1e300 : 1e300)],
        ];
        foreach (double[] values in edges)
        {
            foreach (int period in (int[])[1, 12, 168])
            {
                Fitted fitted = Ssa.Fit(new TimeSeries("s", values, period));
                if (!fitted.HasModel) continue;
                Assert.All(Points(fitted.Model, 300), point => Assert.True(double.IsFinite(point)));
                Assert.All(Deviations(fitted.Model, 300), width => Assert.True(width >= 0 && double.IsFinite(width)));
            }
        }

        Assert.Equal("needs 5 values; the history has 4", Ssa.Fit(new TimeSeries("s", [1, 2, 3, 4], 1)).Refusal);
    }

    [Fact]
    public void Fit_Twice_IsTheSameBitForBit()
    {
        double[] values = Arima.Simulated.Process([1, -.5], [1, .3], 100, "ssa-twice");

        Assert.Equal(Points(Fit(Ssa, values, 12), 24), Points(Fit(Ssa, values, 12), 24));
    }
}
