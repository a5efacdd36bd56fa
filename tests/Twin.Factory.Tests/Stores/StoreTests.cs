using Twin.Factory.Stores;
using Twin.World.Records;
using Xunit;

namespace Twin.Factory.Tests.Stores;

/// <summary>A park that gives 20 MWh a step in one month and none in the next, and a mill that wants 8 in
/// each.</summary>
public sealed class StoreTests
{
    private const double Wanted = 8;
    private const double Sunny = 20;

    [Fact]
    public void Storage_InASunnyMonth_TakesWhatIsLeftAndLosesTheRoundTrip()
    {
        var world = World(units: 1000, roundTrip: 0.8);

        // The first step has no power yet: what is made is shared out in the next.
        world.Steps(4);

        Assert.Equal(3 * (Sunny - Wanted) * 0.8, world.Amount("battery/stored/power"), 0.005);
        Assert.Equal(3 * (Sunny - Wanted) * 0.2 * 3.6e9, Heat(world), 1e7);
    }

    [Fact]
    public void Storage_ThatIsFull_TakesNoMore()
    {
        var world = World(units: 10, roundTrip: 0.8);

        world.Steps(5);

        Assert.Equal(10, world.Amount("battery/stored/power"), 0.005);
        Assert.InRange(world.Amount("battery/stored/power"), 0, 10);
    }

    [Fact]
    public void Storage_OfAShortGrid_DeliversWhatIsMissing()
    {
        var world = World(units: 1000, roundTrip: 0.8);

        // The sunny month's last power is used in the first dark step.
        world.Steps(5);
        var stored = world.Amount("battery/stored/power");
        var finished = world.Finished("mill");
        world.Steps(2);

        Assert.Equal(2 * Wanted, stored - world.Amount("battery/stored/power"), 0.005);
        Assert.Equal(2 * Wanted, world.Finished("mill") - finished, 0.005);
    }

    [Fact]
    public void Storage_ThatIsEmpty_DeliversNothing()
    {
        var world = World(units: 10, roundTrip: 0.8);
        world.Steps(8);

        Assert.Equal(0, world.Amount("battery/stored/power"), 0.005);
        Assert.Equal((4 * Wanted) + 10, world.Finished("mill"), 0.01);
    }

    [Fact]
    public void Storage_OverYears_NeitherMakesNorLosesEnergy()
    {
        var world = World(units: 25, roundTrip: 0.83);

        world.Steps(480);

        var delivered = (double)world.Shard.Row<StoreState>(world.Shard.AddressOf(Store.Kind,
            "battery")).Delivered * 1e-3;
        Assert.Equal(0, world.Meter.Max);
        Assert.Equal(0, world.Quanta("battery/power"));

        // A full charge in each of the 60 dark months; a tenth of the packs retires on the way, evenly.
        Assert.Equal(25 * 60 * 0.95, delivered, 25.0);
    }

    private static double Heat(SmallWorld world) =>

        // The mill's own power ends as heat too.
        (double)world.Quanta("waste/residual-heat") - (world.Finished("mill") * 3.6e9);

    private static SmallWorld World(double units, double roundTrip)
    {
        var sunlight = SmallWorld.Good("sunlight", 1e-3) with { Kind = GoodKind.Nature, EnergyJ = 3.6e9 };
        var park = SmallWorld.Plant("park", "power", 0) with
        {
            Kind = SiteKind.SolarPlant,
            CapacityPerYear = Sunny / 2 * 48,
            MonthlyProfile = [2, 0, 2, 0, 2, 0, 2, 0, 2, 0, 2, 0],
        };
        var mill = SmallWorld.Plant("mill", "show", 0) with { CapacityPerYear = Wanted * 48, CoverYears = 1000 };
        var battery = new SiteRecord
        {
            Id = "battery", Kind = SiteKind.Storage, Stores = "power", StorageEquipment = "pack", StoragePerUnit = 1,
            StorageUnits = units, RoundTrip = roundTrip, StorageLifeYears = 100,
        };
        var record = SmallWorld.Record(
            [sunlight, SmallWorld.Power, SmallWorld.Good("show"), SmallWorld.Good("pack", 1e-6)],
            [
                SmallWorld.Recipe("power", SmallWorld.Of("sunlight", 1)),
                    SmallWorld.Recipe("show", SmallWorld.Of("power", 1)),
            ],
            park, mill, battery);
        return new SmallWorld(record with { StepMicros = Twin.World.Assembly.StepClock.YearMicros / 48 });
    }
}
