using Twin.Scenario;
using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Running;
using Twin.World.Severing;
using Twin.World.Tests.ClosedForms;
using Xunit;

namespace Twin.World.Tests.Severing;

public sealed class SeveranceTests
{
    private const int Horizon = 8;

    /// <summary>G12: a tenth of the equipment is bought, stocks of it last three quarters, nothing else makes
    /// it.</summary>
    [Fact]
    public void Loop_ThatBuysATenthOfItself_GrowsOnItsStockAndThenDecays()
    {
        // Use grows from 83 a year: 97.6 last a year, of which a quarter is gone at the cut.
        var run = Run(PartlyBought(stockOfVitamin: 97.6), 0.25);

        var outcome = Severance.Of(run, Horizon);

        Assert.Equal(-0.1, outcome.GrowthPerYear, 2e-3);
        Assert.True(outcome.Growth[0] > 0.2, $"grows on its stock: {outcome.Growth[0]}");
        Assert.False(outcome.Passes);
        Assert.False(outcome.MoneyMoved);
    }

    /// <summary>G12: the same with something that makes the bought part at six times its cost.</summary>
    [Fact]
    public void Loop_WithADearSubstitute_GoesOn()
    {
        var run = Run(Substituted(), 2);

        var outcome = Severance.Of(run, Horizon);

        // 0.5/(0.9 + 0.1·6) − 0.1 continuous; by steps of 0.05 yr and one step more of gestation a little less.
        Assert.Equal(0.2333333, outcome.GrowthPerYear, 0.01);
        Assert.True(outcome.Passes);
    }

    [Fact]
    public void Loop_ThatBuysNothing_PassesAndNoticesNothing()
    {
        var ring = ClosedForm.Read("ring");

        var outcome = Severance.Of(Run(ring, 8), Horizon);
        var plain = Severance.WithBudget(Run(ring, 8), Horizon, 1);

        Assert.True(outcome.Passes);
        Assert.Equal(plain.Growth, outcome.Growth);
        Assert.Equal(0, Severance.Slackness(plain.GrowthPerYear, outcome.GrowthPerYear));
    }

    [Fact]
    public void DeadLoop_WithALongLead_PassesEightQuartersAndFailsItsHorizon()
    {
        var world = PartlyBought(stockOfVitamin: 5, buildYears: 2.5);
        var horizon = SeveranceHorizon.QuartersOf(world, 0);

        var tooSoon = Severance.Of(Run(world, 6), 8);
        var whole = Severance.Of(Run(world, 6), horizon);

        Assert.Equal(14, horizon);
        Assert.True(tooSoon.GrowthPerYear > 0, "what is in the pipeline still grows");
        Assert.True(whole.GrowthPerYear < 0);
        Assert.False(whole.Passes);
    }

    [Fact]
    public void Budget_RaisedByATenth_RaisesGrowthOnlyWhereMoneyIsShort()
    {
        var scarce = PartlyBought(stockOfVitamin: 5, importLimit: 40);
        var ample = PartlyBought(stockOfVitamin: 5);

        Assert.True(SlacknessOf(scarce) > 0.15, $"{SlacknessOf(scarce)}");
        Assert.Equal(0, SlacknessOf(ample), 1e-9);
    }

    [Theory]
    [InlineData(0, 8)]
    [InlineData(1.5, 10)]
    public void Horizon_OfAWorldWithoutLeads_HangsOnItsStocks(double coverYears, int quarters) =>
        Assert.Equal(quarters, SeveranceHorizon.QuartersOf(PartlyBought(5), coverYears));

    [Fact]
    public void FixedLives_WearByTheirAge_NotAtTheirEnd()
    {
        // All of one age: none leaves in the eight quarters, and a loop that buys its machines makes none.
        var world = PartlyBought(stockOfVitamin: 5);
        var process = world.Processes[0];
        world = world with
        {
            Processes =
            [
                process with
                {
                    Equipment = [.. process.Equipment.Select(e => e with
                    {
                        Wear = WearKind.FixedLife, WearPerYear = 0, LifeYears = 20,
                    })],
                },
            ],
        };

        var outcome = Severance.Of(Run(world, 1), Horizon);

        Assert.True(outcome.GrowthPerYear < -0.03, $"{outcome.GrowthPerYear}");
    }

    private static double SlacknessOf(WorldRecord world)
    {
        var plain = Severance.WithBudget(Run(world, 4), Horizon, 1);
        var richer = Severance.WithBudget(Run(world, 4), Horizon, 1.1);
        return Severance.Slackness(plain.GrowthPerYear, richer.GrowthPerYear);
    }

    private static WorldRun Run(WorldRecord world, double years)
    {
        var simulation = new Simulation(world);
        simulation.To((long)(years * StepClock.YearMicros));
        return simulation.Run;
    }

    private static WorldRecord PartlyBought(
        double stockOfVitamin, double buildYears = 0, double importLimit = double.PositiveInfinity)
    {
        var world = ClosedForm.Read("g6-a", $"sites.depot.stock.vitamin={stockOfVitamin:R} vitamin");
        var process = world.Processes[0];
        return world with
        {
            Processes =
                [process with { Equipment = [.. process.Equipment.Select(e => e with { BuildYears = buildYears })] }],
            Market = world.Market! with
            {
                Imports = [.. world.Market!.Imports.Select(t => t with { LimitPerYear = importLimit })],
            },
        };
    }

    /// <summary>A loop that buys a part, and can make it at six times its cost once it must.</summary>
    internal static WorldRecord Substituted() => WorldFile.ReadText("""
        twin: 1
        name: substitute
        seed: 1
        from: 2025-01-01
        until: 30 yr
        step: 0.05 yr
        goods:
          corn: { unit: corn, quantum: 1e-6 corn }
          vitamin: { unit: vitamin, quantum: 1e-6 vitamin }
        processes:
          make-corn:
            output: corn
            equipment: { corn: 1.8 corn·yr/corn, vitamin: 0.2 vitamin·yr/corn }
            wear: 10 %/yr
          make-vitamin:
            output: vitamin
            inputs: { corn: 6 corn/vitamin }
            equipment: { corn: 0.001 corn·yr/vitamin }
            wear: 10 %/yr
        sites:
          farm: { kind: process-plant, process: make-corn, capacity: 1000 corn/yr }
          lab: { kind: works, process: make-vitamin, capacity: 66 vitamin/yr }
          depot: { kind: depot }
        """).World!;
}
