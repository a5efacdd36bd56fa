using Twin.Domain;
using Twin.Forecasting.Combination;
using Twin.Forecasting.Conformal;
using Xunit;

namespace Twin.Forecasting.Tests.Combination;

public sealed class CombinedForecasterTests
{
    private static readonly TimeSeries _history = new("a", [10, 12, 11, 13, 12, 14], 1);

    /// <summary>Quantiles ±1 at 2.5 and 97.5 %, doubled by the factor, at every step; the unit is the width.</summary>
    private static readonly ConformalBands _bands = new()
    {
        Blend = 1, Horizon = 5, Factor = 2,
        Curves = [.. ConformalBands.Levels.SelectMany(level => new[] { NormalQuantile.Of(level) / 1.959964, 0, 0 })],
    };

    [Fact]
    public void Points_OfMembers_AreTheirWeightedMean()
    {
        CombinedForecaster combined = Of([], (10, 1, 1), (13, 1, 3));

        Assert.Equal([12.25, 12.25], Points(combined, 2));
    }

    [Theory]
    [InlineData(1e6)]
    [InlineData(-1e6)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Member_GoneAstray_IsLeftOut(double stray)
    {
        CombinedForecaster combined = Of([], (10, 1, 1), (11, 1, 1), (12, 1, 1), (stray, 1, 5));

        Assert.Equal(11, Points(combined, 1)[0], 1e-12);
    }

    [Fact]
    public void Member_WithinFiveSpreads_StaysIn()
    {
        // The others span 10 to 14; five spreads below are −10.
        CombinedForecaster combined = Of([], (10, 1, 1), (14, 1, 1), (-9, 1, 1));

        Assert.Equal(5, Points(combined, 1)[0], 1e-12);
    }

    [Fact]
    public void Members_ThatAllRefuse_RefuseTogether()
    {
        CombinedForecaster combined = new("both", [new(new Refusing(), 1, true)], []);

        Assert.Equal("refusing has had enough", combined.Fit(_history).Refusal);
    }

    [Fact]
    public void Interval_WithBands_IsPointPlusQuantileTimesUnit()
    {
        CombinedForecaster combined = Of([new FrequencyBands(1, _bands)], (100, 3, 1));
        double[] lower = new double[2];
        double[] upper = new double[2];

        Intervals.Of(combined.Fit(_history).Model!, 0.95, lower, upper);

        // Unit: 1.96 deviations of 3; quantiles ±1 times the factor 2.
        Assert.Equal(100 - (2 * 3 * 1.959964), lower[0], 1e-3);
        Assert.Equal(100 + (2 * 3 * 1.959964), upper[1], 1e-3);
    }

    [Fact]
    public void Interval_OfAPositiveSeries_DoesNotGoBelowZero()
    {
        double[] lower = new double[1];
        double[] upper = new double[1];

        Intervals.Of(Of([], (10, 40, 1)).Fit(_history).Model!, 0.95, lower, upper);

        Assert.Equal(0, lower[0]);
        Assert.Equal(10 + (40 * 1.959964), upper[0], 1e-3);
    }

    [Fact]
    public void Paths_OfUnlikeMembers_HaveTheLearntLaw()
    {
        CombinedForecaster combined = Of([new FrequencyBands(1, _bands)], (95, 1, 1), (105, 4, 1));

        double[] sorted = Paths.Of(combined.Fit(_history).Model!, 2, 8000, 1).SortedAt(2);

        // Mean width 2.5 deviations, doubled: a normal law of deviation 5 around 100.
        Assert.Equal(100, Quantile.Of(sorted, 0.5), 0.3);
        Assert.Equal(100 - (5 * 1.2816), Quantile.Of(sorted, 0.1), 0.4);
        Assert.Equal(100 + (5 * 1.96), Quantile.Of(sorted, 0.975), 0.6);
    }

    [Fact]
    public void Deviations_WithBands_AreThoseOfTheLearntLaw()
    {
        double[] deviations = new double[1];

        Of([new FrequencyBands(1, _bands)], (100, 3, 1)).Fit(_history).Model!.Deviations(deviations);

        Assert.Equal(6, deviations[0], 0.05);
    }

    [Fact]
    public void Bands_OfAPeriodNotLearnt_AreThoseOfTheNextShorter()
    {
        TimeSeries weekly = new("w", _history.Values, 7);
        CombinedForecaster combined = Of(
            [new FrequencyBands(12, _bands with { Factor = 9 }), new FrequencyBands(4, _bands)], (100, 3, 1));
        double[] lower = new double[1];
        double[] upper = new double[1];

        Intervals.Of(combined.Fit(weekly).Model!, 0.95, lower, upper);

        Assert.Equal(2 * 2 * 3 * 1.959964, upper[0] - lower[0], 1e-2);
    }

    [Fact]
    public void HeldOutErrors_OfACut_AreTruthLessPoint()
    {
        CombinedForecaster combined = Of([], (10, 2, 1));

        HeldOutErrors held = HoldingOut.Of(combined, _history, 4, 2)!;

        Assert.Equal([2, 4], held.Errors);
        Assert.Equal(2 * 1.959964, held.NativeWidths[1], 1e-5);
        Assert.Equal(5.0 / 3, held.Scale, 1e-12);
        Assert.Throws<ArgumentOutOfRangeException>(() => HoldingOut.Of(combined, _history, 5, 2));
    }

    private static CombinedForecaster Of(
        FrequencyBands[] bands, params (double Level, double Deviation, double Weight)[] members) => new(
            "both",
            [.. members.Select(one => new CombinationMember(new Level(one.Level, one.Deviation), one.Weight, true))],
            bands);

    private static double[] Points(CombinedForecaster combined, int count)
    {
        double[] points = new double[count];
        combined.Fit(_history).Model!.Points(points);
        return points;
    }

    private sealed class Level(double level, double deviation) : IForecaster, IFittedModel
    {
        public string Name => "level";

        public Fitted Fit(TimeSeries history) => Fitted.With(this);

        public void Points(Span<double> points) => points.Fill(level);

        public void Deviations(Span<double> deviations) => deviations.Fill(deviation);

        public void Path(ref Noise noise, Span<double> path) => path.Fill(level + (deviation * noise.Normal()));
    }

    private sealed class Refusing : IForecaster
    {
        public string Name => "refusing";

        public Fitted Fit(TimeSeries history) => Fitted.Refused("has had enough");
    }
}
