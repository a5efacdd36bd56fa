using Twin.World.Assembly;
using Twin.World.Explaining;
using Twin.World.Records;
using Twin.World.Running;
using Xunit;

namespace Twin.World.Tests.Explaining;

/// <summary>Stone that is short for lack of robot-hours must be followed to what keeps the robots.</summary>
public sealed class RobotRootTests
{
    private const int Robots = 100;
    private const long At = 20 * 24 * StepClock.HourMicros;

    [Fact]
    public void Stone_WithOneRobotForLongRepairs_EndsAtTheCrewAndNamesThePatient()
    {
        var world = Quarry(
            fleet => fleet with { MtbfHours = 50, MttrHours = 24 }, each => each with { CrewShare = 0.01 });
        var witness = Witness(world);

        var explained = Explained(world);

        Assert.Equal((RootKind.NoCrew, "fleets.hands.individual.crew"), (explained.Root.Kind, explained.Root.Name));
        var patient = explained.Chain[^1];
        Assert.StartsWith("robot/hands", patient.Actor, StringComparison.Ordinal);
        Assert.True(witness.Saw(patient.Event!.Value, patient.AtMicros, patient.Actor), patient.ToString());
        Assert.Contains(explained.Chain, link => link.What.StartsWith("quarry got", StringComparison.Ordinal));
        Assert.Contains(explained.Chain, link => link.What.StartsWith("hands delivered", StringComparison.Ordinal));
    }

    [Fact]
    public void Stone_WithAnEmptyShelf_EndsAtTheSparePart()
    {
        var quarry = Quarry(
            fleet => fleet with { MtbfHours = 100 }, each => each with { Spares = "part", SpareStock = 1 });
        var world = quarry with { Goods = [.. quarry.Goods, RichWorld.Good("part", 1, 5) with { Indivisible = true }] };

        var explained = Explained(world);

        Assert.Equal((RootKind.NoSpare, "fleets.hands.individual.spares"), (explained.Root.Kind, explained.Root.Name));
        Assert.Contains("depot had 0 %", explained.Root.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Stone_WithTwoChargersForAHundred_EndsAtTheChargingPlaces()
    {
        var world = Quarry(
            fleet => fleet,
            each => each with { Places = [.. each.Places.Select(place => place with { Chargers = 1 })] });

        var explained = Explained(world);

        Assert.Equal(
            (RootKind.ChargingPlaces, "fleets.hands.individual.places"), (explained.Root.Kind, explained.Root.Name));
    }

    [Fact]
    public void Stone_OnADarkGrid_GoesOnToWhoMakesTheElectricity()
    {
        var quarry = Quarry(fleet => fleet, each => each);
        var world = quarry with
        {
            Sites =
            [
                .. quarry.Sites.Select(
                    site => site.Id == "panels" ? site with { CapacityPerYear = 0.3 * Robots } : site),
            ],
        };

        var explained = Explained(world);

        Assert.Equal((RootKind.Capacity, "panels"), (explained.Root.Kind, explained.Root.Name));
        Assert.Contains(explained.Chain, link => link.What.EndsWith("of its power", StringComparison.Ordinal));
    }

    [Fact]
    public void Stone_WithTooFewRobots_SaysThatAllWork()
    {
        var quarry = Quarry(fleet => fleet, each => each);
        var world = quarry with
        {
            Planner = new PlannerRecord { Policy = PlannerPolicy.None },
            Sites =
            [
                .. quarry.Sites.Select(
                    site => site.Id == "quarry" ? site with { CapacityPerYear = 5 * site.CapacityPerYear } : site),
            ],
        };

        var explained = Explained(world);

        Assert.Equal((RootKind.RobotsBusy, "hands"), (explained.Root.Kind, explained.Root.Name));
    }

    [Fact]
    public void Stone_WithABacklogOfManySmallBatches_EndsAtTheOrderBook()
    {
        // A hundred times the work there are robots for: what is done each hour comes back as a batch for each place,
        // until four thousand of them wait.
        var quarry = Quarry(
            fleet => fleet,
            each => each with
            {
                Places = [.. Enumerable.Range(0, 64).Select(i => new PlaceRecord($"p{i:00}", 10 * i, 0, 2))],
            });
        var world = quarry with
        {
            Planner = new PlannerRecord { Policy = PlannerPolicy.None },
            Sites = [.. quarry.Sites.Select(site => site with { CapacityPerYear = 100 * site.CapacityPerYear })],
        };
        var witness = Witness(world);

        var explained = Explained(world);

        Assert.Equal((RootKind.OrderBook, "hands"), (explained.Root.Kind, explained.Root.Name));
        Assert.True(witness.Saw(explained.Root.Event!.Value, explained.Root.AtMicros, "fleet-control/hands"));
    }

    [Theory]
    [InlineData(Robots, RootKind.MostRobots, "fleets.hands.individual.most")]
    [InlineData(2 * Robots, RootKind.InBuild, "hands")]
    public void Stone_WithRobotsUnderWay_EndsAtTheirMostOrAtTheirBuild(int most, RootKind kind, string name)
    {
        var quarry = Quarry(
            fleet => fleet with { OpeningGrowthPerYear = 0.5, BuildYears = 0.1 },
            each => each with { MostRobots = most });
        var world = quarry with
        {
            Planner = new PlannerRecord { Policy = PlannerPolicy.None },
            Sites =
            [
                .. quarry.Sites.Select(
                    site => site.Id == "quarry" ? site with { CapacityPerYear = 5 * site.CapacityPerYear } : site),
            ],
        };

        var explained = Explained(world);

        Assert.Equal((kind, name), (explained.Root.Kind, explained.Root.Name));
    }

    [Theory]
    [InlineData("hands")]
    [InlineData("quarry")]
    [InlineData("hours")]
    public void Subjects_OfASiteOfRobots_NameEventsThatWereAndNeverGoForward(string what)
    {
        var world = Quarry(fleet => fleet with { MtbfHours = 50, MttrHours = 24 }, each => each);
        var witness = Witness(world);

        var explained = Explained(world, what);

        var last = long.MaxValue;
        foreach (var link in explained.Chain.Where(link => link.Event is not null))
        {
            Assert.True(witness.Saw(link.Event!.Value, link.AtMicros, link.Actor), link.ToString());
            Assert.True(link.Event <= last, link.ToString());
            last = link.Event.Value;
        }

        Assert.True(explained.Root.Event is null || explained.Root.Event <= last, explained.Root.ToString());
    }

    private static WorldRecord Quarry(
        Func<FleetRecord, FleetRecord> fleet, Func<IndividualsRecord, IndividualsRecord> each)
    {
        var record = RobotSiteTests.Quarry(Robots);
        var hands = fleet(record.Fleets[0]);
        return record with { Fleets = [hands with { Individual = each(hands.Individual!) }] };
    }

    private static Explanation Explained(WorldRecord world, string what = "stone")
    {
        var run = new WorldRun(WorldAssembly.Assemble(world, Simulation.Build));
        return Explainer.Of(run, Subject.Find(run.World, what)!, At, () => false)!;
    }

    private static EventWitness Witness(WorldRecord world)
    {
        var simulation = new Simulation(world);
        var witness = new EventWitness(simulation.Shard);
        simulation.Shard.Observer = witness;
        simulation.To(At);
        return witness;
    }
}
