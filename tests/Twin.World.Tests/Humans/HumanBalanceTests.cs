using Twin.Factory.Humans;
using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Running;
using Xunit;

namespace Twin.World.Tests.Humans;

public sealed class HumanBalanceTests
{
    [Fact]
    public void Economy_AtEveryStep_AddsUpInQuanta()
    {
        var simulation = new Simulation(HumanWorld.Record);
        var openings = Rows(simulation).Select(row => row.Stock).ToList();

        while (simulation.Run.NowMicros < simulation.Record.UntilMicros)
        {
            simulation.Steps(1);
            foreach (var (row, opening) in Rows(simulation).Zip(openings)) AssertAddsUp(simulation, row, opening);
        }

        Assert.Equal(0, simulation.Meter.Max);
        Assert.All(Rows(simulation), row => Assert.True(row.Made > 0 && row.Used > 0));
        Assert.Contains(Rows(simulation), row => row.Sold > 0);
        Assert.Contains(Rows(simulation), row => row.Bought > 0);
        Assert.Contains(Rows(simulation), row => row.ClaimsServed > 0);
    }

    [Fact]
    public void Ledger_OfALeakPlantedInAnyPostingOfHumans_ReadsIt()
    {
        var simulation = new Simulation(HumanWorld.Record);
        var leaks = new PlantedLeaks(simulation.Run.World.Ledger, "human/");
        simulation.Run.World.Ledger.Observer = leaks;

        simulation.Steps(30);

        Assert.True(leaks.Planted > 200, $"{leaks.Planted}");
        Assert.Equal(leaks.Planted, leaks.Caught);
    }

    [Theory]
    [InlineData(1, 1e-6, 0.05, 0.04)]
    [InlineData(1, 1, 0.05, 0)]
    [InlineData(12, 1e-3, 0.5, -0.3)]
    [InlineData(48, 1, 0.013, 0.1)]
    [InlineData(365, 1e-6, 1, 0.2)]
    [InlineData(365, 1, 0.003, 0.5)]
    public void Loop_ThatWantsAllThereIs_BuysNoMoreInAYearThanIsDiverted(
        int stepsPerYear, double quantum, double diversion, double growth)
    {
        var simulation = new Simulation(Hungry(stepsPerYear, quantum, diversion, growth));
        var (made, sold) = (Int128.Zero, Int128.Zero);

        for (var year = 0; year < 6; year++)
        {
            simulation.Steps(stepsPerYear);
            var row = Rows(simulation).Single();

            // Sales are counted out in whole quanta, one of which may wait and one be begun.
            var diverted = diversion * (double)(row.Made - made);
            Assert.InRange((double)(row.Sold - sold), diverted - 2 - (1e-9 * diverted), diverted + 2);
            (made, sold) = (row.Made, row.Sold);
        }
    }

    [Theory]
    [InlineData(0.08, 5)]
    [InlineData(0, 3)]
    [InlineData(-0.2, 2.5)]
    public void Stock_OfAnOutputThatGrowsSteadily_IsTheFixedLifeClosedForm(double growth, double life)
    {
        const double PerYear = 777.7;
        var record = Keeping(new HumanGoodRecord
        {
            Good = "car", OutputPerYear = PerYear, GrowthPerYear = growth, LifeYears = life,
        });
        var simulation = new Simulation(record);
        var (steps, q) = ((int)(life * 48), Math.Exp(growth / 48));

        for (var step = 0; step < 3 * steps; step++)
        {
            // Σ of the outputs of the last life: o·q^(t−L)·(q^L − 1)/(q − 1), and L·o without growth.
            var newest = PerYear / 48 * Math.Pow(q, step - steps);
            var expected = growth == 0 ? newest * steps : newest * (Math.Pow(q, steps) - 1) / (q - 1);
            Assert.Equal(expected, (double)Rows(simulation).Single().InService * 1e-6, (1e-9 * expected) + 3e-6);
            simulation.Steps(1);
        }
    }

    [Fact]
    public void Stock_ThatOpensWithOtherAges_ForgetsThemInALife()
    {
        // 100 a year for 4 years are 400, whatever it opened with; until then the opening ages leave by their growth.
        var record = Keeping(new HumanGoodRecord
        {
            Good = "car", OutputPerYear = 100, LifeYears = 4, InService = 1000, PastGrowthPerYear = 0.3,
        });
        var simulation = new Simulation(record);
        var q = Math.Exp(0.3 / 48);

        simulation.Steps(96);
        var left = 1000 * (Math.Pow(q, 192) - Math.Pow(q, 96)) / (Math.Pow(q, 192) - 1);
        Assert.Equal(left + 200, (double)Rows(simulation).Single().InService * 1e-6, 3e-6);

        simulation.Steps(96);
        Assert.Equal(400, (double)Rows(simulation).Single().InService * 1e-6, 3e-6);
    }

    [Fact]
    public void OutsideReport_OfARun_PrintsWhatAddsUp()
    {
        var simulation = Simulation.Finished(HumanWorld.Record);

        var reports = OutsideReport.Of(simulation.Run);

        Assert.Equal(["chip", "metal", "power", "robot"], reports.Select(report => report.Good));
        foreach (var flows in reports.SelectMany(report => new[] { report.First, report.Last }))
        {
            var gained = flows.Output + flows.Bought + flows.Claims;
            Assert.Equal(gained, flows.Sold + flows.StockChange + flows.OtherUses, 1e-6 * Math.Max(1, gained));
        }

        // 48 steps of 3000/48, each e^(0.03/48) times the one before.
        var year = 3000 * (Math.Exp(0.03) - 1) / (48 * (Math.Exp(0.03 / 48) - 1));
        var metal = reports[1];
        Assert.Equal("metal/yr", metal.Unit);
        Assert.Equal(year, metal.First.Output, 3);
        Assert.Equal(year * Math.Exp(0.06), metal.Last.Output, 3);
    }

    [Fact]
    public void Claims_OnWhatTheLoopNeedsToGrow_AreServedFirst()
    {
        var claimed = Simulation.Finished(Breeding(claimPerYear: 30));
        var free = Simulation.Finished(Breeding(claimPerYear: 0));

        var row = Rows(claimed).Single();

        Assert.Equal(180, (double)row.Claimed * 1e-6, 1e-4);
        Assert.Equal(row.Claimed, row.ClaimsServed);
        Assert.InRange(Installed(claimed), 1.2 * 50, 0.8 * Installed(free));
        Assert.Contains("humans claim", GrowthReport.Of(claimed.Run).Reason, StringComparison.Ordinal);
        Assert.InRange(GrowthReport.Of(free.Run).Ratio!.Value, 0.98, 1.02);
    }

    /// <summary>Machines in the service of the loop at the end.</summary>
    private static double Installed(Simulation simulation) => simulation.Run.Samples[^1].Values[
        SeriesCatalogue.IndexOf(simulation.Run.World.Goods["machine"], SeriesKind.InService)];

    private static HumanGoodState[] Rows(Simulation simulation) =>
        simulation.Shard.Rows<HumanGoodState>(simulation.Shard.KindOf(HumanGood.Kind)).ToArray();

    private static void AssertAddsUp(Simulation simulation, HumanGoodState row, Int128 opening)
    {
        Int128 Balance(int account) => simulation.Run.World.Ledger.Balance(account);
        Assert.Equal(row.Made + row.Bought + row.ClaimsServed, row.Sold + row.Stock - opening + row.Used);
        Assert.Equal(-row.Made, Balance(row.Accounts.Resources));
        Assert.Equal(row.Used, Balance(row.Accounts.Use));
        Assert.Equal(row.Offered, Balance(row.Accounts.Offer));
        Assert.Equal(0, Balance(row.Accounts.Held));
        if (row.LifeSteps > 0) Assert.Equal(row.InService, Balance(row.Accounts.InService));
    }

    /// <summary>A world of humans alone, by steps of about a week.</summary>
    private static WorldRecord Keeping(HumanGoodRecord human) => new()
    {
        Name = "keeping", Seed = 1, StepMicros = RichWorld.StepMicros, UntilMicros = 100 * StepClock.YearMicros,
        Goods = [RichWorld.Good("car", 1e-6, 1000)],
        Human = new HumanRecord { Diversion = 0, Goods = [human] },
    };

    /// <summary>50 machines that make 100 machines a year, all of which the loop would put to work.</summary>
    private static WorldRecord Breeding(double claimPerYear) => new()
    {
        Name = "breeding", Seed = 1, StepMicros = RichWorld.StepMicros, UntilMicros = 6 * StepClock.YearMicros,
        Goods = [RichWorld.Good("machine", 1e-6, 0), RichWorld.Good("usd", 0.01, 0, GoodKind.Money)],
        Processes =
        [
            new ProcessRecord
            {
                Id = "breed", Output = "machine",
                Equipment = [new EquipmentRecord { Good = "machine", StockYears = 0.5, WearPerYear = 0.2 }],
            },
        ],
        Sites =
        [
            RichWorld.Plant("works", "breed", 100),
            new SiteRecord { Id = "depot", Kind = SiteKind.Depot, Stock = [RichWorld.Of("machine", 5)] },
        ],
        Market = new MarketRecord
        {
            Money = "usd", Exports = [new TradeRecord { Good = "machine", Price = 7, LimitPerYear = 0 }],
        },
        Human = new HumanRecord
        {
            Diversion = 0,
            Goods = [new HumanGoodRecord { Good = "machine", OutputPerYear = 0, ClaimPerYear = claimPerYear }],
        },
    };

    /// <summary>A mill that would use a hundred times what humans sell it.</summary>
    private static WorldRecord Hungry(int stepsPerYear, double quantum, double diversion, double growth) => new()
    {
        Name = "hungry", Seed = 1, StepMicros = StepClock.YearMicros / stepsPerYear,
        UntilMicros = 100 * StepClock.YearMicros,
        Goods =
        [
            RichWorld.Good("spice", quantum, 1), RichWorld.Good("cake", 1e-6, 0),
            RichWorld.Good("usd", 0.01, 0, GoodKind.Money),
        ],
        Processes = [new ProcessRecord { Id = "bake", Output = "cake", Inputs = [RichWorld.Of("spice", 1)] }],
        Sites = [RichWorld.Plant("mill", "bake", 1e5) with { CoverYears = 10 }],
        Planner = new PlannerRecord { Policy = PlannerPolicy.None },
        Market = new MarketRecord
        {
            Money = "usd", Cash = 1e9, Imports = [new TradeRecord { Good = "spice", Price = 0.1 }],
        },
        Human = new HumanRecord
        {
            Diversion = diversion, GrowthPerYear = growth,
            Goods = [new HumanGoodRecord { Good = "spice", OutputPerYear = 1234.5 }],
        },
    };
}
