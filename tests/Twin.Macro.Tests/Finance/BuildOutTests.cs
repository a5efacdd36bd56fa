using Twin.Macro.Closure;
using Twin.Macro.Finance;
using Xunit;

namespace Twin.Macro.Tests.Finance;

public sealed class BuildOutTests
{
    private static readonly GroundSite Site = new();
    private static readonly Chip Gpu = new();

    [Fact]
    public void Round_OfTwentyBillions_HasThePrintedTerms()
    {
        BuildOut plan = new();

        Assert.Equal(20e9, plan.Equity + plan.Debt);
        Assert.Equal(1.667, plan.DebtToEquity, 5e-4);
        Assert.Equal(.625, plan.DebtShare);
        Assert.Equal(46.7, BuildOut.GigawattsFor(1.4e12, 30e9), .05);
        Assert.Equal(28, BuildOut.GigawattsFor(1.4e12, 50e9), 1e-9);
    }

    [Fact]
    public void Purchases_OfAPlan_ArePaidInFullOnTheTermsOfTheRound()
    {
        BuildOutPlan plan = BuildOutPlan.Of(new BuildOut { PowerLimitMw = 0 }, Gpu, Site);

        foreach (BuildOutYear year in plan.Years)
        {
            Assert.Equal(year.Capital, year.OwnEquity + year.VendorEquity + year.Borrowed + year.Leased, 1e-3);
            Assert.Equal(.625 * year.Capital, year.Borrowed, 1e-3);
            Assert.Equal(.1 * year.Capital, year.VendorEquity, 1e-3);
        }

        Assert.Equal(900_000 * 50_000.0, plan.Capital, 1);
        Assert.Equal(1_000_000, plan.Years[2].Chips, 1e-6);
        Assert.Equal(0, plan.Years[^1].Owed, 1e-3);
        Assert.Equal(7, plan.Years.Count);
    }

    [Fact]
    public void Lease_OfTheVendor_TakesThePlaceOfDebtAndIsServed()
    {
        BuildOut terms = new()
        {
            VendorForm = VendorForm.Lease, VendorShare = .3, LeaseYears = 3, PowerLimitMw = 0,
        };

        BuildOutPlan plan = BuildOutPlan.Of(terms, Gpu, Site);

        BuildOutYear first = plan.Years[0];
        Assert.Equal(.3 * first.Capital, first.Leased, 1e-3);
        Assert.Equal(.325 * first.Capital, first.Borrowed, 1e-3);
        Assert.Equal(.375 * first.Capital, first.EquityPaid, 1e-3);
        Assert.Equal(first.Leased * ComputePrices.Annuity(.09, 3), first.LeaseService, 1e-3);
        Assert.Equal(0, plan.Years[5].LeaseService);
        Assert.Equal(.3 * plan.Capital, plan.ByVendor, 1);
    }

    [Fact]
    public void Coverage_OfOneVintage_IsWorkedOutByHand()
    {
        // One purchase of 1,000 chips beside a single old one: 3 $/h, 0.1 kW-price nothing, no upkeep, no progress.
        BuildOut terms = new()
        {
            OpeningChips = 1, ClosingChips = 1001, BuildYears = 1, Equity = 1, Debt = 1, DebtYears = 2,
            VendorShare = 0, RentalPerHour = 3, PowerLimitMw = 0, LeaseYears = 1,
        };
        Chip chip = new() { Price = 40_000, Kilowatts = 1, GainPerYear = 1, WattGainPerYear = 1 };
        GroundSite site = new()
        {
            SitePerKw = 0, PowerUsageEffectiveness = 1.5, PowerPrice = .1, Availability = .5, UpkeepPerYear = 0,
        };

        BuildOutPlan plan = BuildOutPlan.Of(terms, chip, site);

        double ebitda = 1001 * 8760 * .5 * (3 - .15), service = 20e6 * ComputePrices.Annuity(.1, 2);
        Assert.Equal([ebitda / service, ebitda / service], plan.Years.Select(y => y.Coverage!.Value).ToArray(), Near);
        Assert.Equal(1001 * 1.5 / 1000, plan.Years[0].PowerMw, 1e-12);
        double[] flows = [-20e6, (ebitda * 1000 / 1001) - service, (ebitda * 1000 / 1001) - service];
        Assert.Equal(InternalReturn.Of(flows)!.Value, plan.ReturnOnEquity!.Value, 1e-12);
        Assert.Equal(InternalReturn.WorthOf(flows, .1), plan.WorthOfEquity, 1e-3);
        Assert.Null(plan.FirstShortfall);
    }

    [Fact]
    public void Chips_OfOneGeneration_EarnLessByProgressEachYear()
    {
        BuildOut terms = new() { BuildYears = 1, DebtYears = 4, PowerLimitMw = 0 };

        IReadOnlyList<BuildOutYear> years = BuildOutPlan.Of(terms, Gpu, Site).Years;

        // The opening chips are one year old and leave in year 4, at an age of five.
        for (int i = 1; i < 4; i++) Assert.Equal(1 / 1.37, years[i].Revenue / years[i - 1].Revenue, 1e-12);
        Assert.Equal(900_000, BuildOutPlan.Of(terms with { DebtYears = 5 }, Gpu, Site).Years[4].Chips, 1e-6);
    }

    [Fact]
    public void Vintages_OfAPlan_HaveTheUserCostThatProgressMakes()
    {
        BuildOutPlan plan = BuildOutPlan.Of(new BuildOut(), Gpu, Site);
        BuildOutPlan still = BuildOutPlan.Of(
            new BuildOut(), Gpu with { GainPerYear = 1, WattGainPerYear = 1 }, Site);

        Assert.Equal([-1, 0, 1, 2], plan.Vintages.Select(v => v.Year));
        double perHour = 50_000 / (8760 * .9);
        Assert.All(plan.Vintages, v => Assert.Equal(perHour * (.2 + Math.Log(1.37)), v.UserCostPerHour, 1e-12));
        Assert.All(still.Vintages, v => Assert.Equal(perHour * .2, v.UserCostPerHour, 1e-12));
        Assert.Equal(Math.Pow(1.37, 2), plan.Vintages[3].Performance, 1e-12);
        Assert.Equal([4, 5, 6, 7], plan.Vintages.Select(v => v.RetiredYear));
    }

    [Fact]
    public void Vintage_WhoseRunningCostsMoreThanItEarns_Retires()
    {
        // 2.5 kW at 0.40 $/kWh and a PUE of 1.14 cost 1.14 $/h, with upkeep 1.192: below 3.5 after 3.42 years.
        GroundSite dear = Site with { PowerPrice = .4 };
        Chip hungry = Gpu with { Kilowatts = 2.5, WattGainPerYear = 1.37 };

        BuildOutPlan plan = BuildOutPlan.Of(new BuildOut { PowerLimitMw = 0 }, hungry, dear);

        Assert.Equal(3.42, plan.Vintages[1].EconomicYears!.Value, 5e-3);
        Assert.Equal(4, plan.Vintages[1].RetiredYear);
        Assert.True(plan.Years[3].Chips > plan.Years[4].Chips);
    }

    [Fact]
    public void Power_ThatIsShort_LimitsChips()
    {
        BuildOutPlan plan = BuildOutPlan.Of(new BuildOut { PowerLimitMw = 300 }, Gpu, Site);

        Assert.All(plan.Years, y => Assert.InRange(y.PowerMw, 0, 300 + 1e-9));
        Assert.True(plan.Years[0].IsShortOfPower);
        Assert.Equal(300, plan.Years[0].PowerMw, 1e-9);
        Assert.All(plan.Vintages, v => Assert.Equal(0, v.Displaced));
    }

    [Fact]
    public void Power_ThatIsShortWhereChipsAreCheap_GoesFromOldChipsToNewOnes()
    {
        // A chip of 5,000 $ costs 0.33 $/h: more of 3.5 $/h is left of a new one than an old one still earns.
        Chip cheap = Gpu with { Price = 5_000, WattGainPerYear = 1.37 };

        BuildOutPlan plan = BuildOutPlan.Of(new BuildOut { PowerLimitMw = 300 }, cheap, Site with { SitePerKw = 0 });

        Assert.True(plan.Vintages[0].Displaced > 0);
        Assert.Equal(100_000, plan.Vintages[0].Displaced, 1e-6);
        Assert.Equal(1, plan.Vintages[0].RetiredYear);
        Assert.All(plan.Years, y => Assert.InRange(y.PowerMw, 0, 300 + 1e-9));
    }

    [Fact]
    public void Plan_OfNoYears_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => BuildOutPlan.Of(new BuildOut { BuildYears = 0 }, Gpu, Site));
        Assert.Throws<ArgumentOutOfRangeException>(() => BuildOutPlan.Of(new BuildOut { DebtYears = 0 }, Gpu, Site));
    }

    private static bool Near(double left, double right) => Math.Abs(left - right) <= 1e-9 * Math.Abs(left);
}
