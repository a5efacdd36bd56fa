using Twin.Macro.Closure;
using Xunit;

namespace Twin.Macro.Tests.Closure;

public sealed class NetEnergyTests
{
    private const double Life = 30, Lead = .5;

    private static readonly double Payback = NetEnergy.PaybackYears(3000, .20);

    [Fact]
    public void Payback_OfAPanel_IsThePrintedOne()
    {
        Assert.Equal(1.712329, Payback, 5e-7);
        Assert.Equal(17.52, NetEnergy.OverLife(Payback, Life), 1e-9);
    }

    [Theory]
    [InlineData(.02, .923334)]
    [InlineData(.10, .810556)]
    [InlineData(.30, .403094)]
    [InlineData(.50, -.099337)]
    public void NetShare_OfAGrowingFleet_IsThePrintedOne(double growth, double expected)
    {
        Assert.Equal(expected, NetEnergy.NetShare(Payback, growth, Life, Lead), 5e-7);
    }

    [Fact]
    public void NetShare_OfAConstantFleet_IsTheLimitOfSlowGrowth()
    {
        double still = NetEnergy.NetShare(Payback, 0, Life, Lead);

        Assert.Equal(1 - Payback / Life, still, 1e-12);
        Assert.Equal(still, NetEnergy.NetShare(Payback, 1e-9, Life, Lead), 1e-8);
    }

    [Theory]
    [InlineData(Lead, .463253, 5e-7)]
    [InlineData(0, .584, 5e-4)]
    public void Growth_OnItsOwnEnergy_IsThePrintedOne(double lead, double expected, double tolerance)
    {
        double fastest = NetEnergy.FastestGrowth(Payback, Life, lead);

        Assert.Equal(expected, fastest, tolerance);
        Assert.Equal(0, NetEnergy.NetShare(Payback, fastest, Life, lead), 1e-9);
    }

    [Fact]
    public void Growth_OfAFleetThatNeverPaysBack_IsNone()
    {
        Assert.Equal(0, NetEnergy.FastestGrowth(31, Life, Lead));
    }

    [Fact]
    public void WorstWeek_OfAYear_IsTheThirdLeast()
    {
        double[] weeks = [.. Enumerable.Range(1, 52).Select(week => week / 52.0)];
        Array.Reverse(weeks);

        Assert.Equal(3 / 52.0, SelfSufficiency.WorstWeek(weeks));
        Assert.Equal(.4, SelfSufficiency.WorstWeek([.9, .4, .8]));
        Assert.Equal(1, SelfSufficiency.WorstWeek([]));
    }

    [Theory]
    [InlineData(3, 4, .75)]
    [InlineData(5, 4, 1)]
    [InlineData(0, 0, 1)]
    public void SelfSufficiency_OfOwnAndWanted_StaysInItsRange(double own, double wanted, double expected)
    {
        Assert.Equal(expected, SelfSufficiency.Of(own, wanted));
    }
}
