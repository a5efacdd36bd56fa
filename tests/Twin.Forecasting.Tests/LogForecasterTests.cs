using Twin.Domain;
using Xunit;

namespace Twin.Forecasting.Tests;

public sealed class LogForecasterTests
{
    private static readonly LogForecaster LogDrift = new(ForecastMethods.Named("drift")!);

    [Fact]
    public void Log_OfGrowthAtAConstantRate_GoesOnAtIt()
    {
        TimeSeries growth = new("g", [.. Enumerable.Range(0, 12).Select(i => 5 * Math.Pow(1.3, i))], 1);
        double[] points = new double[4];

        LogDrift.Fit(growth).Model!.Points(points);

        for (int k = 1; k <= 4; k++) Assert.Equal(5 * Math.Pow(1.3, 11 + k), points[k - 1], 1e-8);
        Assert.Equal("log-drift", LogDrift.Name);
    }

    [Fact]
    public void Log_OfARandomWalk_HasTheWidthOfTheLognormalLaw()
    {
        IFittedModel inner = ForecastMethods.Named("drift")!.Fit(Series(Math.Log)).Model!;
        IFittedModel model = LogDrift.Fit(Series(v => v)).Model!;
        double[] m = new double[3], s = new double[3], deviations = new double[3];
        inner.Points(m);
        inner.Deviations(s);

        model.Deviations(deviations);
        double[] paths = Paths.Of(model, 3, 40_000, 3).SortedAt(3);

        for (int i = 0; i < 3; i++)
        {
            double variance = (Math.Exp(s[i] * s[i]) - 1) * Math.Exp((2 * m[i]) + (s[i] * s[i]));
            Assert.Equal(Math.Sqrt(variance), deviations[i], 1e-9 * deviations[i]);
        }

        double mean = paths.Average();
        double spread = Math.Sqrt(paths.Average(p => (p - mean) * (p - mean)));
        Assert.InRange(spread / deviations[2], 0.9, 1.1);
        Assert.All(paths, p => Assert.True(p > 0));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void Log_OfAValueNotAboveZero_IsRefused(double value)
    {
        Fitted fitted = LogDrift.Fit(new TimeSeries("z", [1, 2, value, 4, 5], 1));

        Assert.Equal("needs 8 values above 0 at the end; the history has 2", fitted.Refusal);
    }

    [Fact]
    public void Log_OfGrowthAfterZeros_BeginsAfterThem()
    {
        double[] values = [0, 0, 3, 0, .. Enumerable.Range(0, 8).Select(i => Math.Pow(2, i))];
        double[] points = new double[2];

        LogDrift.Fit(new TimeSeries("s", values, 1)).Model!.Points(points);

        Assert.Equal(256, points[0], 1e-9);
        Assert.Equal(512, points[1], 1e-9);
    }

    [Fact]
    public void Log_OfWildGrowth_StaysANumber()
    {
        TimeSeries wild = new("w", [1e-200, 1, 1e100, 1e50, 1e200, 1e290], 1);
        double[] values = new double[50];
        IFittedModel model = LogDrift.Fit(wild).Model!;

        model.Points(values);
        Assert.All(values, v => Assert.True(double.IsFinite(v)));
        model.Deviations(values);
        Assert.All(values, v => Assert.True(double.IsFinite(v) && v >= 0));
        Noise noise = new(1, 0);
        model.Path(ref noise, values);
        Assert.All(values, v => Assert.True(double.IsFinite(v)));
    }

    [Fact]
    public void Log_OfAModelWithIntervals_HasTheirExponentials()
    {
        IFittedModel model = new LogForecaster(new Wide()).Fit(new TimeSeries("i", [1, 2, 3], 1)).Model!;
        double[] lower = new double[2], upper = new double[2];

        Intervals.Of(model, 0.5, lower, upper);

        Assert.Equal([Math.Exp(-0.5), Math.Exp(-0.5)], lower);
        Assert.Equal([Math.Exp(0.5), Math.Exp(0.5)], upper);
    }

    private static TimeSeries Series(Func<double, double> of) =>
        new("s", [.. new[] { 3.0, 4, 3.5, 5, 6, 5.5, 7, 9, 8, 11 }.Select(of)], 1);

    private sealed class Wide : IForecaster, IIntervalModel
    {
        public string Name => "wide";

        public Fitted Fit(TimeSeries history) => Fitted.With(this);

        public void Points(Span<double> points) => points.Clear();

        public void Deviations(Span<double> deviations) => deviations.Fill(1);

        public void Path(ref Noise noise, Span<double> path) => path.Fill(noise.Normal());

        public void Interval(double coverage, Span<double> lower, Span<double> upper)
        {
            lower.Fill(-coverage);
            upper.Fill(coverage);
        }
    }
}
