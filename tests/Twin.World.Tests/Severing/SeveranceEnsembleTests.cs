using Twin.World.Assembly;
using Twin.World.Ensembles;
using Twin.World.Forking;
using Twin.World.Records;
using Twin.World.Severing;
using Twin.World.Tests.ClosedForms;
using Xunit;

namespace Twin.World.Tests.Severing;

public sealed class SeveranceEnsembleTests
{
    private static readonly SeveranceOptions Few = new()
    {
        Seed = 5, Most = 200, Batch = 20, Draws = 12, SlacknessRuns = 4, Quarters = 8,
    };

    [Fact]
    public void LoopThatBuysNothing_LivesOnInEveryFork_AndAHundredAreEnough()
    {
        var findings = new SeveranceEnsemble(Case(ClosedForm.Read("ring"), 6, Worn), Few).Try();

        Assert.Equal(1, findings.P);
        Assert.True(findings.Lower >= 0.9, $"{findings.Lower}");
        Assert.InRange(findings.Runs, 60, 120);
        Assert.Empty(findings.Stalls);
        Assert.Equal(8, findings.Fan.Count);
        Assert.Equal(double.PositiveInfinity, findings.LeastCover);
        Assert.Equal(0, findings.Slackness!.Value, 1e-9);
        Assert.Equal(findings.Strict.Runs, findings.Strict.Passed);
        Assert.Equal((20, 20), (findings.Surrogate.Members, findings.Surrogate.Agreements));
        Assert.True(findings.Surrogate.MedianError < 0.1, $"{findings.Surrogate}");
    }

    [Fact]
    public void LoopThatBuysATenthOfItself_DiesInEveryFork_AndOneBatchIsEnough()
    {
        var findings = new SeveranceEnsemble(Case(ClosedForm.Read("g6-a"), 4, Worn), Few).Try();

        Assert.Equal(0, findings.Passed);
        Assert.Equal(20, findings.Runs);
        Assert.True(findings.Upper < 0.9);
        Assert.True(findings.GrowthQuantiles[4] < 0, $"{findings.GrowthQuantiles[4]}");
        Assert.Equal("vitamin", Assert.Single(findings.CriticalImports).Good);
        Assert.True(findings.Surrogate.IsUsable, $"{findings.Surrogate}");
        Assert.Equal(0, findings.Surrogate.P);
    }

    [Fact]
    public void Findings_OnTwoThreads_AreThoseOnOne()
    {
        var one = new SeveranceEnsemble(Case(ClosedForm.Read("g6-a"), 2, Worn), Few).Try();
        var two = new SeveranceEnsemble(
            Case(ClosedForm.Read("g6-a"), 2, Worn), Few,
            (count, body) => Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, body)).Try();

        Assert.Equal(one.GrowthQuantiles, two.GrowthQuantiles);
        Assert.Equal(one.Fan, two.Fan);
        Assert.Equal((one.Runs, one.Passed, one.Slackness), (two.Runs, two.Passed, two.Slackness));
        Assert.Equal(one.Posterior.EffectiveSize, two.Posterior.EffectiveSize);
        Assert.Equal(one.Strict.First.Growth, two.Strict.First.Growth);
    }

    [Theory]
    [InlineData(19, 0.001, false)]
    [InlineData(20, 0.021, false)]
    [InlineData(20, 0.019, true)]
    public void Surrogate_ThatTheRunsDoNotBearOut_IsNotUsed(int agreements, double error, bool isUsable)
    {
        var surrogate = new SurrogateFinding(20, agreements == 19 ? 18 : agreements, error, 1000, 400);

        Assert.Equal(isUsable, surrogate.IsUsable);
        Assert.Equal(isUsable ? 0.4 : null, surrogate.P);
    }

    [Fact]
    public void World_ThatNamesNothingUnknown_SaysSo()
    {
        var stem = StemOf(ClosedForm.Read("ring"), 3);

        var findings = new SeveranceEnsemble(
            new SeveranceCase { Now = stem, Draw = _ => throw new InvalidOperationException("nothing to draw") },
            Few).Try();

        Assert.True(findings.Posterior.IsDegenerate);
        Assert.Equal(1, findings.Posterior.Draws);
    }

    /// <summary>Draws spread growth by a factor of two; those near the run's own number must count most.</summary>
    [Fact]
    public void Posterior_OfARun_WeighsTheDrawsThatGrewAsItDid()
    {
        var world = ClosedForm.Read("ring");
        var draws = Enumerable.Range(0, 41).Select(i => Stocked(world, 0.5 + (i * 0.025))).ToList();
        var run = StemOf(world, 7).Run;
        var prices = LoopPrices.Of(run.World);
        var past = PastGrowth.Of(run, prices, 20);
        var pasts = draws.Select(draw => PastGrowth.Of(StemOf(draw, 7).Run, prices, 20)).ToList();

        var (weights, exponent, used) = Likelihood.Of(past, pasts!);

        // Number 20 has the run's own stock.
        Assert.Equal(20, weights.Index().MaxBy(pair => pair.Item).Index);
        Assert.True(Likelihood.EffectiveSize(weights) is >= 4 and < 20, $"{Likelihood.EffectiveSize(weights)}");
        Assert.True(exponent > 0);
        Assert.Contains(0, used);
        Assert.Equal(1, weights.Sum(), 12);
    }

    /// <summary>Where no state was kept the draws begin where the run began: the same numbers, the same past.</summary>
    [Fact]
    public void Posterior_OfARunWithoutAnEarlierState_BeginsWhereItBegan()
    {
        var world = ClosedForm.Read("ring");
        var kept = Case(world, 4, Worn) with { Earlier = StemOf(world, 0) };

        var with = new SeveranceEnsemble(kept, Few with { Most = 20 }).Try().Posterior;
        var without = new SeveranceEnsemble(kept with { Earlier = null }, Few with { Most = 20 }).Try().Posterior;

        Assert.True(with.StartsFromRun && !without.StartsFromRun);
        Assert.Equal(with.EffectiveSize, without.EffectiveSize, 9);
        Assert.Equal(15, without.Quarters);
    }

    [Fact]
    public void Posterior_WithoutAPast_IsThePrior()
    {
        double[][] nothing = [[], [], []];

        var (weights, exponent, used) = Likelihood.Of(nothing, [nothing, null, nothing]);

        Assert.Equal([0.5, 0, 0.5], weights);
        Assert.Equal(0, exponent);
        Assert.Empty(used);
    }

    [Fact]
    public void Resample_ByWeights_TakesEachAsOftenAsItsWeightAsks()
    {
        double[] weights = [0.1, 0.25, 0, 0.65];

        var drawn = SystematicResample.Of(weights, 100, 9);

        Assert.Equal([10, 25, 0, 65], Enumerable.Range(0, 4).Select(i => drawn.Count(d => d == i)));
        Assert.InRange(drawn.Take(20).Count(d => d == 3), 8, 18);
        Assert.Equal(drawn, SystematicResample.Of(weights, 100, 9));
        Assert.NotEqual(drawn, SystematicResample.Of(weights, 100, 10));
    }

    private static SeveranceCase Case(
        WorldRecord world, double years, Func<WorldRecord, int, WorldRecord> draw) => new()
        {
            Now = StemOf(world, years),
            Earlier = StemOf(world, years / 2),
            UncertainNumbers = 1,
            Draw = i => draw(world, i),
        };

    private static RunStem StemOf(WorldRecord world, double years)
    {
        var simulation = new Simulation(world);
        simulation.To((long)(years * StepClock.YearMicros));
        return new RunStem(simulation.Run, Simulation.Build);
    }

    private static WorldRecord Worn(WorldRecord world, int draw) => world with
    {
        Processes =
        [
            .. world.Processes.Select(process => process with
            {
                Equipment =
                [
                    .. process.Equipment.Select(line =>
                        line with { WearPerYear = line.WearPerYear * (0.8 + (0.4 * draw / Few.Draws)) }),
                ],
            }),
        ],
    };

    private static WorldRecord Stocked(WorldRecord world, double factor) => world with
    {
        Processes =
        [
            .. world.Processes.Select(process => process with
            {
                Equipment = [.. process.Equipment.Select(line => line with { StockYears = line.StockYears * factor })],
            }),
        ],
    };
}
