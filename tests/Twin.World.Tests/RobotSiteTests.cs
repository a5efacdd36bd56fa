using Twin.Robots.Individuals;
using Twin.Robots.Supply;
using Twin.World.Assembly;
using Twin.World.Records;
using Xunit;

namespace Twin.World.Tests;

/// <summary>Fleets whose robots are modelled one by one, in worlds.</summary>
public sealed class RobotSiteTests
{
    private const int Robots = 300;
    private const long Day = 24 * StepClock.HourMicros;

    [Theory]
    [InlineData(RobotDispatch.Nearest, 0)]
    [InlineData(RobotDispatch.Priority, 150)]
    [InlineData(RobotDispatch.LeastLaden, 150)]
    public void Quarry_WithMoreWorkThanRobots_WorksAsItsCycleSays(RobotDispatch dispatch, double metres)
    {
        var record = Quarry(Robots);
        var fleet = record.Fleets[0];
        record = record with { Fleets = [fleet with { Individual = fleet.Individual! with { Dispatch = dispatch } }] };

        var simulation = Simulation.Finished(record);

        // Per hour of work: a mean way, charging for both at 2 kW stored to 92 %, and repairs.
        var moving = metres / 3_600;
        var cycle = 1 + moving + ((300 + (200 * moving)) / 0.92 / 2_000) + (8.0 / 500 * (1 + moving));
        var expected = Robots * 0.96 / cycle * 24 * 30;
        var worked = (double)Supply(simulation).HoursWorked * 1e-3;
        Assert.Equal(0, simulation.Meter.Max);
        Assert.InRange(worked, 0.98 * expected, 1.02 * expected);
    }

    [Fact]
    public void Quarry_AtItsEnd_HasBookedWhatItsRobotsDid()
    {
        var simulation = Simulation.Finished(Quarry(Robots));
        var (supply, control) = (Supply(simulation), Control(simulation));

        // The last step's work is booked when the next begins.
        Assert.InRange(control.Totals.DeliveredSeconds - supply.Delivered, -Robots * 3_600, Robots * 3_600);
        Assert.InRange(control.Totals.DrawnJ - supply.Drawn, 0, 40L * 2_000 * 3_600);
        Assert.Equal(supply.Delivered / 3.6, (double)supply.HoursWorked, 1.0);
        Assert.Equal(supply.PowerTaken * 3_600.0, supply.Drawn, 3_600.0);
        Assert.Equal(0, supply.HoursLost);
    }

    [Fact]
    public void Quarry_ResumedFromASnapshot_EndsInTheSameState()
    {
        var whole = Simulation.Finished(Quarry(Robots));
        var half = new Simulation(Quarry(Robots));
        half.To(12 * Day);
        var snapshot = half.Run.Snapshot();

        var resumed = new Simulation(Quarry(Robots));
        resumed.Run.Restore(snapshot, acceptBuild: false);
        resumed.To(resumed.Record.UntilMicros);

        Assert.Equal(whole.Hash, resumed.Hash);
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(1, false)]
    public void Electricity_ThatReachesOrNot_IsCheapOrDearToTheFleet(double megawattHoursPerRobot, bool isCheap)
    {
        var record = Quarry(Robots);
        var panels = RichWorld.Plant("panels", "shine", Robots * megawattHoursPerRobot);
        record = record with { Sites = [.. record.Sites.Where(site => site.Id != "panels"), panels] };

        var simulation = Simulation.Finished(record);

        Assert.Equal(isCheap, Control(simulation).IsCheap);
    }

    internal static WorldRecord Quarry(int robots) => new()
    {
        Name = "quarry", Seed = 3, StepMicros = StepClock.HourMicros, UntilMicros = 30 * Day,
        Goods =
        [
            RichWorld.Good("rock", 1e-3, 1, GoodKind.Nature), RichWorld.Good("stone", 1e-3, 1),
            RichWorld.Good("robot", 1, 60) with { Indivisible = true },
            RichWorld.Good("hours", 1e-3, 0, GoodKind.Flow),
            RichWorld.Good("power", 1e-6, 0, GoodKind.Flow) with { EnergyJ = 3.6e9 },
            RichWorld.Good("sun", 1e-6, 0, GoodKind.Nature) with { EnergyJ = 3.6e9 },
        ],
        Processes =
        [
            new ProcessRecord
            {
                Id = "dig", Output = "stone", Inputs = [RichWorld.Of("rock", 1), RichWorld.Of("hours", 1)],
            },
            new ProcessRecord { Id = "shine", Output = "power", Inputs = [RichWorld.Of("sun", 1)] },
        ],
        Sites =
        [
            RichWorld.Plant("quarry", "dig", robots * 8_766.0), RichWorld.Plant("panels", "shine", robots * 10.0),
        ],
        Fleets =
        [
            new FleetRecord
            {
                Id = "hands", Robot = "robot", Hours = "hours", Count = robots, LifeYears = 5, MtbfHours = 500,
                MttrHours = 8, Individual = Hands(robots),
            },
        ],
    };

    private static IndividualsRecord Hands(int robots) => new()
    {
        BatteryJ = 2 * 3.6e6, Power = "power", MovingWatts = 200, WorkingWatts = 300, IdleWatts = 20,
        ChargingWatts = 2_000, TaskHours = 1, CrewShare = 0.04, Charging = RobotCharging.Threshold,
        Places = [new PlaceRecord("pit", 0, 0, robots / 6), new PlaceRecord("rim", 300, 0, robots / 6)],
    };

    private static SupplyState Supply(Simulation simulation) =>
        simulation.Shard.Row<SupplyState>(simulation.Shard.AddressOf(FleetSupply.Kind, "hands"));

    private static ControlState Control(Simulation simulation) =>
        simulation.Shard.Row<ControlState>(simulation.Shard.AddressOf(FleetControl.Kind, "hands"));
}
