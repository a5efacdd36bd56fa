using Twin.Macro.Closure;
using Xunit;

namespace Twin.Macro.Tests.Closure;

public sealed class ConcentrationTests
{
    private static readonly double[] Shares = [.35, .25, .2, .1, .1];

    [Fact]
    public void Shares_OfFiveHolders_HaveThePrintedIndices()
    {
        Assert.Equal(2450, Concentration.Herfindahl(Shares), 1e-9);
        Assert.Equal(4.081633, Concentration.EffectiveNumber(Shares), 5e-7);
        Assert.Equal(.8, Concentration.OfLargest(Shares, 3), 1e-12);
        Assert.Equal(2, Concentration.MinimalCoalition(Shares));
    }

    [Fact]
    public void Coalition_OfAnExactHalf_NeedsOneMore()
    {
        Assert.Equal(2, Concentration.MinimalCoalition([.5, .5]));
        Assert.Equal(1, Concentration.MinimalCoalition([.51, .49]));
        Assert.Equal(1, Concentration.OfLargest([.51, .49], 9), 1e-12);
    }

    [Theory]
    [InlineData(.48, 100, .273842)]
    [InlineData(.51, 100, .500533)]
    [InlineData(.55, 100, .789797)]
    [InlineData(.55, 400, .945685)]
    public void Control_OfTheLargestShare_HasThePrintedChance(double share, double weight, double expected)
    {
        double rest = (1 - share) / 8;
        double[] shares = [share, rest, rest, rest, rest, rest, rest, rest, rest];

        double chance = Concentration.ChanceOfControl(shares, weight);

        Assert.Equal(expected, chance, 5e-7);
    }

    [Fact]
    public void Control_OfASoleOrAnAbsentHolder_IsCertainOrImpossible()
    {
        Assert.Equal(1, Concentration.ChanceOfControl([1, 0], 10));
        Assert.InRange(Concentration.ChanceOfControl([.1, .1, .1, .1, .1, .1, .1, .1, .1, .1], 1000), 0, 1e-30);
    }

    [Fact]
    public void Control_OfTwoEquals_IsTwiceTheTailOfOne()
    {
        // Beta(1, 1) is uniform, so either holds 0.51 or more with chance 0.49.
        Assert.Equal(.98, Concentration.ChanceOfControl([.5, .5], 2), 1e-12);
    }

    [Fact]
    public void Quality_OfALeader_MultipliesItsShare()
    {
        double[] weighted = Concentration.QualityWeighted(Shares, [3, 1, 1, 1, 1], 1);

        Assert.Equal(.617647, weighted[0], 5e-7);
        Assert.Equal(1, weighted.Sum(), 1e-12);
    }

    [Fact]
    public void Quality_ThatWouldGiveControl_IsThePrintedOne()
    {
        double critical = Concentration.CriticalQuality(.35);

        Assert.Equal(1.932945, critical, 5e-7);
        Assert.Equal(.599888, Concentration.CriticalExponent(.35, 3), 5e-7);
        Assert.Equal(double.PositiveInfinity, Concentration.CriticalExponent(.35, 1));
        Assert.Equal(
            .51, Concentration.QualityWeighted([.35, .65], [critical, 1], 1)[0], 1e-12);
    }

    [Theory]
    [InlineData(13.5, 5.065)]
    [InlineData(4.5, 8.765)]
    public void Lead_OfThreeToOne_IsThePrintedMonths(double factor, double months)
    {
        Assert.Equal(months, Concentration.LeadMonths(3, 1, factor), 5e-4);
    }

    [Theory]
    [InlineData(new double[] { 0, 0 })]
    [InlineData(new double[] { -1, 2 })]
    [InlineData(new[] { double.NaN, 2 })]
    public void Shares_OfNothingOrLessThanNothing_AreRefused(double[] amounts)
    {
        Assert.Throws<ArgumentException>(() => Concentration.Shares(amounts));
    }
}
