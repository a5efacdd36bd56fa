using Twin.Forecasting.Scoring;
using Xunit;

namespace Twin.Host.Tests.Forecast;

/// <summary>The combinations, as shipped, against ETS: R's on the same series, and ours series by series.</summary>
[Collection(M4Board.Collection)]
public sealed class M4CombinationTests
{
    private const string Weighted = "YQM-weighted";

    [Theory]
    [InlineData("ensemble", 0.930)]
    [InlineData("fast", 0.945)]
    public void Combination_OnTheThreeSets_BeatsEts(string method, double owaRatio)
    {
        ScoredSet[] ours = M4Board.Shared.Of(method);
        ScoredSet[] ets = M4Board.Shared.Of("ets");
        Scores scores = Scores.Of(ours);

        Assert.InRange(scores.Owa / M4.Baseline(Weighted, "ets", "owa"), 0.8, owaRatio);
        Assert.InRange(scores.Msis / M4.Baseline(Weighted, "ets", "msis"), 0.7, 0.87);
        Assert.InRange(scores.Coverage, 0.94, 0.96);
        Assert.True(Bootstrap.RatioBound(ours, ets, s => s.Owa, 0.9) < 1);
        Assert.True(Bootstrap.RatioBound(ours, ets, s => s.Msis, 0.9) < 1);
    }
}
