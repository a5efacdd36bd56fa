using Twin.World.Records;
using Xunit;

namespace Twin.Factory.Tests.Assets;

public sealed class AssetTests
{
    private const double Opening = 200;
    private const int StepsPerYear = SmallWorld.StepsPerYear;

    [Fact]
    public void Equipment_UnderLinearWear_LosesAShareOfTheStockEachStep()
    {
        var world = Wearing(WearKind.Linear, wearPerYear: 0.3);

        for (var step = 1; step <= 300; step++)
        {
            world.Steps(1);
            Assert.Equal(Opening * Math.Pow(1 - (0.3 / StepsPerYear), step), InService(world), 2e-6);
        }
    }

    [Fact]
    public void Equipment_UnderExponentialWear_FollowsTheExponential()
    {
        var world = Wearing(WearKind.Exponential, wearPerYear: 0.3);

        for (var step = 1; step <= 300; step++)
        {
            world.Steps(1);
            Assert.Equal(Opening * Math.Exp(-0.3 * step / StepsPerYear), InService(world), 2e-6);
        }
    }

    [Fact]
    public void Equipment_OfAFixedLifeWithEvenAges_LeavesInEqualParts()
    {
        var world = Wearing(WearKind.FixedLife, lifeYears: 0.4);

        for (var step = 1; step <= 45; step++)
        {
            world.Steps(1);
            Assert.Equal(Opening * Math.Max(0, 1 - (step / 40.0)), InService(world), 2e-6);
        }
    }

    [Fact]
    public void Equipment_ThatWearsOut_WeighsAsWasteWhatItWeighed()
    {
        var world = Wearing(WearKind.FixedLife, lifeYears: 0.4);

        world.Steps(41);

        Assert.Equal((Int128)(Opening * 70 * 1e6), world.Quanta("waste/residual-mass"));
        Assert.Equal(0, world.Quanta("mill/tool/installed/tool"));
        Assert.Equal(0, world.Meter.Max);
    }

    [Theory]
    [InlineData(WearKind.Linear, 0)]
    [InlineData(WearKind.Linear, 3)]
    [InlineData(WearKind.Exponential, 2)]
    [InlineData(WearKind.FixedLife, 0)]
    [InlineData(WearKind.FixedLife, 3)]
    public void Equipment_WithPlentyToBuildFrom_FollowsTheTargetAfterItsLead(WearKind wear, int build)
    {
        const double Growth = 0.25;
        var world = Planned(wear, build, Growth, tools: 1e6);
        world.Steps(build + 1);
        var perStep = Math.Exp(Growth / StepsPerYear);

        // Under a rate of wear nothing replaces what wears before the first order is built; from then on the ray holds.
        for (var step = 0; step < 100; step++)
        {
            var before = InService(world);
            world.Steps(1);
            Assert.Equal(perStep, InService(world) / before, 1e-6);
        }

        Assert.Equal(0, world.Meter.Max);
    }

    [Fact]
    public void Equipment_WithNothingToBuildFrom_OrdersItsWearAndItsGrowthAndGetsNeither()
    {
        var world = Planned(WearKind.Linear, build: 0, growthPerYear: 0.25, tools: 0);

        world.Steps(1);

        // Targets are counted in µ-units of output, of which 50 quanta of tool give one a step.
        var asset = world.AssetOf("mill", "tool");
        var wear = Opening * 0.3 / StepsPerYear;
        Assert.Equal((wear + (Opening * (Math.Exp(0.25 / StepsPerYear) - 1))) * 1e6, asset.Ordered, 51.0);
        Assert.Equal(Opening - wear, InService(world), 2e-6);
    }

    [Fact]
    public void Equipment_UnderConstruction_WorksOnlyAfterItsLead()
    {
        var world = Planned(WearKind.FixedLife, build: 5, growthPerYear: 0.25, tools: 1e6);

        world.Steps(5);
        var before = InService(world);
        var held = world.Amount("mill/tool/installed/tool");
        world.Steps(1);

        Assert.True(held > before, "what is granted belongs to the plant at once");
        Assert.True(InService(world) > before - (Opening / 40), "the first order has entered service");
    }

    private static double InService(SmallWorld world) => world.AssetOf("mill", "tool").InService * 1e-6;

    private static SmallWorld Wearing(WearKind wear, double wearPerYear = 0, double lifeYears = 0) =>
        new(Record(new EquipmentRecord
        {
            Good = "tool", StockYears = 0.5, Wear = wear, WearPerYear = wearPerYear, LifeYears = lifeYears,
        }));

    private static SmallWorld Planned(WearKind wear, int build, double growthPerYear, double tools)
    {
        var record = Record(new EquipmentRecord
        {
            Good = "tool", StockYears = 0.5, Wear = wear, WearPerYear = wear == WearKind.FixedLife ? 0 : 0.3,
            LifeYears = wear == WearKind.FixedLife ? 0.4 : 0, BuildYears = (double)build / StepsPerYear,
        });
        return new SmallWorld(record with
        {
            Planner = new PlannerRecord { GrowthPerYear = growthPerYear },
            Sites = [record.Sites[0], SmallWorld.Depot(SmallWorld.Of("tool", tools))],
        });
    }

    /// <summary>A mill of 400 tools a year with 200 tools in service; what it makes is what it is made of.</summary>
    private static WorldRecord Record(EquipmentRecord equipment) => SmallWorld.Record(
        [SmallWorld.Good("rock", 1e-6, 70) with { Kind = GoodKind.Nature }, SmallWorld.Good("tool", 1e-6, 70)],
        [SmallWorld.Recipe("tool", SmallWorld.Of("rock", 1)) with { Equipment = [equipment] }],
        SmallWorld.Plant("mill", "tool", 4) with { CoverYears = 1000 }, SmallWorld.Depot());
}
