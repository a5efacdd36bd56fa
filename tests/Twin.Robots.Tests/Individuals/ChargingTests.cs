using Twin.Robots.Individuals;
using Xunit;

namespace Twin.Robots.Tests.Individuals;

/// <summary>Each charging policy with one robot, an hour of whose work takes a tenth of its battery.</summary>
public sealed class ChargingTests
{
    private const int Hour = RobotWorld.Hour;

    [Fact]
    public void Threshold_WithNothingToDo_ChargesBelowTheThresholdOnly()
    {
        var world = Cart(ChargingPolicy.Threshold);

        Work(world, hours: 8);
        Assert.Equal(0, world.Control.Totals.Charges);
        Work(world, hours: 1);

        Assert.Equal(1, world.Control.Totals.Charges);
        Assert.Equal(9 * 360_000, world.Control.Totals.StoredJ);
    }

    [Fact]
    public void Opportunity_WithNothingToDo_ChargesBelowTheTop()
    {
        var world = Cart(ChargingPolicy.Opportunity);

        Work(world, hours: 2);
        Assert.Equal(0, world.Control.Totals.Charges);
        Work(world, hours: 1);

        Assert.Equal(1, world.Control.Totals.Charges);
    }

    [Fact]
    public void Opportunity_WithOrdersWaiting_WorksOn()
    {
        var world = Cart(ChargingPolicy.Opportunity);

        world.Batch(Hour, 6);
        world.RunTo(world.Now + (6 * Hour) - 1);
        Assert.Equal((5, 0), (world.Control.Totals.TasksDone, world.Control.Totals.Charges));
        world.RunTo(world.Now + (2 * Hour));

        Assert.Equal((6, 1), (world.Control.Totals.TasksDone, world.Control.Totals.Charges));
        Assert.Equal(6 * 360_000, world.Control.Totals.StoredJ);
    }

    [Fact]
    public void PriceAware_WhileElectricityIsDear_WaitsForTheThreshold()
    {
        var world = Cart(ChargingPolicy.PriceAware);

        Work(world, hours: 8);
        Assert.Equal(0, world.Control.Totals.Charges);
        Work(world, hours: 1);

        Assert.Equal(1, world.Control.Totals.Charges);
    }

    [Fact]
    public void PriceAware_OnceElectricityIsCheap_TakesTheOpportunity()
    {
        var world = Cart(ChargingPolicy.PriceAware);
        Work(world, hours: 4);
        Assert.Equal(0, world.Control.Totals.Charges);

        world.Price(isCheap: true);
        Work(world, hours: 1);

        Assert.Equal(1, world.Control.Totals.Charges);
        Assert.Equal(5 * 360_000, world.Control.Totals.StoredJ);
    }

    /// <summary>Orders of an hour, one every three hours.</summary>
    private static void Work(RobotWorld world, int hours)
    {
        for (var i = 0; i < hours; i++)
        {
            world.Order(Hour);
            world.RunTo(world.Now + (3 * Hour));
        }
    }

    private static RobotWorld Cart(ChargingPolicy charging)
    {
        var control = new ControlPlan { Name = "site", Charging = charging, Chargers = [1] };
        RobotFleet[] fleets =
        [
            RobotWorld.Cabled("cart", 0) with { CapacityJ = 3_600_000, WorkingWatts = 100, ChargingWatts = 1_000 },
        ];
        var world = new RobotWorld(control, fleets, capacity: 1);

        // A robot that is built comes with a full battery.
        world.Add(0, 1);
        world.RunTo(1);
        return world;
    }
}
