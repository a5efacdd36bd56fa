using Twin.Domain;
using Twin.World.Records;
using Xunit;

namespace Twin.Robots.Tests.Fleets;

public sealed class CohortTests
{
    private const double StepHours = 24;
    private const double StepsPerYear = 8766 / StepHours;

    [Fact]
    public void Fleet_WithEvenAges_RetiresInEqualPartsOverItsLife()
    {
        var fleet = FleetWorld.Fleet(1000) with { LifeYears = 50 / StepsPerYear, MtbfHours = 100, MttrHours = 30 };
        var world = new FleetWorld(FleetWorld.Record(fleet, StepHours));

        for (var step = 1; step <= 60; step++)
        {
            world.Steps(1);
            Assert.Equal(Math.Max(0, 1000 - (20 * step)), world.InService);
            Assert.Equal(Math.Min(1000, 20 * step), world.State.Retired);
            Assert.True(world.State.Up >= 0 && world.State.Down >= 0);
        }

        Assert.Equal((Int128)1000 * 60 * 1_000_000, world.Quanta("waste/residual-mass"));
        Assert.Equal(0, world.Meter.Max);
    }

    [Fact]
    public void Fleet_ThatRetiresWhileManyAreDown_TakesBothInProportion()
    {
        const int Fleets = 300;
        var fleet = FleetWorld.Fleet(1000) with { LifeYears = 100 / StepsPerYear, MtbfHours = 48, MttrHours = 48 };
        var world = new FleetWorld(FleetWorld.Record(fleet, StepHours) with
        {
            Fleets = [.. Enumerable.Range(0, Fleets).Select(i => fleet with { Id = i == 0 ? fleet.Id : $"crew-{i}" })],
        });

        // Half are down: a retirement that took only the idle or only the working would leave another share.
        world.Steps(50);
        var share = world.All.Average(state => (double)state.Up / (state.Up + state.Down));

        var error = Math.Sqrt(0.25 / 500 / Fleets);
        Assert.InRange(share, 0.5 - (3 * error), 0.5 + (3 * error));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void Robots_OfAWorks_AreInServiceUnderWayInStockOrRetired(int buildSteps)
    {
        var world = new FleetWorld(Growing(buildSteps));

        for (var step = 0; step < 300; step++)
        {
            world.Steps(1);
            var made = (long)(world.World.Shard.Row<Factory.Plants.PlantState>(
                world.World.Shard.AddressOf(Factory.Plants.Plant.Kind, "works")).Finished / 1_000_000);
            var held = world.Quanta("crew/robot");
            Assert.Equal(200 + 30 + made, held + world.State.Retired + world.Quanta("depot/robot")
                + world.Quanta("works/made/robot"));
            Assert.InRange((long)held, world.InService, world.InService + 1000);
        }

        Assert.True(world.State.Retired > 200, "more than the first generation has retired");
        Assert.True(world.InService > 200, "and the fleet has grown");
        Assert.Equal(0, world.Meter.Max);
    }

    [Fact]
    public void Hours_OfAFleet_AreThoseOfTheRobotsThatAreUp()
    {
        var fleet = FleetWorld.Fleet(731) with { MtbfHours = 90, MttrHours = 33, Duty = 0.37 };
        var world = new FleetWorld(FleetWorld.Record(fleet, StepHours));

        Int128 upSteps = 0;
        for (var step = 0; step < 200; step++)
        {
            world.Steps(1);
            upSteps += world.State.Up;

            // 0.37 of 24 h are 8,880 quanta of a thousandth of an hour; nothing is lost to rounding.
            Assert.Equal(upSteps * 8880, world.State.HoursWorked);
        }

        // What was worked is on the grid the step after, and what nobody used has perished.
        Assert.Equal((Int128)(world.State.Up * 8880), world.Quanta("crew/made/hours"));
        Assert.Equal(0, world.Meter.Max);
    }

    [Fact]
    public void Hours_OfAFleetShortOfPower_AreWhatThePowerAllows()
    {
        // 100 robots could work 2,400 h a step and take 2.4 MWh; the park gives 0.6 MWh.
        var fleet = FleetWorld.Fleet(100) with { Inputs = [new InputRecord { Good = "power", Amount = 0.001 }] };
        var record = FleetWorld.Record(fleet, StepHours);
        var world = new FleetWorld(record with
        {
            Goods = [.. record.Goods, new GoodRecord { Id = "sun", Unit = "MWh", Kind = GoodKind.Nature,
                EnergyJ = 3.6e9 }],
            Processes =
            [
                new ProcessRecord { Id = "shine", Output = "power",
                    Inputs = [new InputRecord { Good = "sun", Amount = 1 }] },
            ],
            Sites =
            [
                .. record.Sites,
                new SiteRecord { Id = "park", Kind = SiteKind.SolarPlant, Process = "shine",
                    CapacityPerYear = 0.6 * StepsPerYear },
            ],
        });

        world.Steps(11);

        Assert.Equal(10 * 600.0, (double)world.State.HoursWorked * 1e-3, 0.1);
        Assert.Equal(0, world.Meter.Max);
    }

    [Fact]
    public void Robots_UnderWayAtTheStart_EnterServiceOnTheRay()
    {
        var fleet = FleetWorld.Fleet(1e6) with
        {
            LifeYears = 40 / StepsPerYear,
            BuildYears = 10 / StepsPerYear,
            OpeningGrowthPerYear = 0.01 * StepsPerYear,
        };
        var world = new FleetWorld(FleetWorld.Record(fleet, StepHours));

        for (var step = 1; step <= 10; step++)
        {
            world.Steps(1);
            Assert.Equal(1e6 * ExactMath.Exp(0.01 * step), world.InService, 30.0);
        }
    }

    /// <summary>A works makes robots of rock with the hours of the robots.</summary>
    private static WorldRecord Growing(int buildSteps)
    {
        var fleet = FleetWorld.Fleet(200) with
        {
            LifeYears = 60 / StepsPerYear,
            BuildYears = buildSteps / StepsPerYear,
            MtbfHours = 200,
            MttrHours = 24,
            Duty = 0.5,
        };
        var record = FleetWorld.Record(fleet, StepHours, seed: 5, stock: 30);
        return record with
        {
            Goods =
            [
                .. record.Goods, new GoodRecord { Id = "rock", Unit = "t", Quantum = 1e-6, MassKg = 1000,
                    Kind = GoodKind.Nature },
            ],
            Processes =
            [
                new ProcessRecord
                {
                    Id = "assemble", Output = "robot",
                    Inputs = [new InputRecord { Good = "rock", Amount = 0.1 },
                        new InputRecord { Good = "hours", Amount = 300 }],
                },
            ],
            Sites =
            [
                .. record.Sites,
                new SiteRecord { Id = "works", Kind = SiteKind.Works, Process = "assemble",
                    CapacityPerYear = 7 * StepsPerYear },
            ],
            Planner = new PlannerRecord(),
        };
    }
}
