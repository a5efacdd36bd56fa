using Twin.Domain;
using Twin.Forecasting;
using Twin.Forecasting.Curves;
using Xunit;
using Xunit.Abstractions;

namespace Twin.World.Tests.Hindcast;

/// <summary>Growth curves on the technologies of the shipped data, from every origin with fifteen years before
/// it.</summary>
public sealed class TechnologyCurveTests(ITestOutputHelper output)
{
    private const int Least = 15, Horizon = 5;
    private const double Coverage = 0.8;

    private static readonly YearlyData Data = new(Repository.Root, 2025);

    // 130 to 220 forecasts overlap by five steps, so few are independent: the band is wide. The first years of wind and
    // sun, a few GWh with jumps of hundreds of percent, make what they say wider than any error since.
    [Theory]
    [InlineData("energy.csv", "solar_elec_twh", "logistic", 0.6, 0.97)]
    [InlineData("energy.csv", "electricity_twh", "log-drift", 0.6, 0.97)]
    [InlineData("price-curves.csv", "pv_module_price_2024usd_per_wp", "log-drift", 0.6, 0.97)]
    [InlineData("energy.csv", "solar_elec_twh", "log-drift", 0.95, 1)]
    [InlineData("energy.csv", "wind_elec_twh", "log-drift", 0.95, 1)]
    [InlineData("energy.csv", "wind_elec_twh", "logistic", 0.95, 1)]
    public void Intervals_OfATechnology_HoldAsOftenAsThePageSays(
        string file, string column, string method, double least, double most)
    {
        double[] values = Positive(file, column);
        IForecaster forecaster = ForecastMethods.Named(method)!;
        var score = new CurveScore();
        for (int n = Least; n < values.Length; n++)
            score.Add(forecaster.Fit(new TimeSeries(column, values.AsSpan(0, n), 1)).Model!, values.AsSpan(n));

        output.WriteLine($"{column} {method}: {score}");
        Assert.InRange(score.Held, least, most);
    }

    [Fact]
    public void Wright_OfSolarModules_IsNoWorseThanMooreWhereTheOutputIsKnown()
    {
        var price = Data.Of("price-curves.csv", "pv_module_price_2024usd_per_wp", _ => true);
        var made = Data.Of("price-curves.csv", "pv_cumulative_capacity_mwp", _ => true);
        var both = price.Join(made, p => p.Year, m => m.Year, (p, m) => (Cost: p.Value, Made: m.Value)).ToArray();
        double[] costs = [.. both.Select(pair => pair.Cost)], outputs = [.. both.Select(pair => pair.Made)];
        var wright = new CurveScore();
        var moore = new CurveScore();
        for (int n = Least; n < costs.Length; n++)
        {
            Fitted byOutput = WrightForecast.Fit(costs.AsSpan(0, n), outputs.AsSpan(0, n), outputs.AsSpan(n));
            Fitted byTime = new LogDriftForecaster().Fit(new TimeSeries("cost", costs.AsSpan(0, n), 1));
            wright.Add(byOutput.Model!, costs.AsSpan(n));
            moore.Add(byTime.Model!, costs.AsSpan(n));
        }

        output.WriteLine($"wright: {wright}\nmoore: {moore}");
        Assert.InRange(wright.Held, 0.6, 0.97);
        Assert.True(wright.Error <= moore.Error);
    }

    private static double[] Positive(string file, string column) =>
        [.. Data.Of(file, column, row => !row.TryGetValue("entity", out var entity) || entity == "World")
            .Select(point => point.Value).SkipWhile(value => value <= 0)];

    private sealed class CurveScore
    {
        private int _count;
        private int _held;
        private double _errors;

        public double Held => (double)_held / _count;

        public double Error => _errors / _count;

        public void Add(IFittedModel model, ReadOnlySpan<double> truth)
        {
            int steps = Math.Min(Horizon, truth.Length);
            double[] points = new double[steps], lower = new double[steps], upper = new double[steps];
            model.Points(points);
            ((IIntervalModel)model).Interval(Coverage, lower, upper);
            for (int h = 0; h < steps; h++)
            {
                _count++;
                if (truth[h] >= lower[h] && truth[h] <= upper[h]) _held++;
                _errors += Math.Abs(Math.Log(truth[h] / points[h]));
            }
        }

        public override string ToString() => FormattableString.Invariant(
            $"{_count} forecasts, mean |ln error| {Error:F3}, {Held:P0} within 80 %");
    }
}
