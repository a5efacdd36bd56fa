using Twin.Factory.Plants;
using Twin.World.Records;
using Xunit;

namespace Twin.Factory.Tests.Plants;

public sealed class PlantTests
{
    private static readonly GoodRecord[] Goods =
        [SmallWorld.Good("iron", 1e-6, 1000), SmallWorld.Good("steel", 1e-6, 1000), SmallWorld.Good("tool", 1e-3)];

    private static readonly ProcessRecord Steel = SmallWorld.Recipe("steel", SmallWorld.Of("iron", 1.25));

    [Fact]
    public void Plant_WithPlentyOfInput_FinishesItsCapacityEachStep()
    {
        var world = Started(Steel, SmallWorld.Plant("mill", "steel", 4));

        world.Steps(10);

        Assert.Equal(40, world.Finished("mill"), 1e-9);
        Assert.Equal(36, world.Amount("depot/steel"), 1e-9);
        Assert.Equal(4, world.Amount("mill/made/steel"), 1e-9);
        Assert.Equal(LimitKind.Equipment, world.PlantOf("mill").Limit.Kind);
    }

    [Fact]
    public void Plant_WithTooLittleInput_FinishesWhatItHas()
    {
        var world = Started(Steel, SmallWorld.Plant("mill", "steel", 4), iron: 10);

        world.Steps(5);

        Assert.Equal(8, world.Finished("mill"), 1e-6);
        Assert.Equal(LimitKind.Input, world.PlantOf("mill").Limit.Kind);
    }

    [Fact]
    public void Plant_WithTwoKindsOfEquipment_IsBoundByTheScarcer()
    {
        var recipe = Steel with
        {
            Equipment =
            [
                new EquipmentRecord { Good = "tool", StockYears = 0.5, Wear = WearKind.Linear },
                new EquipmentRecord { Good = "steel", StockYears = 0.1, Wear = WearKind.FixedLife, LifeYears = 0.1 },
            ],
        };
        var world = Started(recipe, SmallWorld.Plant("mill", "steel", 4));

        world.Steps(5);
        var half = world.PlantOf("mill").Capacity;
        world.Steps(6);

        // Ten cohorts of steel leave one a step; the tools stay.
        Assert.Equal(2_000_000, half, 10.0);
        Assert.Equal(0, world.PlantOf("mill").Capacity);
        Assert.Equal(new Limit(LimitKind.Equipment, 0), world.PlantOf("mill").Limit);
        Assert.Equal(200_000, world.AssetOf("mill", "tool").InService);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    public void Plant_WithALead_DeliversThatManyStepsLater(int lead)
    {
        var recipe = Steel with { LeadYears = (double)lead / SmallWorld.StepsPerYear };
        var world = Started(recipe, SmallWorld.Plant("mill", "steel", 4));

        var finished = new List<double>();
        for (var step = 0; step < 8; step++)
        {
            world.Steps(1);
            finished.Add(world.Finished("mill"));
        }

        Assert.Equal(Enumerable.Range(0, 8).Select(step => 4.0 * Math.Max(0, step + 1 - lead)), finished, Close);
        Assert.Equal(1.25 * 4 * lead, world.Amount("mill/work/iron"), 1e-5);
    }

    [Fact]
    public void Plant_OfWholeUnits_FinishesNoFractionOfOne()
    {
        var goods = new[] { SmallWorld.Good("iron", 1e-6, 1000),
            SmallWorld.Good("robot", 1, 100) with { Indivisible = true } };
        var record = SmallWorld.Record(
            goods, [SmallWorld.Recipe("robot", SmallWorld.Of("iron", 0.1))],
                SmallWorld.Plant("works", "robot", 0.7) with { CoverYears = 1000 },
            SmallWorld.Depot(SmallWorld.Of("iron", 100)));
        var world = new SmallWorld(record);

        for (var step = 1; step <= 50; step++)
        {
            world.Steps(1);
            Assert.Equal(0, world.PlantOf("works").Finished % 1_000_000);
            Assert.InRange(world.Finished("works"), (0.7 * step) - 1, 0.7 * step);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void SlowWorks_OfThreeHundredthsOfARobotADay_DeliversTheRightTotal(int leadDays)
    {
        const double PerDay = 0.03;
        const double DaysPerYear = 8766.0 / 24;
        var goods = new[] { SmallWorld.Good("iron", 1e-6, 1000),
            SmallWorld.Good("robot", 1, 100) with { Indivisible = true } };
        var recipe = SmallWorld.Recipe("robot", SmallWorld.Of("iron", 0.1)) with { LeadYears = leadDays / DaysPerYear };
        var works = SmallWorld.Plant("works", "robot", 0) with
        {
            CapacityPerYear = PerDay * DaysPerYear,
            CoverYears = 1000
        };
        var record = SmallWorld.Record(goods, [recipe], works, SmallWorld.Depot(SmallWorld.Of("iron", 1000)));
        var world = new SmallWorld(record with { StepMicros = 24 * Twin.World.Assembly.StepClock.HourMicros });

        world.Steps(leadDays + 2000);

        Assert.InRange(world.Finished("works"), 59, 60);
        Assert.InRange(world.Amount("depot/robot"), 58, 60);
        Assert.Equal(0, world.Meter.Max);
    }

    [Fact]
    public void Plant_WithAYield_SendsTheScrapToTheResidual()
    {
        var world = Started(Steel with { Yield = 0.8 }, SmallWorld.Plant("mill", "steel", 4));

        world.Steps(10);

        // Capacity is output that is good: 5 units are started for 4, each of 1.25 t of iron.
        Assert.Equal(50, world.Finished("mill"), 1e-6);
        Assert.Equal(40, world.Amount("depot/steel") + world.Amount("mill/made/steel"), 1e-5);
        Assert.Equal(((50 * 1.25) - 40) * 1e9, (double)world.Quanta("waste/residual-mass"), 1e4);
        Assert.Equal(0, world.Meter.Max);
    }

    [Fact]
    public void Plant_WithAnInputThatNobodyElseHas_ReturnsTheRestToTheNext()
    {
        var goods = new[] { SmallWorld.Good("iron"), SmallWorld.Good("spice"), SmallWorld.Good("steel"),
            SmallWorld.Good("tool") };
        var record = SmallWorld.Record(
            goods,
            [
                SmallWorld.Recipe("steel", SmallWorld.Of("iron", 1), SmallWorld.Of("spice", 1)),
                SmallWorld.Recipe("tool", SmallWorld.Of("iron", 1)),
            ],
            SmallWorld.Plant("mill", "steel", 6), SmallWorld.Plant("shop", "tool", 6),
            SmallWorld.Depot(SmallWorld.Of("iron", 6), SmallWorld.Of("spice", 1)));
        var world = new SmallWorld(record);

        world.Steps(1);

        // Each is granted 3 of the 6; the mill can use 1 and returns 2, which the shop takes in the same step.
        Assert.Equal(1, world.Finished("mill"), 1e-5);
        Assert.Equal(5, world.Finished("shop"), 1e-5);
    }

    [Fact]
    public void Plant_NobodyBuysFrom_StopsAtItsCover()
    {
        var mill = SmallWorld.Plant("mill", "steel", 4) with { CoverYears = 0.1 };
        var world = Started(Steel, mill);

        world.Steps(100);

        // Ten steps of capacity, and what was on its way into the depot when the cover was reached.
        Assert.InRange(world.Amount("depot/steel"), 40 - 1e-6, 44 + 1e-6);
        Assert.Equal(LimitKind.Demand, world.PlantOf("mill").Limit.Kind);
        var before = world.Finished("mill");
        world.Steps(10);
        Assert.Equal(before, world.Finished("mill"));
    }

    private static bool Close(double left, double right) => Math.Abs(left - right) < 1e-6;

    private static SmallWorld Started(ProcessRecord recipe, SiteRecord mill, double iron = 1e6) => new(
        SmallWorld.Record(Goods, [recipe], mill, SmallWorld.Depot(SmallWorld.Of("iron", iron))));
}
