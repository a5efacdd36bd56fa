using Twin.Domain;
using Twin.Forecasting.Backtesting;
using Xunit;

namespace Twin.Forecasting.Tests.Backtesting;

public sealed class RollingOriginTests
{
    private static readonly BacktestPlan Plan = new(12, 2, BacktestTarget.Level, 500, 1);
    private static readonly IForecaster Drift = ForecastMethods.Named("drift")!;

    [Theory]
    [InlineData(40, 1, 27, 12)]
    [InlineData(20, 1, 8, 11)]
    [InlineData(9, 1, 8, 0)]
    [InlineData(40, 12, 27, 12)]
    [InlineData(30, 12, 25, 4)]
    public void Plan_OfASeries_LeavesEnoughKnownAndTheHorizonInside(int length, int period, int first, int origins)
    {
        Assert.Equal(first, Plan.FirstKnown(length, period));
        Assert.Equal(origins, Plan.OriginsOf(length, period));
    }

    [Fact]
    public void Forecaster_AtAnOrigin_SeesWhatIsKnownThereAndNoMore()
    {
        Spy spy = new();
        TimeSeries series = Walk(40, 1);

        new RollingOrigin(series, Plan).Of(spy, Drift);

        Assert.Equal(Enumerable.Range(27, 12), spy.Seen.Select(h => h.Length));
        Assert.All(spy.Seen, h => Assert.Equal(series.Values[..h.Length].ToArray(), h.Values.ToArray()));
    }

    [Fact]
    public void Scores_OfAHonestForecaster_DoNotDependOnWhatComesAfterTheirTargets()
    {
        double[] values = Walk(40, 1).Values.ToArray();
        values[^1] *= 10;

        // The origins of the shorter series are the first eleven of the longer one.
        IReadOnlyList<OriginScore> whole = new RollingOrigin(new TimeSeries("w", values, 1), Plan).Of(Drift, Drift);
        IReadOnlyList<OriginScore> cut = new RollingOrigin(new TimeSeries("w", values.AsSpan(0, 39), 1), Plan with
        {
            Origins = 11,
        }).Of(Drift, Drift);

        Assert.Equal(cut, whole.Take(11));
    }

    [Fact]
    public void Leak_OfAForecasterThatPeeks_IsCaught()
    {
        RollingOrigin rolling = new(Walk(40, 1), Plan);

        Assert.True(rolling.Leaks(all => new Peeker(all), Drift));
        Assert.False(rolling.Leaks(_ => Drift, Drift));
    }

    [Fact]
    public void Score_OfADegenerateForecast_IsItsAbsoluteError()
    {
        TimeSeries line = new("line", [.. Enumerable.Range(1, 30).Select(i => 2.0 * i)], 1);

        IReadOnlyList<OriginScore> scores = new RollingOrigin(line, Plan).Of(new Last(), new Last());

        // The last value is short by 2 and 4; the scale is 2.
        Assert.All(scores, s => Assert.Equal(1.5, s.Crps, 1e-12));
        Assert.All(scores, s => Assert.Equal(1.5, s.AbsoluteError, 1e-12));
        Assert.All(scores, s => Assert.Equal(0, s.Inside95));
    }

    [Fact]
    public void Score_OfGrowth_IsTakenInLogarithms()
    {
        TimeSeries doubling = new("d", [.. Enumerable.Range(0, 30).Select(i => Math.Pow(2, i))], 1);
        BacktestPlan growth = Plan with { Target = BacktestTarget.Growth, Horizon = 1 };

        IReadOnlyList<OriginScore> scores = new RollingOrigin(doubling, growth).Of(new Last(), new Last());

        Assert.All(scores, s => Assert.Equal(1, s.Crps, 1e-12));
    }

    [Fact]
    public void Score_OfTheTrueLaw_IsThatOfTheClosedFormAndCovers()
    {
        BacktestPlan plan = new(400, 1, BacktestTarget.Level, 1000, 1);
        RollingOrigin rolling = new(Walk(600, 2), plan);

        MethodScore score = MethodScore.Of(rolling.Of(new TrueWalk(), Drift));

        // Of N(0, 1) steps: 1/√π in expectation, deviation 0.42 or so over 400 origins.
        Assert.Equal(1 / Math.Sqrt(Math.PI), score.Crps * rolling.Scale, 0.085);
        Assert.InRange(score.Coverage80, 0.72, 0.88);
        Assert.InRange(score.Coverage95, 0.905, 0.995);
        Assert.True(score.TransformP > 0.001);
        Assert.Equal(400, score.Origins);
    }

    [Fact]
    public void Gaps_AmongTruths_AreLeftOut()
    {
        double[] values = Walk(40, 1).Values.ToArray();
        values[33] = double.NaN;

        IReadOnlyList<OriginScore> scores = new RollingOrigin(new TimeSeries("g", values, 1), Plan).Of(Drift, Drift);

        // The origin at the gap itself is gone; no score is NaN.
        Assert.Equal(11, scores.Count);
        Assert.All(scores, s => Assert.True(double.IsFinite(s.Crps)));
        Assert.Single(scores, s => s.FirstTransform is null);
    }

    private static TimeSeries Walk(int count, int path)
    {
        Noise noise = new(Noise.KeyOf(8, "walk"), path);
        double[] values = new double[count];
        double at = 100;
        for (int i = 0; i < count; i++) values[i] = at += noise.Normal();
        return new TimeSeries("walk", values, 1);
    }

    private sealed class Last : IForecaster
    {
        public string Name => "last";

        public Fitted Fit(TimeSeries history) => Fitted.With(new Constant(history.Values[^1], 0));
    }

    private sealed class TrueWalk : IForecaster
    {
        public string Name => "true";

        public Fitted Fit(TimeSeries history) => Fitted.With(new Constant(history.Values[^1], 1));
    }

    private sealed class Peeker(TimeSeries all) : IForecaster
    {
        public string Name => "peeker";

        public Fitted Fit(TimeSeries history) =>
            Fitted.With(new Constant(all.Values[Math.Min(history.Length, all.Length - 1)], 0));
    }

    private sealed class Spy : IForecaster
    {
        public List<TimeSeries> Seen { get; } = [];

        public string Name => "spy";

        public Fitted Fit(TimeSeries history)
        {
            Seen.Add(history);
            return Fitted.With(new Constant(0, 1));
        }
    }

    /// <summary>A value with a normal error of its own at each step.</summary>
    private sealed class Constant(double value, double deviation) : IFittedModel
    {
        public void Points(Span<double> points) => points.Fill(value);

        public void Deviations(Span<double> deviations) => deviations.Fill(deviation);

        public void Path(ref Noise noise, Span<double> path)
        {
            for (int i = 0; i < path.Length; i++) path[i] = value + (deviation * noise.Normal());
        }
    }
}
