using Twin.Domain;
using Twin.Forecasting.Boosting;
using Twin.Forecasting.Global;
using Xunit;

namespace Twin.Forecasting.Tests.Global;

public sealed class GlobalForecasterTests
{
    private const int Horizon = 4;

    private static readonly Lazy<GlobalForecaster> _trained = new(() =>
    {
        GlobalRecipe recipe = GlobalRecipe.For(1, Horizon);
        FeatureTable table = GlobalTraining.TableOf(
            Enumerable.Range(0, 150).Select(i => GlobalTrainingTests.Walk($"train-{i}", 60, 1)), recipe);
        BoostOptions options = new() { Rounds = 120, Depth = 4 };
        return new GlobalForecaster([GlobalTraining.Train(table, recipe, options).Model]);
    });

    [Fact]
    public void Forecast_OfSeriesNeverSeen_KnowsThatTheirStepsHangTogether()
    {
        double model = 0;
        double naive = 0;
        for (int i = 0; i < 200; i++)
        {
            TimeSeries whole = GlobalTrainingTests.Walk($"new-{i}", 60, 2);
            TimeSeries known = whole.Until(60 - Horizon);
            double[] points = Points(known, Horizon);
            model += Math.Abs(Math.Log(points[^1] / whole.Values[^1]));
            naive += Math.Abs(Math.Log(known.Values[^1] / whole.Values[^1]));
        }

        // The best forecast of this law has 0.82 of the naive error at four steps, by its moments.
        Assert.InRange(model / naive, 0.7, 0.92);
    }

    [Fact]
    public void Paths_OfOneSeries_HaveItsPointsAndDeviations()
    {
        IFittedModel model = Fit(GlobalTrainingTests.Walk("paths", 50, 3));
        double[] points = new double[Horizon];
        double[] deviations = new double[Horizon];
        model.Points(points);
        model.Deviations(deviations);

        Paths paths = Paths.Of(model, Horizon, 4000, 9);

        for (int step = 1; step <= Horizon; step++)
        {
            double[] sorted = paths.SortedAt(step);
            Assert.Equal(1, Quantile.Of(sorted, 0.5) / points[step - 1], 0.02);
            double spread = (Quantile.Of(sorted, 0.8413) - Quantile.Of(sorted, 0.1587)) / 2;
            Assert.Equal(1, spread / deviations[step - 1], 0.08);
        }
    }

    [Fact]
    public void Forecast_OfASeriesWithNegatives_IsInItsOwnUnits()
    {
        double[] values = [.. Enumerable.Range(0, 40).Select(i => (10.0 * i) - 200)];

        double[] points = Points(new TimeSeries("line", values, 1), Horizon);

        for (int i = 0; i < Horizon; i++) Assert.InRange(points[i], 190, 200 + (20 * (i + 1)));
    }

    [Fact]
    public void Forecast_OfASeriesThatStandsStill_StandsStillWithoutWidth()
    {
        IFittedModel model = Fit(new TimeSeries("still", [.. Enumerable.Repeat(7.0, 20)], 1));
        double[] points = new double[Horizon];
        double[] deviations = new double[Horizon];
        model.Points(points);
        model.Deviations(deviations);

        Assert.All(points, point => Assert.Equal(7, point, 1e-12));
        Assert.All(deviations, deviation => Assert.Equal(0, deviation));
    }

    [Fact]
    public void Forecast_BeyondTheTrainedHorizon_GoesOnAndComesToRest()
    {
        double[] points = Points(GlobalTrainingTests.Growing("up", 40, 0.05), 60);

        double[] steps = [.. points.Zip(points.Skip(1), (from, to) => Math.Log(to / from))];
        Assert.True(steps[Horizon] > 0);
        Assert.InRange(Math.Abs(steps[^1]), 0, 1e-4);
        for (int i = Horizon; i < steps.Length; i++) Assert.True(Math.Abs(steps[i]) <= Math.Abs(steps[i - 1]) + 1e-12);
    }

    [Fact]
    public void Fit_OfAnotherPeriodOrTooFewValues_IsRefused()
    {
        Fitted weekly = _trained.Value.Fit(new TimeSeries("weekly", [.. Enumerable.Range(1, 30)], 7));
        Fitted brief = _trained.Value.Fit(new TimeSeries("brief", [1, 2, 3], 1));

        Assert.Equal("has no model of period 7", weekly.Refusal);
        Assert.Equal("needs 6 values; the history has 3", brief.Refusal);
    }

    private static double[] Points(TimeSeries series, int horizon)
    {
        double[] points = new double[horizon];
        Fit(series).Points(points);
        return points;
    }

    private static IFittedModel Fit(TimeSeries series) =>
        _trained.Value.Fit(series).Model ?? throw new InvalidOperationException("no model");
}
