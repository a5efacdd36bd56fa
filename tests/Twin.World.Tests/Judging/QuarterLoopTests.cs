using Twin.Factory.Planning;
using Twin.World.Assembly;
using Twin.World.Judging;
using Twin.World.Tests.ClosedForms;
using Twin.World.Tests.Learning;
using Twin.World.Theory;
using Xunit;

namespace Twin.World.Tests.Judging;

/// <summary>The matrices of a run's loop at the end of a quarter: what it has learned, dug and built by then.</summary>
public sealed class QuarterLoopTests
{
    private const long Quarter = StepClock.YearMicros / 4;

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(20)]
    public void Certificate_OfALoopThatLearns_IsTheClosedFormOfWhatIsLeft(int quarter)
    {
        var simulation = new Simulation(ClosedForm.Read("g11"));
        simulation.To(quarter * Quarter);

        var loop = Of(simulation);

        // One good: a·(1 + γ) + (γ + D·h)·b·s/h = 1.
        const double a = 0.2, b = 2, wear = 0.05, h = 0.05;
        var share = simulation.Run.Samples[^1].Values[simulation.Run.Catalogue.FirstLearning];
        var growth = (1 - a - (wear * b * share)) / (a + (b * share / h));
        Assert.Equal(Math.Log(1 + growth) / h, loop.Path.PerYear, 1e-9);
        Assert.InRange(1, loop.Path.Lower, loop.Path.Upper);
        Assert.Equal([1.0], loop.Path.Outputs);
    }

    [Fact]
    public void Growth_OfALoopThatLearns_IsGreaterInQuarter20ThanInQuarter1()
    {
        var simulation = new Simulation(ClosedForm.Read("g11"));
        simulation.To(Quarter);
        var first = Of(simulation);
        simulation.To(20 * Quarter);

        var last = Of(simulation);

        // Until the first quarter ends nobody has told what was made.
        Assert.Equal(simulation.Run.World.Growth.Stepped!.PerYear, first.Path.PerYear);
        Assert.True(last.Path.PerYear > first.Path.PerYear + 0.1);
        Assert.NotEqual(first.Bottlenecks[0].Value, last.Bottlenecks[0].Value);
    }

    [Theory]
    [InlineData("ring")]
    [InlineData("g4b")]
    [InlineData("closure")]
    public void Loop_ThatLearnsNothing_HasTheMatricesOfTheOpeningToTheLastBit(string name)
    {
        var simulation = new Simulation(ClosedForm.Read(name));
        var (world, growth) = (simulation.Record, simulation.Run.World.Growth);
        simulation.To(9 * Quarter);

        var (standing, loop) = (LoopStanding.Of(simulation.Run), Of(simulation));

        var opening = growth.Stepped!;
        Assert.True(standing.IsAsOpened(world));
        Assert.Equal(opening.PerYear, loop.Path.PerYear);
        Assert.Equal((opening.Lower, opening.Upper), (loop.Path.Lower, loop.Path.Upper));
        Assert.Equal(opening.Outputs, loop.Path.Outputs);
        Assert.Equal(opening.Prices, loop.Path.Prices);
        Assert.Equal(WorldBottlenecks.Of(world, growth), loop.Bottlenecks);
        Assert.Equal(ClosureDraw.Of(world, loopGood: null)!.EnergyReturn, loop.EnergyReturn);
        Assert.Equal(ClosureDraw.EnergyLeftIn(world, null), loop.HasEnergyLeft);
        Assert.All(standing.Capacities, site =>
            Assert.NotEqual(world.Sites.Single(s => s.Id == site.Key).CapacityPerYear, site.Value));
    }

    [Fact]
    public void Recipe_OfAMineWhoseGradeFell_TakesThatMuchMorePerUnit()
    {
        var simulation = Simulation.Finished(MineWorld.Of(gradeAtEnd: 0.3));
        var planner = simulation.Shard.Row<PlannerState>(simulation.Shard.AddressOf(Planner.Kind, Planner.Name));

        var loop = Of(simulation);

        // The planner solved the same matrices at the beginning of the quarter, when the grade was a little higher.
        Assert.InRange(loop.Path.Growth, (planner.AimNano * 1e-9) - 1e-3, planner.AimNano * 1e-9);
        Assert.True(loop.Path.Growth < 0.9 * simulation.Run.World.Growth.Stepped!.Growth);
        Assert.False(LoopStanding.Of(simulation.Run).IsAsOpened(simulation.Record));
    }

    [Fact]
    public void Draw_AfterTheOutputOfTheRun_HasLearnedByItsOwnLaw()
    {
        var simulation = new Simulation(ClosedForm.Read("g11"));
        simulation.To(20 * Quarter);
        var standing = LoopStanding.Of(simulation.Run);
        var own = simulation.Record;

        double PerYear(double rate) => WorldGrowth.Of(standing.In(own with
        {
            Processes = [.. own.Processes.Select(process => process with
            {
                Learning = process.Learning! with { Rate = rate },
            })],
        })).Stepped!.PerYear;

        Assert.Equal(Of(simulation).Path.PerYear, PerYear(0.2), 1e-7);
        Assert.Equal(own.Processes.Count, standing.Shares.Count);
        Assert.Equal(simulation.Run.World.Growth.Stepped!.PerYear, PerYear(0), 1e-12);
        Assert.True(PerYear(0.3) > PerYear(0.2));
    }

    private static QuarterLoop Of(Simulation simulation) => QuarterLoop.Of(
        LoopStanding.Of(simulation.Run).Of(simulation.Record), simulation.Run.World.Growth.FirstGood)!;
}
