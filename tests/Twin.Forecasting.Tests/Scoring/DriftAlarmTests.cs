using MathNet.Numerics.Distributions;
using Twin.Domain;
using Twin.Forecasting.Scoring;
using Xunit;

namespace Twin.Forecasting.Tests.Scoring;

public sealed class DriftAlarmTests
{
    [Fact]
    public void Alarm_OfACalibratedForecaster_IsAsRareAsStated()
    {
        const int Runs = 2000;
        double sum = 0;
        for (int run = 0; run < Runs; run++) sum += ScoresUntilAlarm(run, 0, 1);

        // The run length is nearly geometric: its standard error is mean/√runs, 2.2 %; four of them.
        Assert.InRange(sum / Runs / DriftAlarm.MeanScoresBetweenFalseAlarms, 0.91, 1.09);
    }

    [Fact]
    public void Alarm_OfACalibratedForecasterKnownByQuantiles_IsAsRareAsStated()
    {
        const int Runs = 2000;
        double[] levels = [0.01, 0.025, .. Enumerable.Range(1, 19).Select(i => i * 0.05), 0.975, 0.99];
        double[] quantiles = [.. levels.Select(NormalQuantile.Of)];
        double sum = 0;
        int early = 0;
        for (int run = 0; run < Runs; run++)
        {
            DriftAlarm alarm = new();
            Noise noise = new(Noise.KeyOf(7, "alarm"), run);
            while (!alarm.Add(ProbabilityTransform.OfQuantiles(levels, quantiles, noise.Normal())))
            {
            }

            sum += alarm.RaisedAt;
            if (alarm.RaisedAt <= 20) early++;
        }

        // As docs/forecasting.md says of twenty scores.
        Assert.InRange(early / (double)Runs, 0.015, 0.045);

        Assert.InRange(sum / Runs / DriftAlarm.MeanScoresBetweenFalseAlarmsByQuantiles, 0.91, 1.09);
    }

    [Fact]
    public void Alarm_AfterAShiftOfOneDeviation_RisesAboutAsFastAsPublished()
    {
        double sum = 0;
        for (int run = 0; run < 500; run++) sum += ScoresUntilAlarm(run, 1, 1);

        // Montgomery, table 9.3: 10.4 for a shift of one deviation, k = 1/2 and h = 5; the cut at ±2 costs a score.
        Assert.InRange(sum / 500, 10.4, 12.8);
    }

    [Theory]
    [InlineData(1.5, 1, Drift.TooLow)]
    [InlineData(-1.5, 1, Drift.TooHigh)]
    [InlineData(0, 2.5, Drift.TooNarrow)]
    [InlineData(0, 0.2, Drift.TooWide)]
    public void Alarm_OfOneFault_NamesIt(double shift, double scale, Drift expected)
    {
        DriftAlarm alarm = new();
        Noise noise = new(Noise.KeyOf(6, "fault"), 0);

        for (int i = 0; i < 200; i++) alarm.Add(Transform((noise.Normal() * scale) + shift));

        Assert.Equal(expected, alarm.Drift);
        Assert.InRange(alarm.RaisedAt, 1, 60);
        Assert.Equal(200, alarm.Scores);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void Alarm_OfATransformOutsideZeroToOne_IsRefused(double transform) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DriftAlarm().Add(transform));

    private static int ScoresUntilAlarm(int run, double shift, double scale)
    {
        DriftAlarm alarm = new();
        Noise noise = new(Noise.KeyOf(5, "alarm"), run);
        while (!alarm.Add(Transform((noise.Normal() * scale) + shift)))
        {
        }

        return alarm.RaisedAt;
    }

    private static double Transform(double z) => Math.Clamp(Normal.CDF(0, 1, z), 1e-12, 1 - 1e-12);
}
