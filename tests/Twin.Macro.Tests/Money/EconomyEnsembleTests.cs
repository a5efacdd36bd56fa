using Twin.Macro.Decision;
using Twin.Macro.Money;
using Xunit;

namespace Twin.Macro.Tests.Money;

public sealed class EconomyEnsembleTests
{
    private static readonly EconomyRange[] Ranges = [new(EconomyValues.Find("wageSlope")!, 0.1, 0.05, 0.2, false)];

    [Theory]
    [InlineData("S0", "S0 2.2% share")]
    [InlineData("S2", "S2 10% lag")]
    [InlineData("S3", "S3 10% lag GI")]
    [InlineData("S5", "S5 30% lag GI")]
    [InlineData("S6", "S6 10% lag UHI50")]
    [InlineData("S8", "S8 10% lag heli2%")]
    public void Stories_AreThoseOfTheGoldenRuns(string name, string golden)
    {
        EconomyStory story = EconomyStory.All.Single(s => s.Name == name);

        Assert.Equal(Golden.Parameters(golden), story.Of(EconomySetting.Default).Parameters);
    }

    [Fact]
    public void WithoutShocksAndWidth_EveryMemberIsTheSameRun()
    {
        EconomyEnsemble ensemble = EconomyEnsemble.Of(
            new EconomyDraws(EconomySetting.Default, [], 1), new DemandShocks(1, 0, 0), 3, 12);

        Economy alone = new(new(), new());
        for (int q = 0; q < 12; q++)
        {
            EconomyQuarter quarter = alone.Step();
            for (int m = 0; m < 3; m++) Assert.Equal(quarter, ensemble[m][q]);
        }
    }

    [Fact]
    public void ARunInWhichNobodyBuys_StaysWhereItWasAndIsInvalid()
    {
        EconomySetting extreme = EconomyStory.All.Single(s => s.Name == "S5").Of(EconomySetting.Default) with { };
        extreme = extreme with
        {
            Parameters = extreme.Parameters with { RealRateEffect = 9, Growth = 0.3, AutomationHazard = 0.4 },
        };

        EconomyEnsemble ensemble = EconomyEnsemble.Of(
            new EconomyDraws(extreme, [], 1), new DemandShocks(1, 0, 0), 1, 40);

        Economy alone = new(extreme.Parameters, extreme.Opening);
        int stopped = Assert.Throws<EconomyStoppedException>(() =>
        {
            for (int q = 0; q < 40; q++) alone.Step();
        }).Quarter;
        Assert.InRange(stopped, 2, 40);
        Assert.False(ensemble[0][39].IsValid);
        Assert.Equal(ensemble[0][stopped - 2].Output, ensemble[0][39].Output);
    }

    [Fact]
    public void Axis_OfFallingPrices_GoesDownAndSaysSo()
    {
        IReadOnlyList<Verdict> steady = Verdicts("S0");
        IReadOnlyList<Verdict> falling = Verdicts("S3");

        Assert.All(steady, v => Assert.Equal(PriceAxis.Monetary, v.Price));
        Assert.Equal(PriceAxis.DeflationZlb, falling[^1].Price);
        Assert.Equal(PriceAxis.Monetary, falling[0].Price);
        Assert.All(falling, v => Assert.Equal(LoopAxis.Open, v.Loop));
        Assert.All(falling, v => Assert.Empty(v.Missing));
    }

    [Fact]
    public void Quarters_OutsideTheRange_DecideNothingAndAreStamped()
    {
        IReadOnlyList<Verdict> wild = Verdicts("S10");

        Verdict last = wild[^1];
        Assert.True(last.Flags.HasFlag(DecisionFlags.ModelInvalid));
        Assert.Equal(PriceAxis.Monetary, last.Price);
    }

    private static IReadOnlyList<Verdict> Verdicts(string story)
    {
        EconomySetting told = EconomyStory.All.Single(s => s.Name == story).Of(EconomySetting.Default.Stabilised());
        EconomyEnsemble ensemble = EconomyEnsemble.Of(
            new EconomyDraws(told, Ranges, 3), new DemandShocks(3, 0.004, 0.5), 40, 44);
        return PriceVerdicts.Of(ensemble, DecisionProfile.Recommended);
    }
}
