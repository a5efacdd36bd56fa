using Twin.Macro.Learning;
using Xunit;

namespace Twin.Macro.Tests.Learning;

/// <summary>The numbers of docs/model.md, Learning, and the edges of the law.</summary>
public sealed class WrightLawTests
{
    [Theory]
    [InlineData(.20, .3219281, .4765099, .2270617)]
    [InlineData(.23, .3770696, .4196917, double.NaN)]
    [InlineData(.18, .2863042, .5172445, double.NaN)]
    [InlineData(.15, .2344653, .5828204, double.NaN)]
    [InlineData(.30, .5145732, .3057925, double.NaN)]
    public void Exponent_OfALearningRate_IsThePrintedOne(
        double rate, double exponent, double tenfold, double hundredfold)
    {
        WrightLaw law = new(WrightLaw.ExponentOf(rate), 7);

        Assert.Equal(exponent, law.Exponent, 5e-8);
        Assert.Equal(tenfold, law.ShareAt(70), 1e-7);
        if (!double.IsNaN(hundredfold)) Assert.Equal(hundredfold, law.ShareAt(700), 5e-8);
        Assert.Equal(1 - rate, law.ShareAt(14), 1e-14);
        Assert.Equal(rate, WrightLaw.RateOf(law.Exponent), 1e-15);
    }

    [Theory]
    [InlineData(.20, -.0810)]
    [InlineData(.23, -.0942)]
    [InlineData(.18, -.0724)]
    [InlineData(.15, -.0597)]
    [InlineData(.30, -.1263)]
    public void Cost_AtThirtyPercentCumulativeGrowth_ChangesByThePrintedShare(double rate, double change)
    {
        WrightLaw law = new(WrightLaw.ExponentOf(rate), 1);

        double found = law.ChangeAt(.3);

        Assert.Equal(change, found, 5e-5);
        Assert.Equal(law.ShareAt(1.3) - 1, found, 1e-14);
    }

    [Fact]
    public void Share_WithAFloor_NeverFallsBelowItAndNeverRises()
    {
        SplitMix random = new(61);
        for (int i = 0; i < 2000; i++)
        {
            WrightLaw law = new(random.Between(0, 3), random.Between(1e-3, 1e9), random.Between(0, 1));
            double before = 1;
            for (double q = law.Cumulative * .5; q < law.Cumulative * 1e12; q *= random.Between(1.01, 300))
            {
                double share = law.ShareAt(q);
                Assert.InRange(share, law.FloorShare, before);
                before = share;
            }
        }
    }

    [Fact]
    public void Share_BeforeTheCurveBegins_IsOne()
    {
        WrightLaw law = new(.3, 100, .2);

        Assert.Equal(1, law.ShareAt(0));
        Assert.Equal(1, law.ShareAt(100));
        Assert.True(law.ShareAt(100.1) < 1);
        Assert.Equal(.2, law.ShareAt(double.PositiveInfinity));
    }

    [Theory]
    [InlineData(-.1, 1, 0)]
    [InlineData(double.NaN, 1, 0)]
    [InlineData(.3, 0, 0)]
    [InlineData(.3, double.NaN, 0)]
    [InlineData(.3, 1, -1e-9)]
    [InlineData(.3, 1, 1.0001)]
    [InlineData(.3, 1, double.NaN)]
    public void Law_WithAParameterOutOfRange_IsRefused(double exponent, double cumulative, double floor) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new WrightLaw(exponent, cumulative, floor));

    [Theory]
    [InlineData(-.01)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void Exponent_OfARateOutOfRange_IsRefused(double rate) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WrightLaw.ExponentOf(rate));
}
