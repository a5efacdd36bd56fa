using Twin.Domain;
using Twin.Forecasting.Curves;
using Xunit;
using static Twin.Forecasting.Tests.Fits;

namespace Twin.Forecasting.Tests.Curves;

public sealed class LogWalkTests
{
    private static readonly LogDriftForecaster Drift = new();

    // Farmer and Lafond 2016, eq. 18, by its own letters: A* = −2θ + (1 + 2(m − 1)θ/m + θ²)(τ + τ²/m).
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Variance_AlongTime_IsThePublishedOne(int sample)
    {
        double[] steps = Arima.Simulated.Process([1], [1, sample * .2], 20, "moore" + sample);
        LogWalkModel model = Assert.IsType<LogWalkModel>(Fit(Drift, Levels(steps), 1));
        double theta = model.Theta, m = 20;

        Assert.NotEqual(0, theta);
        for (int tau = 1; tau <= 30; tau++)
        {
            double published = (-2 * theta)
                + ((1 + (2 * (m - 1) * theta / m) + (theta * theta)) * (tau + (tau * tau / m)));
            Assert.Equal(model.Sigma * model.Sigma * published, model.VarianceAt(tau - 1), 1e-12);
        }
    }

    // Lafond et al. 2018 without autocorrelation: σ²·(τ + X²/Σx²); here with θ, against the errors of 4,000 histories
    // whose slope is estimated anew, within four standard errors.
    [Fact]
    public void Variance_AlongExperience_IsThatOfTheErrorsOfManyHistories()
    {
        const int Count = 4000, Length = 12, Steps = 6;
        const double Theta = .4, Move = 1.1;
        double[] x = [.. Enumerable.Range(0, Length).Select(t => .05 + (.02 * t))];
        double xx = x.Sum(value => value * value), squares = 0;
        for (int i = 0; i < Count; i++)
        {
            double[] u = Arima.Simulated.Process([1], [1, Theta], Length + Steps, "wright" + i);
            double slopeError = x.Select((value, t) => value * u[t]).Sum() / xx;
            double error = u[Length..].Sum() - (slopeError * Move);
            squares += error * error / Count;
        }

        double last = x[^1] / xx, first = Theta * x[0] / xx;
        double others = (first * first) + Enumerable.Range(0, Length - 1)
            .Sum(t => Math.Pow((x[t] + (Theta * x[t + 1])) / xx, 2));
        double expected = Math.Pow(Theta - (Move * last), 2) + ((Steps - 1) * (1 + Theta) * (1 + Theta)) + 1
            + (Move * Move * others);

        Assert.Equal(1, squares / expected, 4 * Math.Sqrt(2.0 / Count));
        LogWalkModel model = new(0, 0, Arima.Simulated.Process([1], [1, Theta], Length, "wright0"), x, [Move]);
        double own = Math.Pow(model.Theta - (Move * last), 2) + 1 + (Move * Move * (Math.Pow(model.Theta * x[0] / xx, 2)
            + Enumerable.Range(0, Length - 1).Sum(t => Math.Pow((x[t] + (model.Theta * x[t + 1])) / xx, 2))));
        Assert.Equal(model.Sigma * model.Sigma * own, model.VarianceAt(0), 1e-12);
    }

    [Fact]
    public void Wright_OfAPlantedCurve_GoesOnWithIt()
    {
        double[] made = [.. Enumerable.Range(0, 15).Select(t => 10 * Math.Pow(1.3, t + (.1 * (t % 3))))];
        double[] costs = [.. made.Select(q => 50 * Math.Pow(q, -.32))];
        Fitted fitted = WrightForecast.Fit(costs, made, [1000, 5000]);

        double[] points = Points(fitted.Model!, 2);

        Assert.Equal(50 * Math.Pow(1000, -.32), points[0], 1e-9);
        Assert.Equal(50 * Math.Pow(5000, -.32), points[1], 1e-9);
        Assert.All(Deviations(fitted.Model!, 2), width => Assert.InRange(width, 0, 1e-6));
    }

    [Fact]
    public void Paths_OfAWalk_HaveItsQuantiles()
    {
        const int Count = 8000;
        var model = (IIntervalModel)Fit(Drift, Levels(Arima.Simulated.Process([1], [1, .5], 15, "paths")), 1);
        double[] lower = new double[10], upper = new double[10], points = Points(model, 10);
        model.Interval(.8, lower, upper);

        Paths paths = Paths.Of(model, 10, Count, 4);

        // Four standard errors of a fraction.
        for (int h = 0; h < 10; h++)
        {
            double[] sample = paths.SortedAt(h + 1);
            Assert.Equal(.1, sample.Count(y => y < lower[h]) / (double)Count, 4 * Math.Sqrt(.1 * .9 / Count));
            Assert.Equal(.9, sample.Count(y => y < upper[h]) / (double)Count, 4 * Math.Sqrt(.1 * .9 / Count));
            Assert.Equal(.5, sample.Count(y => y < points[h]) / (double)Count, 4 * Math.Sqrt(.25 / Count));
        }
    }

    [Fact]
    public void Fit_OfWhatHasNoLogarithm_IsRefused()
    {
        Says("above 0", Drift.Fit(new TimeSeries("s", [1, 2, 0, 3, 4], 1)));
        Says("needs 4", Drift.Fit(new TimeSeries("s", [1, 2, 3], 1)));
        Says("above 0", WrightForecast.Fit([1, 2, 3, 4], [1, 2, -3, 4], []));
        Says("grows", WrightForecast.Fit([1, 2, 3, 4], [5, 5, 5, 5], []));
        Assert.Throws<ArgumentException>(() => WrightForecast.Fit([1, 2, 3, 4], [5, 6], []));

        static void Says(string words, Fitted fitted) =>
            Assert.Contains(words, fitted.Refusal!, StringComparison.Ordinal);
    }

    [Fact]
    public void Fit_OfExtremeValues_IsFinite()
    {
        foreach (double[] values in (double[][])[[1e-300, 1e300, 1e-300, 1e300, 1e300], [7, 7, 7, 7, 7]])
        {
            IFittedModel model = Fit(Drift, values, 1);
            Assert.All(Points(model, 400), point => Assert.True(double.IsFinite(point)));
            Assert.All(Deviations(model, 400), width => Assert.True(width >= 0 && double.IsFinite(width)));
        }
    }

    private static double[] Levels(double[] steps)
    {
        double log = 0;
        return [1, .. steps.Select(step => Math.Exp(log += .1 * step))];
    }
}
