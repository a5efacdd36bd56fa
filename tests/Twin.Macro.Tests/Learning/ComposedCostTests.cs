using Twin.Macro.Learning;
using Xunit;

namespace Twin.Macro.Tests.Learning;

/// <summary>Learning counts once: the solar module, put together from its chain at fixed input prices.</summary>
/// <remarks>
/// From 2010 to 2023. Cumulative capacity and the opening price: rows of data/price-curves.csv. Silicon put in (g/Wp,
/// kerf and losses counted) and module area: NREL PV_ICE, baseline_material_mass_silicon.csv and
/// baseline_modules_mass_US.csv (BSD-3), rows 2010 and 2023. Input prices, kept fixed, are assumptions; the test takes
/// half and twice of them too.
/// </remarks>
public sealed class ComposedCostTests
{
    private const double From = 41_370, To = 1_413_470, OpeningPrice = 2.44336, PriceRate = .215;

    private const double SiliconFrom = 419.22 / .4933536 / 147, SiliconTo = 337.705 / .6698372 / 218.8587;
    private const double AreaFrom = 1 / 147.0, AreaTo = 1 / 218.8587;

    [Theory]
    [InlineData(.5)]
    [InlineData(1)]
    [InlineData(2)]
    public void Module_WithTheRateOnItsLastStageOnly_LearnsAtThePriceRate(double priceFactor)
    {
        double rate = Module(PriceRate, priceFactor).RateBetween(From, To);

        Assert.InRange(rate, PriceRate - .03, PriceRate + .03);
    }

    [Fact]
    public void Module_WithTheRateOnEveryStage_LearnsFarTooFast()
    {
        // Polysilicon, wafer, cell and module, each passing on what it buys at a price that has learned already.
        WrightLaw law = new(WrightLaw.ExponentOf(PriceRate), From);
        double cost = 1;
        for (int stage = 0; stage < 4; stage++) cost *= law.ShareAt(To);

        double rate = WrightLaw.RateOf(-Math.Log(cost) / Math.Log(To / From));

        Assert.Equal(1 - Math.Pow(.785, 4), rate, 1e-12);
        Assert.True(rate > PriceRate + .03);
    }

    [Fact]
    public void Module_WithMaterialAlone_LearnsFarTooSlowly() =>
        Assert.InRange(Module(0, 1).RateBetween(From, To), 0, .05);

    [Fact]
    public void StageRate_ForThePriceRate_MakesTheWholeLearnAtIt()
    {
        double? stage = ComposedCost.StageRateFor(PriceRate, From, To, rate => Module(rate, 1));

        Assert.NotNull(stage);
        Assert.InRange(stage.Value, PriceRate, .3);
        Assert.Equal(PriceRate, Module(stage.Value, 1).RateBetween(From, To), 1e-12);
    }

    [Fact]
    public void StageRate_ThatNoStageCanReach_IsNone() => Assert.Null(ComposedCost.StageRateFor(
        .5, 1, 1024,
        rate => new ComposedCost([new("glass", 1), new("labour", 1, new WrightLaw(WrightLaw.ExponentOf(rate), 1))])));

    [Fact]
    public void Yield_ThatLearns_NeverExceedsWhatMassAllows()
    {
        SplitMix random = new(66);
        for (int i = 0; i < 5000; i++)
        {
            double opening = random.Between(1e-6, 1), share = random.Between(0, 1);
            Assert.InRange(LearnedYield.At(opening, share), opening, 1);
        }

        Assert.Equal(.7, LearnedYield.At(.7, 1));
        Assert.Equal(1, LearnedYield.At(.7, 0));
        Assert.Equal(1 / (1 + (((1 / .7) - 1) * .5)), LearnedYield.At(.7, .5), 1e-15);
    }

    [Fact]
    public void Cost_OfNothing_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new ComposedCost([]));
        Assert.Throws<ArgumentException>(() => new ComposedCost([new("glass", -1)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Module(.2, 1).RateBetween(2, 1));
    }

    private static ComposedCost Module(double stageRate, double priceFactor)
    {
        // 15 USD/kg of polysilicon, 21 USD/m2 of glass, frame, encapsulant, metals and electricity.
        double silicon = SiliconFrom / 1000 * 15 * priceFactor, area = AreaFrom * 21 * priceFactor;
        WrightLaw learned = new(WrightLaw.ExponentOf(stageRate), From, .05);
        double yield = .9, learnedCost = (OpeningPrice * yield) - silicon - area;
        return new ComposedCost(
            [
                new("silicon", silicon, Series(SiliconFrom, SiliconTo, .1)),
                new("area", area, Series(AreaFrom, AreaTo, .4)),
                new("labour", learnedCost * .3, learned),
                new("equipment", learnedCost * .7, learned),
            ],
            yield, learned);
    }

    /// <summary>The physical series of a coefficient through two points, above a floor that mass or light
    /// sets.</summary>
    private static WrightLaw Series(double from, double to, double floor)
    {
        double above = ((to / from) - floor) / (1 - floor);
        return new WrightLaw(-Math.Log(above) / Math.Log(To / From), From, floor);
    }
}
