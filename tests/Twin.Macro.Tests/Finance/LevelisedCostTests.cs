using Twin.Macro.Closure;
using Twin.Macro.Finance;
using Xunit;

namespace Twin.Macro.Tests.Finance;

public sealed class LevelisedCostTests
{
    private static readonly Chip Gpu = new();
    private static readonly GroundSite Ground = new();
    private static readonly OrbitPlatform Orbit = new();

    [Fact]
    public void Ground_WithAChipOfFiftyThousandDollars_HasThePrintedPrice()
    {
        Chip chip = new() { Price = 50_000, Petaflops = .989, Utilisation = .4, Kilowatts = 1.2, InterestPerYear = .1 };
        GroundSite site = new()
        {
            SitePerKw = 0, ChipYears = 4, PowerUsageEffectiveness = 1.2, PowerPrice = .06, Availability = .9,
            UpkeepPerYear = 0,
        };

        LevelisedCost cost = site.CostOf(chip);

        Assert.Equal(5.275790, cost.Total, 5e-7);
        Assert.Equal(
            ComputePrices.CostPerHour(50_000, 4, .10, .9, 1.2, 1.2, .06) / chip.UsefulPerHour, cost.Total, 1e-12);
    }

    [Fact]
    public void Ground_OfAnyChip_CostsTheSumOfItsParts()
    {
        LevelisedCost whole = Ground.CostOf(Gpu), free = (Ground with { PowerPrice = 0 }).CostOf(Gpu);

        Assert.Equal(whole.Chips + whole.Site + whole.Energy + whole.Upkeep, whole.Total, 1e-12);
        Assert.Equal(whole.Total - whole.Energy, free.Total, 1e-12);
        Assert.Equal(0, whole.Launch);
        Assert.Equal(Gpu.Kilowatts * 1.14 * .06 / Gpu.UsefulPerHour, whole.Energy, 1e-12);
    }

    [Theory]
    [InlineData(3600, 50, 72)]
    [InlineData(200, 50, 4)]
    public void Launch_ByPower_IsThePrintedOne(double perKg, double wattsPerKg, double expected)
    {
        Assert.Equal(expected, OrbitPlatform.LaunchPerWatt(perKg, wattsPerKg), 1e-12);
    }

    [Fact]
    public void Mass_OfASatellite_IsTheSumOfItsParts()
    {
        OrbitPlatform bare = new()
        {
            ArrayWattsPerKg = 100, DegradationPerYear = 0, RadiatorKgPerKw = 6, ServerKgPerKw = 4, StructureShare = 0,
            AuxiliaryShare = 0,
        };

        Assert.Equal(20, bare.KgPerKw, 1e-12);
        Assert.Equal(50, bare.WattsPerKg, 1e-12);
        Assert.Equal(22, (bare with { StructureShare = .1 }).KgPerKw, 1e-12);
        Assert.Equal(21.6, (bare with { AuxiliaryShare = .1 }).KgPerKw, 1e-12);
        Assert.Equal(10 / .9 + 10, (bare with { DegradationPerYear = .1, LifeYears = 1 }).KgPerKw, 1e-12);
    }

    [Fact]
    public void Orbit_ThatIsLikeTheGround_CostsTheSame()
    {
        // Without mass, failures, site or electricity nothing is left that differs but the share of time.
        OrbitPlatform like = new()
        {
            LaunchPrice = 0, PlatformPerKg = 0, FailurePerYear = 0, SunlitShare = .9, LifeYears = 5,
            UpkeepPerYear = 0,
        };
        GroundSite site = new() { SitePerKw = 0, ChipYears = 5, Availability = .9, PowerPrice = 0, UpkeepPerYear = 0 };

        Assert.Equal(site.CostOf(Gpu).Total, like.CostOf(Gpu, site).Total, 1e-12);
    }

    [Fact]
    public void Alive_OfChipsThatFail_IsTheMeanOverTheLife()
    {
        OrbitPlatform platform = new() { FailurePerYear = .2, LifeYears = 4 };

        Assert.Equal(1, (platform with { FailurePerYear = 0 }).AliveShare(.1), 1e-12);
        Assert.Equal((1 - Math.Exp(-.8)) / .8, platform.AliveShare(0), 1e-12);

        // By adding up 100,000 parts of the life, discounted.
        double lived = 0, all = 0;
        for (int i = 0; i < 100_000; i++)
        {
            double at = 4 * (i + .5) / 100_000, discount = Math.Pow(1.1, -at);
            lived += discount * Math.Exp(-.2 * at);
            all += discount;
        }

        Assert.Equal(lived / all, platform.AliveShare(.1), 1e-9);
    }

    [Fact]
    public void Launch_AtTheBreakEven_MakesOrbitCostWhatTheGroundCosts()
    {
        SplitMix random = new(7_001);
        int cheaper = 0;
        for (int i = 0; i < 500; i++)
        {
            OrbitPlatform orbit = Orbit with
            {
                PlatformPerKg = random.Between(10, 300),
                RadiatorKgPerKw = random.Between(1, 12),
                FailurePerYear = random.Between(0, .1),
                SunlitShare = random.Between(.9, 1),
            };
            GroundSite site = Ground with { PowerPrice = random.Between(.03, .2) };

            double price = orbit.BreakEvenLaunch(Gpu, site);

            double at = (orbit with { LaunchPrice = price }).CostOf(Gpu, site).Total;
            Assert.Equal(site.CostOf(Gpu).Total, at, 1e-9);
            if (price > 0) cheaper++;
        }

        Assert.InRange(cheaper, 1, 499);
    }

    [Fact]
    public void BreakEven_WithDearerElectricityOrLighterRadiators_IsHigher()
    {
        double price = Orbit.BreakEvenLaunch(Gpu, Ground);

        Assert.True(Orbit.BreakEvenLaunch(Gpu, Ground with { PowerPrice = .1 }) > price);
        Assert.True((Orbit with { RadiatorKgPerKw = 3 }).BreakEvenLaunch(Gpu, Ground) > price);
        Assert.True((Orbit with { PlatformPerKg = 1500 }).BreakEvenLaunch(Gpu, Ground) < 0);
    }

    [Fact]
    public void Launch_AgainstElectricityAlone_SpreadsItOverTheLife()
    {
        OrbitPlatform platform = new() { LifeYears = 5 };

        double price = platform.LaunchForElectricity(Ground);

        double launchPerKwYear = price * platform.KgPerKw / 5;
        Assert.Equal(8760 * 1.14 * .06, launchPerKwYear, 1e-9);
    }

    [Fact]
    public void Values_OfEveryKey_AreReadBackAsTheyWereSet()
    {
        FinanceSetting setting = new();
        foreach (FinanceValue value in FinanceValues.All)
        {
            double before = value.Get(setting);

            FinanceSetting after = value.With(setting, before == 2 ? 3 : 2);

            Assert.True(value.Allows(before), value.Key);
            Assert.Equal(before == 2 ? 3 : 2, value.Get(after));
            Assert.Equal(setting, value.With(after, before));
            Assert.False(value.Allows(double.NaN), value.Key);
        }

        Assert.Equal(FinanceValues.All.Count, FinanceValues.All.Select(v => v.Key).Distinct().Count());
        Assert.Equal("above 0, at most 1", FinanceValues.RangeOf(FinanceValues.Find("utilisation")!));
        Assert.Equal("at least 0 USD/kg", FinanceValues.RangeOf(FinanceValues.Find("launchPrice")!));
    }
}
