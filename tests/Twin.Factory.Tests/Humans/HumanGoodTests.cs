using Twin.Factory.Humans;
using Twin.World.Records;
using Xunit;

namespace Twin.Factory.Tests.Humans;

public sealed class HumanGoodTests
{
    private const int StepsPerYear = SmallWorld.StepsPerYear;

    [Fact]
    public void Good_ThatNobodyBuys_IsUsedUpAsItIsMade()
    {
        var world = Buying(Human("spice", perStep: 7) with { Diversion = 0 }, wantedPerStep: 4);

        world.Steps(10);

        Assert.Equal(-70, world.Amount("human/resources/spice"), 1e-6);
        Assert.Equal(70, world.Amount("human/use/spice"), 1e-6);
        Assert.Equal(0, world.Finished("mill"));
        Assert.Equal(0, world.Meter.Max);
    }

    [Theory]
    [InlineData(0.25, 1.75)]
    [InlineData(1, 4)]
    public void Good_ThatTheLoopWants_IsSoldUpToItsDiversion(double diversion, double soldPerStep)
    {
        var world = Buying(Human("spice", perStep: 7) with { Diversion = diversion }, wantedPerStep: 4);

        world.Steps(20);

        Assert.Equal(20 * soldPerStep, world.Finished("mill"), 2e-6);
        Assert.Equal(20 * (7 - soldPerStep), world.Amount("human/use/spice"), 3e-6);
        Assert.Equal(1e6 - (20 * soldPerStep * 3), world.Amount("loop/usd"), 0.02);
        Assert.Equal(0, world.Amount("human/held/spice"));
    }

    [Fact]
    public void Good_OfWhichLessThanOneIsDivertedAStep_IsSoldAllTheSame()
    {
        // One tool in 12.5 steps: 8 in a year.
        var world = Buying(Human("spice", perStep: 0.8) with { Diversion = 0.1 }, wantedPerStep: 4, quantum: 1);

        world.Steps(StepsPerYear);

        Assert.Equal(8, (long)RowOf(world, "spice").Sold);
        Assert.Equal(80, (long)RowOf(world, "spice").Made);
    }

    [Fact]
    public void Good_WithALimitOfItsOwn_IsSoldUpToTheLesserOfBoth()
    {
        var spice = Human("spice", perStep: 8) with { Diversion = 0.25 };
        var import = Import("spice") with { LimitPerYear = 3 * StepsPerYear, LimitGrowthPerYear = -1 };
        var world = Buying(spice, wantedPerStep: 4, import: import);

        // 3·e^(−t) falls below the 2 that are diverted at t = ln 1.5 = 0.405 yr.
        world.Steps(20);
        var early = RowOf(world, "spice").Sold;
        world.Steps(60);
        var before = RowOf(world, "spice").Sold;
        world.Steps(1);

        Assert.InRange((long)early, 39_999_998, 40_000_000);
        Assert.Equal(3 * Math.Exp(-0.8), (double)(RowOf(world, "spice").Sold - before) * 1e-6, 2e-6);
    }

    [Fact]
    public void Good_ThatIsClaimed_ReachesHumansAndIsPaid()
    {
        var world = Claiming(claimPerStep: 2.5, corn: 100);

        world.Steps(10);

        Assert.Equal(25, world.Amount("human/use/corn"), 1e-6);
        Assert.Equal(75, world.Amount("depot/corn"), 1e-6);
        Assert.Equal(25 * 4, world.Amount("loop/usd"), 0.01);
        Assert.Equal(0, world.Meter.Max);
    }

    [Fact]
    public void Good_ClaimedBeyondWhatThereIs_IsDeliveredAsFarAsItGoes()
    {
        var world = Claiming(claimPerStep: 2, corn: 5);

        world.Steps(10);

        var row = RowOf(world, "corn");
        Assert.Equal((20_000_000, 5_000_000), ((long)row.Claimed, (long)row.ClaimsServed));
        Assert.Equal(20, world.Amount("loop/usd"), 0.01);
    }

    [Fact]
    public void Good_ThatTheLoopExports_EntersTheServiceOfHumans()
    {
        var record = Record(Human("corn", 0) with { LifeYears = 10.0 / StepsPerYear }, wantedPerStep: 1, quantum: 1e-6);
        var world = new SmallWorld(record with
        {
            Sites = [record.Sites[0], SmallWorld.Depot(SmallWorld.Of("corn", 100))],
            Market = record.Market! with
            {
                Cash = 0,
                Exports = [new TradeRecord { Good = "corn", Price = 3, LimitPerYear = 2 * StepsPerYear }],
            },
        });

        world.Steps(5);
        Assert.Equal(world.Amount("human/in-service/corn"), (double)RowOf(world, "corn").Bought * 1e-6, 1e-9);
        Assert.True(world.Amount("human/in-service/corn") > 4);
        world.Steps(45);

        // What was bought more than ten steps ago has left their service.
        var row = RowOf(world, "corn");
        Assert.Equal(row.Bought, row.InService + row.Used);
        Assert.Equal(world.Amount("human/use/corn"), (double)row.Used * 1e-6, 1e-9);
        Assert.True(row.Used > 0);
    }

    [Fact]
    public void FlowGood_ThatTheLoopBuys_ReachesItsGridAndNeverLastsAStep()
    {
        var record = Record(Human("labour", 50) with { Diversion = 0.1 }, wantedPerStep: 8, quantum: 1e-3);
        var world = new SmallWorld(record with
        {
            Goods = [.. record.Goods.Select(good => good.Id == "labour" ? good with { Kind = GoodKind.Flow } : good)],
            Market = record.Market! with { Imports = [Import("labour")] },
            Processes = [SmallWorld.Recipe("cake", SmallWorld.Of("labour", 1))],
        });

        world.Steps(21);

        // 5 of the 8 wanted, and less than a quantum of work begun.
        Assert.Equal(21 * 5, world.Finished("mill"), 2e-3);
        Assert.Equal(0, world.Quanta("human/offer/labour"));
        Assert.Equal(21 * 5, (double)RowOf(world, "labour").Sold * 1e-3, 1e-3);
    }

    private static HumanGoodRecord Human(string good, double perStep) =>
        new() { Good = good, OutputPerYear = perStep * StepsPerYear };

    private static TradeRecord Import(string good) => new() { Good = good, Price = 3 };

    private static HumanGoodState RowOf(SmallWorld world, string good) =>
        world.Shard.Row<HumanGoodState>(world.Shard.AddressOf(HumanGood.Kind, good));

    private static SmallWorld Buying(
        HumanGoodRecord human, double wantedPerStep, double quantum = 1e-6, TradeRecord? import = null)
    {
        var record = Record(human, wantedPerStep, quantum);
        return new SmallWorld(import is null
            ? record
            : record with { Market = record.Market! with { Imports = [import] } });
    }

    private static SmallWorld Claiming(double claimPerStep, double corn)
    {
        var record = Record(Human("corn", 0) with { ClaimPerYear = claimPerStep * StepsPerYear }, 0, 1e-6);
        return new SmallWorld(record with
        {
            Sites = [record.Sites[0], SmallWorld.Depot(SmallWorld.Of("corn", corn))],
            Market = record.Market! with
            {
                Cash = 0,
                Imports = [],
                Exports = [new TradeRecord { Good = "corn", Price = 4 }],
            },
        });
    }

    /// <summary>A mill that needs one spice for a cake, beside a human economy of one good.</summary>
    private static WorldRecord Record(HumanGoodRecord human, double wantedPerStep, double quantum)
    {
        string[] goods = ["spice", .. human.Good == "spice" ? Array.Empty<string>() : [human.Good]];
        return SmallWorld.Record(
            [SmallWorld.Money, SmallWorld.Good("cake"), .. goods.Select(good => SmallWorld.Good(good, quantum, 1))],
            [SmallWorld.Recipe("cake", SmallWorld.Of("spice", 1))],
            SmallWorld.Plant("mill", "cake", wantedPerStep) with { CoverYears = 100 }, SmallWorld.Depot()) with
        {
            Market = new MarketRecord { Money = "usd", Cash = 1e6, Imports = [Import("spice")] },
            Human = new HumanRecord { Diversion = 0.1, Goods = [human] },
        };
    }
}
