using Twin.World.Assembly;
using Twin.World.Records;
using Xunit;

namespace Twin.World.Tests;

/// <summary>How a plant whose customer wants less than it can make keeps its stock in bounds.</summary>
public sealed class PlantCoverTests
{
    private const double LeadYears = 0.5;
    private const double CoverYears = 0.1;
    private const int StepsPerYear = 365;

    [Fact]
    public void Plant_WithALeadLongerThanItsCover_ServesItsCustomerWithoutAGap()
    {
        var simulation = new Simulation(World());
        simulation.Steps(StepsPerYear);

        var outputs = simulation.OutputBySteps(["customer"], 3 * StepsPerYear);

        Assert.All(outputs, step => Assert.InRange(step[0], 0.9 * 500 / 365.25, 1.1 * 500 / 365.25));
    }

    [Fact]
    public void Plant_WithMoreThanItsCustomerWants_KeepsStockWithinItsCover()
    {
        var simulation = new Simulation(World());

        simulation.Steps(5 * StepsPerYear);

        // Stock and work together stay at a full load of work and the cover; the customer's share of it is in work.
        var stock = (1000 * (CoverYears + LeadYears)) - (500 * LeadYears);
        Assert.InRange(simulation.Run.Samples[^1].Values[Stock(simulation)], stock - 10, stock + 10);
    }

    private static int Stock(Simulation simulation) => simulation.Run.Catalogue.Names
        .Select((name, index) => (name.Name, index)).Single(pair => pair.Name == "part.stock").index;

    private static WorldRecord World() => new()
    {
        Name = "cover",
        Seed = 1,
        StepMicros = 24 * StepClock.HourMicros,
        UntilMicros = 6 * StepClock.YearMicros,
        Goods =
        [
            new GoodRecord { Id = "part", Unit = "part" },
            new GoodRecord { Id = "rock", Unit = "t", Kind = GoodKind.Nature },
            new GoodRecord { Id = "thing", Unit = "thing" },
        ],
        Processes =
        [
            new ProcessRecord { Id = "make-part", Output = "part", LeadYears = LeadYears, Inputs = [Of("rock")] },
            new ProcessRecord { Id = "make-thing", Output = "thing", Inputs = [Of("part")] },
        ],
        Sites =
        [
            new SiteRecord
            {
                Id = "customer", Kind = SiteKind.Works, Process = "make-thing", CapacityPerYear = 500, CoverYears = 100,
            },
            new SiteRecord
            {
                Id = "plant", Kind = SiteKind.Works, Process = "make-part", CapacityPerYear = 1000,
                CoverYears = CoverYears,
            },
        ],
        Planner = new PlannerRecord { Policy = PlannerPolicy.None },
    };

    private static InputRecord Of(string good) => new() { Good = good, Amount = 1 };
}
