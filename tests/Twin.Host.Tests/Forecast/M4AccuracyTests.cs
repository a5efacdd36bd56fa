using Twin.Forecasting.Scoring;
using Xunit;

namespace Twin.Host.Tests.Forecast;

/// <summary>Each method against R on the same series.</summary>
[Collection(M4Board.Collection)]
public sealed class M4AccuracyTests
{
    public static TheoryData<string, string> FittedAsInR => Pairs(
        "naive", "snaive", "naive2", "ses", "holt", "damped", "comb");

    public static TheoryData<string, string> FittedAnew => Pairs("theta", "dotm", "ets", "arima");

    [Theory]
    [MemberData(nameof(FittedAsInR))]
    public void Method_FittedAsInR_ScoresAsInR(string set, string method)
    {
        Scores scores = ScoresOf(set, method);

        // The baseline has 3 or 4 decimals.
        Assert.Equal(M4.Baseline(set, method, "smape"), scores.Smape, 0.0006);
        Assert.Equal(M4.Baseline(set, method, "mase"), scores.Mase, 0.0006);
        Assert.Equal(M4.Baseline(set, method, "owa"), scores.Owa, 0.00006);
        Assert.Equal(M4.Baseline(set, method, "msis"), scores.Msis, 0.0006);
        Assert.Equal(M4.Baseline(set, method, "cov95"), scores.Coverage, 0.00006);
    }

    [Theory]
    [MemberData(nameof(FittedAnew))]
    public void Method_FittedAnew_IsAsGoodAsInR(string set, string method)
    {
        double theirs = (set, method) switch
        {
            (_, "theta") => M4.Baseline(set, "theta_m4", "owa"),
            // R's figure is of 300 series; that of all is published.
            ("quarterly", "arima") => M4.Baseline(set, "arima_published", "owa"),
            _ => M4.Baseline(set, method, "owa"),
        };

        Assert.InRange(ScoresOf(set, method).Owa / theirs, 0.8, 1.01);
    }

    [Theory]
    [InlineData("yearly")]
    [InlineData("quarterly")]
    [InlineData("monthly")]
    public void EtsAverage_OnASet_IsBetterThanTheChoice(string set)
    {
        Scores average = ScoresOf(set, "ets-average");

        Assert.InRange(average.Owa / ScoresOf(set, "ets").Owa, 0.97, 0.995);
        Assert.InRange(average.Msis / M4.Baseline(set, "ets", "msis"), 0.85, 1);
    }

    private static Scores ScoresOf(string set, string method)
    {
        ScoredSet scored = M4Board.Shared.Of(method)[M4Board.Sets.ToList().IndexOf(set)];
        Assert.Equal(0, M4Board.Shared.Failures[method]);
        return Scores.Of(scored.Series);
    }

    private static TheoryData<string, string> Pairs(params string[] methods)
    {
        TheoryData<string, string> pairs = [];
        foreach (string set in M4Board.Sets)
            foreach (string method in methods) pairs.Add(set, method);
        return pairs;
    }
}
