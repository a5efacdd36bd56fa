using Twin.Factory.Planning;
using Twin.Factory.Plants;
using Twin.World.Records;
using Twin.World.Tests.ClosedForms;
using Xunit;

namespace Twin.World.Tests.Learning;

/// <summary>The planner aims anew when coefficients change, at what theory says of the changed world.</summary>
public sealed class ReaimTests
{
    [Theory]
    [InlineData("ring")]
    [InlineData("g4b")]
    [InlineData("g7")]
    public void Planner_OfAWorldThatNeverChanges_NeverSolvesAnew(string name)
    {
        var simulation = new Simulation(ClosedForm.Read(name));
        var witness = new ReaimWitness(simulation.Shard);

        simulation.To(simulation.Record.UntilMicros);

        Assert.Empty(witness.Growths);
        Assert.Equal(0, PlannerOf(simulation).Entries.Length);
    }

    [Fact]
    public void Planner_OfALearningWorld_AimsAtTheBalancedPathOfTheLearnedCoefficients()
    {
        var simulation = Simulation.Finished(ClosedForm.Read("g11"));
        var share = simulation.Run.Samples[^1].Values[simulation.Run.Catalogue.FirstLearning];
        var record = simulation.Record;

        var learned = record with
        {
            Processes =
            [
                .. record.Processes.Select(process => process with
                {
                    Equipment =
                    [
                        .. process.Equipment.Select(line => line with { StockYears = line.StockYears * share }),
                    ],
                }),
            ],
        };

        Assert.Equal(Theory.WorldGrowth.Of(learned).Stepped!.Growth, PlannerOf(simulation).AimNano * 1e-9, 2e-9);
    }

    [Fact]
    public void Planner_OfAMineWhoseGradeFalls_AimsAtMoreOfWhatDigs()
    {
        var record = MineWorld.Of(gradeAtEnd: 0.3);
        var simulation = new Simulation(record);
        var witness = new ReaimWitness(simulation.Shard);

        simulation.To(record.UntilMicros);

        var mine = simulation.Shard.Row<PlantState>(simulation.Shard.AddressOf(Plant.Kind, "mine"));
        Assert.InRange(mine.ToldGradeNano, 300_000_000, 800_000_000);
        Assert.NotEmpty(witness.Growths);
        Assert.All(witness.Growths.Zip(witness.Growths.Skip(1)), pair => Assert.True(pair.Second <= pair.First));

        // Energy per ore is divided by the grade: the same world with that much more energy per ore is the theory.
        var grade = mine.ToldGradeNano * 1e-9;
        var poorer = record with
        {
            Processes =
            [
                .. record.Processes.Select(process => process.Id == "dig"
                    ? process with
                    {
                        Inputs = [.. process.Inputs.Select(input => input with { Amount = input.Amount / grade })],
                    }
                    : process),
            ],
        };
        Assert.Equal(Theory.WorldGrowth.Of(poorer).Stepped!.Growth, PlannerOf(simulation).AimNano * 1e-9, 2e-9);
    }

    [Fact]
    public void Planner_OfALearningWorld_SteersToTheNewProportions()
    {
        var simulation = Simulation.Finished(MineWorld.Of(gradeAtEnd: 0.3));
        var fixedRay = Simulation.Finished(MineWorld.Of(gradeAtEnd: 0.3) with
        {
            Planner = new PlannerRecord { Policy = PlannerPolicy.FixedShares },
        });

        Assert.True(
            Proportion(simulation) > 1.1 * Proportion(fixedRay),
            $"{Proportion(simulation)} against {Proportion(fixedRay)}");
    }

    [Fact]
    public void Planner_WithAGivenGrowth_KeepsIt()
    {
        var record = ClosedForm.Read("g11");
        var given = record with { Planner = record.Planner with { GrowthPerYear = 0.2 } };

        var simulation = Simulation.Finished(given);

        Assert.Equal(PlannerOf(simulation).GrowthNano, PlannerOf(simulation).AimNano);
    }

    [Fact]
    public void Planner_OfNone_LearnsButDoesNotSolve()
    {
        var record = ClosedForm.Read("g11");
        var unplanned = record with { Planner = new PlannerRecord { Policy = PlannerPolicy.None } };

        var simulation = Simulation.Finished(unplanned);

        Assert.True(simulation.Run.Samples[^1].Values[simulation.Run.Catalogue.FirstLearning] < 1);
        Assert.True(PlannerOf(simulation).CoefficientsAreNews);
        Assert.Equal(-1, PlannerOf(simulation).SolvedGrowthNano);
    }

    private static PlannerState PlannerOf(Simulation simulation) =>
        simulation.Shard.Row<PlannerState>(simulation.Shard.AddressOf(Planner.Kind, Planner.Name));

    private static double Proportion(Simulation simulation) =>
        (double)simulation.Shard.Row<PlantState>(simulation.Shard.AddressOf(Plant.Kind, "park")).Capacity
        / simulation.Shard.Row<PlantState>(simulation.Shard.AddressOf(Plant.Kind, "mine")).Capacity;
}
