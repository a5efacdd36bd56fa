using Twin.World.Records;
using Xunit;

namespace Twin.Factory.Tests.Markets;

public sealed class MarketTests
{
    private const int StepsPerYear = SmallWorld.StepsPerYear;

    [Fact]
    public void Import_WithinItsLimit_IsWhatIsWanted()
    {
        var world = Importing(cash: 1e6, Import("spice", price: 3));

        world.Steps(10);

        Assert.Equal(40, world.Finished("mill"), 1e-6);
        Assert.Equal(-40, world.Amount("outside/spice"), 1e-6);
        Assert.Equal(1e6 - 120, world.Amount("loop/usd"), 0.02);
        Assert.Equal(120, world.Amount("outside/usd"), 0.02);
    }

    [Fact]
    public void Import_BeyondItsLimit_IsTheLimitThatGrows()
    {
        const double Growth = 0.5;
        var world = Importing(1e6, Import("spice", 3) with { LimitPerYear = 100, LimitGrowthPerYear = Growth });

        for (var step = 0; step < 50; step++)
        {
            var before = world.Amount("outside/spice");
            world.Steps(1);
            Assert.Equal(-Math.Exp(Growth * step / StepsPerYear), world.Amount("outside/spice") - before, 2e-6);
        }
    }

    [Fact]
    public void Import_OfZeroLimit_BuysNothing()
    {
        var world = Importing(1e6, Import("spice", 3) with { LimitPerYear = 0 });

        world.Steps(10);

        Assert.Equal(0, world.Finished("mill"));
    }

    [Fact]
    public void Import_WithALead_ArrivesThatManyStepsLater()
    {
        var world = Importing(1e6, Import("spice", 3) with { LeadYears = 3.0 / StepsPerYear });

        var finished = new List<double>();
        for (var step = 0; step < 12; step++)
        {
            world.Steps(1);
            finished.Add(world.Finished("mill"));
        }

        Assert.Equal([0, 0, 0], finished.Take(3));
        for (var step = 3; step < 12; step++) Assert.Equal(4, finished[step] - finished[step - 1], 1e-6);
        Assert.Equal(0, world.Meter.Max);
    }

    [Fact]
    public void Imports_WithAFullPurse_AreEachWhatIsWanted()
    {
        // The first purchase must not make the purse look short for the second.
        var world = Importing(cash: 50, Import("spice", 5), Import("salt", 5));

        world.Steps(1);

        Assert.Equal(-4, world.Amount("outside/spice"), 1e-6);
        Assert.Equal(-4, world.Amount("outside/salt"), 1e-6);
    }

    [Fact]
    public void Imports_WithAShortPurse_AreCutInProportion()
    {
        // The bill is 4 · 5 + 4 · 15 = 80; half of it is there.
        var world = Importing(cash: 40, Import("salt", 5), Import("spice", 15));

        world.Steps(1);

        Assert.Equal(-2, world.Amount("outside/salt"), 0.01);
        Assert.Equal(-2, world.Amount("outside/spice"), 0.01);
        Assert.InRange(world.Amount("loop/usd"), 0, 0.02);
    }

    [Fact]
    public void Import_ForNothing_IsNotCutByAShortPurse()
    {
        var world = Importing(cash: 30, Import("salt", 0), Import("spice", 15));

        world.Steps(1);

        Assert.Equal(-4, world.Amount("outside/salt"), 1e-6);
        Assert.Equal(-2, world.Amount("outside/spice"), 0.01);
    }

    [Fact]
    public void Imports_OfAnEmptyPurseWithALead_ArriveOnce()
    {
        // Carried fractions make some purchases fail; a slot that was not bought for must not arrive again.
        var world = Importing(
            cash: 3, Import("salt", 0.7) with { LeadYears = 2.0 / StepsPerYear },
            Import("spice", 0.9) with { LeadYears = 3.0 / StepsPerYear });

        for (var step = 0; step < 60; step++)
        {
            world.Steps(1);
            Assert.True(world.Quanta("market/transit/salt") >= 0 && world.Quanta("market/transit/spice") >= 0);
        }

        Assert.InRange(world.Amount("loop/usd"), 0, 0.02);
        Assert.Equal(0, world.Meter.Max);
    }

    [Fact]
    public void Export_WithoutCash_JustCoversTheBill()
    {
        var world = Trading(exportPrice: 2, exportLimit: double.PositiveInfinity);

        world.Steps(1);
        for (var step = 0; step < 20; step++)
        {
            world.Steps(1);

            // 4 spice at 3 cost 12, which is 6 corn; what is left over is less than a quantum of corn.
            Assert.InRange(world.Amount("loop/usd"), 0, 0.03);
        }

        Assert.Equal(21 * 12 / 2.0, world.Amount("outside/corn"), 0.05);
        Assert.Equal(21 * 4, world.Finished("mill"), 1e-5);
    }

    [Fact]
    public void Export_UpToItsLimit_BuysWhatItEarns()
    {
        var world = Trading(exportPrice: 2, exportLimit: 3 * StepsPerYear);

        world.Steps(20);

        Assert.Equal(60, world.Amount("outside/corn"), 1e-5);
        Assert.Equal(20 * 3 * 2 / 3.0, -world.Amount("outside/spice"), 0.02);
    }

    [Fact]
    public void Export_OfMoreThanTheDepotHolds_SellsWhatOthersLeave()
    {
        var world = Trading(exportPrice: 2, exportLimit: double.PositiveInfinity, corn: 3);

        world.Steps(1);

        Assert.Equal(3, world.Amount("outside/corn"), 1e-6);
        Assert.Equal(2, -world.Amount("outside/spice"), 0.01);
        Assert.Equal(0, world.Quanta("depot/corn"));
    }

    private static TradeRecord Import(string good, double price) => new() { Good = good, Price = price };

    /// <summary>A mill of 4 a step whose inputs are bought.</summary>
    private static SmallWorld Importing(double cash, params TradeRecord[] imports) => new(Record(imports) with
    {
        Market = new MarketRecord { Money = "usd", Cash = cash, Imports = imports },
    });

    private static SmallWorld Trading(double exportPrice, double exportLimit, double corn = 1e4)
    {
        TradeRecord[] imports = [Import("spice", 3)];
        var record = Record(imports);
        return new SmallWorld(record with
        {
            Goods = [.. record.Goods, SmallWorld.Good("corn")],
            Sites = [record.Sites[0], SmallWorld.Depot(SmallWorld.Of("corn", corn))],
            Market = new MarketRecord
            {
                Money = "usd", Imports = imports,
                Exports = [new TradeRecord { Good = "corn", Price = exportPrice, LimitPerYear = exportLimit }],
            },
        });
    }

    private static WorldRecord Record(IReadOnlyList<TradeRecord> imports) => SmallWorld.Record(
        [SmallWorld.Money, SmallWorld.Good("cake"), .. imports.Select(import => SmallWorld.Good(import.Good))],
        [SmallWorld.Recipe("cake", [.. imports.Select(import => SmallWorld.Of(import.Good, 1))])],
        SmallWorld.Plant("mill", "cake", 4) with { CoverYears = 100 }, SmallWorld.Depot());
}
