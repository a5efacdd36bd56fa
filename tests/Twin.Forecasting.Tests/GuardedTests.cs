using Twin.Domain;
using Twin.Forecasting.Naive;
using Xunit;
using static Twin.Forecasting.Tests.Fits;

namespace Twin.Forecasting.Tests;

public sealed class GuardedTests
{
    private static readonly Guarded DriftOrNaive = new(new DriftForecaster(), new NaiveForecaster());

    [Fact]
    public void Gap_BetweenValues_IsBridgedByALine()
    {
        GuardedFit fit = DriftOrNaive.Fit(new TimeSeries("s", [1, double.NaN, double.NaN, 4, 5], 1));

        Assert.Equal("drift", fit.By);
        Assert.Null(fit.Instead);
        Assert.Equal([6.0, 7], Points(fit.Result.Model!, 2));
        Assert.Equal([0.0, 0], Deviations(fit.Result.Model!, 2));
    }

    [Fact]
    public void Gap_AtAnEnd_TakesTheNearestValue()
    {
        GuardedFit fit = new Guarded(new NaiveForecaster(), new NaiveForecaster()).Fit(
            new TimeSeries("s", [double.NaN, 1, 4, double.NaN], 1));

        Assert.Equal([4.0], Points(fit.Result.Model!, 1));
        // Steps 0, 3, 0.
        Assert.Equal(Math.Sqrt(3), Deviations(fit.Result.Model!, 1)[0], 1e-14);
    }

    [Fact]
    public void Refusal_GivesWayToTheFallback_AndSaysWhy()
    {
        GuardedFit fit = DriftOrNaive.Fit(new TimeSeries("s", [1, 2], 1));

        Assert.Equal("naive", fit.By);
        Assert.Equal("needs 3 values; the history has 2", fit.Instead);
        Assert.True(fit.Result.HasModel);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Series_WithoutAUsableValue_IsRefused(double value)
    {
        GuardedFit fit = DriftOrNaive.Fit(new TimeSeries("s", [value, value], 1));

        Assert.Equal("a value is infinite, or all are gaps", fit.Result.Refusal);
    }

    [Fact]
    public void Points_ThatAreNotFinite_GiveWayToTheFallback()
    {
        TimeSeries series = new("s", [1, 2], 1);
        GuardedFit fit = new Guarded(new Wrong(double.NaN, 1), new NaiveForecaster()).Fit(series);
        GuardedFit negative = new Guarded(new Wrong(1, -1), new NaiveForecaster()).Fit(series);

        Assert.Equal(("naive", "its points are not finite"), (fit.By, fit.Instead));
        Assert.Equal(("naive", "its deviations are not finite"), (negative.By, negative.Instead));
    }

    [Theory]
    [InlineData(1e300)]
    [InlineData(-1e300)]
    [InlineData(1e-300)]
    public void Series_AtTheEndsOfTheRange_IsForecastInItsOwnUnit(double unit)
    {
        GuardedFit fit = DriftOrNaive.Fit(new TimeSeries("s", [0.1 * unit, 0.3 * unit, 0.4 * unit], 1));

        Assert.Equal(0.55, Points(fit.Result.Model!, 1)[0] / unit, 1e-12);
        // Steps 0.2 and 0.1 about 0.15: variance 0.005, and half of it for the drift.
        Assert.Equal(Math.Sqrt(0.0075), Deviations(fit.Result.Model!, 1)[0] / Math.Abs(unit), 1e-12);
    }

    [Fact]
    public void History_BeyondTheMostFitted_IsForgotten()
    {
        IEnumerable<double> line = Enumerable.Range(0, Guarded.MostFitted).Select(i => 2.0 * i);
        double[] values = [.. Enumerable.Repeat(-1e9, 10), .. line];

        GuardedFit fit = DriftOrNaive.Fit(new TimeSeries("s", values, 1));

        Assert.Equal(2.0 * Guarded.MostFitted, Points(fit.Result.Model!, 1)[0], 1e-6);
    }

    private sealed class Wrong(double point, double deviation) : IForecaster, IFittedModel
    {
        public string Name => "wrong";

        public Fitted Fit(TimeSeries history) => Fitted.With(this);

        public void Points(Span<double> points) => points.Fill(point);

        public void Deviations(Span<double> deviations) => deviations.Fill(deviation);

        public void Path(ref Noise noise, Span<double> path) => path.Fill(point);
    }
}
