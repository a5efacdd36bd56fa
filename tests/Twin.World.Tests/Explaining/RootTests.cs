using Twin.World.Assembly;
using Twin.World.Explaining;
using Twin.World.Records;
using Twin.World.Running;
using Xunit;

namespace Twin.World.Tests.Explaining;

/// <summary>The root of a chain must be what was planted in the world.</summary>
public sealed class RootTests
{
    [Fact]
    public void Panel_WhenNothingBinds_NamesWhatWouldBindNext()
    {
        var explained = Explained(PlantedWorlds.Free, "panel");

        Assert.Equal(RootKind.Slack, explained.Root.Kind);
        Assert.Equal("glass at depot", explained.Root.Name);
    }

    [Fact]
    public void Panel_WhenPowerIsShort_EndsAtTheParkThatMakesIt()
    {
        var explained = Explained(PlantedWorlds.With("park", park => park with { CapacityPerYear = 61 }), "panel");

        Assert.Equal((RootKind.Capacity, "park"), (explained.Root.Kind, explained.Root.Name));
        Assert.Equal(
            ["plant/laminator", "plant/laminator", "depot/depot", "plant/glassworks", "depot/grid", "plant/park"],
            explained.Chain.Select(link => link.Actor));
        Assert.Equal(0.61, explained.Chain[0].Share!.Value, 2);
        Assert.Equal("laminator got 61 % of its glass", explained.Chain[1].What);
        Assert.Equal("glassworks got 61 % of its power", explained.Chain[3].What);
    }

    [Fact]
    public void Panel_InWinter_EndsAtTheSeason()
    {
        var explained = Explained(Seasonal(), "panel", years: 1.0 + (3.0 / 12));

        Assert.Equal((RootKind.Season, "park"), (explained.Root.Kind, explained.Root.Name));
        Assert.Contains("January", explained.Root.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Power_InSummer_IsNotShort()
    {
        var explained = Explained(Seasonal(), "power", years: 1.5);

        Assert.Equal(RootKind.Slack, explained.Root.Kind);
    }

    [Fact]
    public void Panel_UnderAMarketLimit_EndsAtTheLimit()
    {
        var explained = Explained(PlantedWorlds.Trading(PlantedWorlds.Ample, limitPerYear: 40), "panel");

        Assert.Equal((RootKind.MarketLimit, "market.imports.chip"), (explained.Root.Kind, explained.Root.Name));
        Assert.Contains("40", explained.Root.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Panel_OfAnImportThatTheHumanEconomyKeeps_EndsAtThatEconomy()
    {
        var world = PlantedWorlds.Trading(PlantedWorlds.Ample, double.PositiveInfinity) with
        {
            Human = new HumanRecord
            {
                Diversion = 0.2, Goods = [new HumanGoodRecord { Good = "chip", OutputPerYear = 120 }],
            },
        };

        var explained = Explained(world, "panel");

        Assert.Equal((RootKind.HumanLimit, "human.goods.chip"), (explained.Root.Kind, explained.Root.Name));
        Assert.Contains("24 chip/yr", explained.Root.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Laminator_OfTwoInputs_NamesTheScarcerThoughItGivesBackTheOther()
    {
        var explained = Explained(PlantedWorlds.Trading(PlantedWorlds.Ample, limitPerYear: 40), "laminator");

        Assert.Equal("laminator got 40 % of its chip", explained.Chain[0].What);
    }

    [Fact]
    public void Panel_BeforeItsWorksOpen_EndsAtTheOpening()
    {
        var world = PlantedWorlds.With("laminator", laminator => laminator with { OpensYears = 3 });

        var explained = Explained(world, "panel");

        Assert.Equal((RootKind.NotOpen, "sites.laminator.opens"), (explained.Root.Kind, explained.Root.Name));
        Assert.Contains("2028-01-01", explained.Root.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Glassworks_WithLittleToDo_IsNotSaidToLackAnything()
    {
        var world = PlantedWorlds.With("laminator", laminator => laminator with { CapacityPerYear = 10 });

        var explained = Explained(world, "glassworks");

        Assert.Equal(RootKind.Slack, explained.Root.Kind);
        Assert.InRange(explained.Chain[0].Share!.Value, 0.05, 0.15);
    }

    [Fact]
    public void Panel_WithoutMoney_EndsAtTheCash()
    {
        var explained = Explained(PlantedWorlds.Trading(cash: 500, double.PositiveInfinity), "panel");

        Assert.Equal((RootKind.NoCash, "market.cash"), (explained.Root.Kind, explained.Root.Name));
    }

    [Fact]
    public void Panel_WhenAnExportHasALimit_EndsAtThatLimit()
    {
        var sold = new TradeRecord { Good = "panel", Price = 20, LimitPerYear = 10 };

        var explained = Explained(PlantedWorlds.Trading(cash: 100, double.PositiveInfinity, sold), "panel");

        Assert.Equal((RootKind.MarketLimit, "market.exports.panel"), (explained.Root.Kind, explained.Root.Name));
    }

    [Fact]
    public void Panel_WhenItsStockIsUsedUp_EndsAtTheOpeningStock()
    {
        var world = PlantedWorlds.With("depot", depot => depot with { Stock = [RichWorld.Of("chip", 50)] });

        var explained = Explained(world, "laminator");

        Assert.Equal((RootKind.OpeningStock, "chip at depot"), (explained.Root.Kind, explained.Root.Name));
    }

    [Fact]
    public void Glass_OfAnExhaustedMine_EndsAtTheReserve()
    {
        var world = PlantedWorlds.With(
            "glassworks", works => works with { Kind = SiteKind.Mine, Reserve = 90, GradeAtEnd = 1 });

        var explained = Explained(world, "panel");

        Assert.Equal((RootKind.Reserve, "glassworks"), (explained.Root.Kind, explained.Root.Name));
    }

    [Fact]
    public void Panel_OverANarrowLink_EndsAtTheLink()
    {
        var free = PlantedWorlds.With("laminator", laminator => laminator with { Depot = "far" });
        var world = free with
        {
            Sites = [.. free.Sites, new() { Id = "far", Kind = SiteKind.Depot, Stock = [RichWorld.Of("chip", 1e6)] }],
            Links =
            [
                new LinkRecord { Id = "road", From = "depot", To = "far", Goods = ["glass"], CapacityPerYear = 30 },
            ],
        };

        var explained = Explained(world, "panel");

        Assert.Equal((RootKind.LinkCapacity, "links.road.capacity"), (explained.Root.Kind, explained.Root.Name));
    }

    [Fact]
    public void Sheet_WhileEquipmentIsInBuild_EndsAtItsOrder()
    {
        var explained = Explained(PlantedWorlds.Growing, "sheet");

        Assert.Equal((RootKind.InBuild, "smelter/robot"), (explained.Root.Kind, explained.Root.Name));
        Assert.True(explained.Root.Event > 0);
        Assert.InRange(explained.AtMicros - explained.Root.AtMicros, 0, StepClock.YearMicros / 2);
    }

    [Fact]
    public void Sheet_WhenNobodyOrders_EndsAtThePlanner()
    {
        var world = PlantedWorlds.Growing with { Planner = new PlannerRecord { Policy = PlannerPolicy.None } };

        var explained = Explained(world, "sheet");

        Assert.Equal((RootKind.NotOrdered, "smelter/robot"), (explained.Root.Kind, explained.Root.Name));
    }

    [Fact]
    public void Power_ThatNeedsItself_IsNamedAsALoop()
    {
        var world = PlantedWorlds.Free with
        {
            Goods = [.. PlantedWorlds.Free.Goods, RichWorld.Good("air", 1e-6, 0, GoodKind.Flow)],
            Processes =
            [
                .. PlantedWorlds.Free.Processes.Where(process => process.Id != "shine"),
                new() { Id = "shine", Output = "power", Inputs = [RichWorld.Of("light", 1), RichWorld.Of("air", 1)] },
                new() { Id = "blow", Output = "air", Inputs = [RichWorld.Of("power", 0.5)] },
            ],
            Sites = [.. PlantedWorlds.Free.Sites, RichWorld.Plant("blower", "blow", 1000)],
        };

        var explained = Explained(world, "power");

        Assert.Equal(RootKind.Loop, explained.Root.Kind);
        Assert.Contains("air at grid → blower → power at grid", explained.Root.Name, StringComparison.Ordinal);
    }

    private static WorldRecord Seasonal()
    {
        double[] months = [0.5, 0.5, 1, 1, 1.3, 1.5, 1.5, 1.3, 1, 1, 0.7, 0.7];
        return PlantedWorlds.With("park", park => park with { CapacityPerYear = 101, MonthlyProfile = months });
    }

    private static Explanation Explained(WorldRecord world, string what, double years = 2)
    {
        var run = new WorldRun(WorldAssembly.Assemble(world, Simulation.Build));
        var subject = Subject.Find(run.World, what)!;
        return Explainer.Of(run, subject, (long)(years * StepClock.YearMicros), () => false)!;
    }
}
