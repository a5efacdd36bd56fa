using Twin.Factory.Assets;
using Twin.Factory.Markets;
using Twin.World.Assembly;
using Twin.World.Forking;
using Twin.World.Records;
using Twin.World.Running;
using Twin.World.Tests.Joining;
using Twin.World.Tests.Learning;
using Xunit;

namespace Twin.World.Tests.Forking;

/// <summary>What a branch may change of a run on its way: recipes and prices, also where an economy moves
/// them.</summary>
public sealed class ForkParameterTests
{
    [Fact]
    public void Yield_Changed_LeavesWhatStandsAndMakesLess()
    {
        var changed = Smelting(RichWorld.Record, process => process with { Yield = 0.8 });
        var (parent, fork) = (new Simulation(RichWorld.Record), new Simulation(RichWorld.Record));
        parent.Steps(40);
        fork.Steps(40);
        var stood = InService(fork);

        var refusal = WorldFork.Change(fork.Run, changed, Simulation.Build);

        Assert.Null(refusal);
        Assert.Equal(stood, InService(fork));
        parent.To(parent.Record.UntilMicros);
        fork.To(parent.Record.UntilMicros);
        Assert.Equal(0, fork.Meter.Max);
        Assert.Equal(parent.Run.Samples.Take(5).Select(Metal), fork.Run.Samples.Take(5).Select(Metal));
        Assert.All(fork.Run.Samples, sample => Assert.True(Metal(sample) >= 0));
        Assert.All(
            fork.Run.Samples.Zip(parent.Run.Samples).Skip(10).Take(5),
            pair => Assert.InRange(Metal(pair.First) / Metal(pair.Second), 0.8, 0.9));

        double Metal(Sample sample) =>
            sample.Values[SeriesCatalogue.IndexOf(parent.Run.World.Goods["metal"], SeriesKind.Output)];
    }

    [Theory]
    [InlineData("yield")]
    [InlineData("import price")]
    [InlineData("export price")]
    [InlineData("tax")]
    public void Change_InPlace_GoesOnAsTheRunThatIsMadeAnew(string what)
    {
        var changed = Changed(what);
        var inPlace = new Simulation(JointWorld.Record);
        inPlace.Steps(50);
        Assert.Null(WorldFork.Change(inPlace.Run, changed, Simulation.Build));
        var anew = new Simulation(changed);
        anew.Run.Restore(inPlace.Run.Snapshot(), acceptBuild: false);
        var same = new Simulation(JointWorld.Record);
        same.To(changed.UntilMicros);

        inPlace.To(changed.UntilMicros);
        anew.To(changed.UntilMicros);

        Assert.Equal(anew.Hash, inPlace.Hash);
        Assert.Equal(
            anew.Run.Samples.SelectMany(sample => sample.Values), inPlace.Run.Samples.SelectMany(x => x.Values));
        Assert.NotEqual(same.Hash, inPlace.Hash);
        Assert.Equal(0, inPlace.Meter.Max);
    }

    [Fact]
    public void Price_ThatAnEconomyMoves_KeepsWhatTheEconomyDidToIt()
    {
        var run = new Simulation(JointWorld.Record);
        run.Steps(50);
        var (import, export) = (ImportPrice(run), ExportPrice(run));
        Assert.NotEqual(100 / 0.01, import);

        Assert.Null(WorldFork.Change(run.Run, Changed("import price"), Simulation.Build));
        run.Steps(1);

        Assert.Equal(2, ImportPrice(run) / import, 1e-9);
        Assert.Equal(export, ExportPrice(run));
    }

    [Fact]
    public void Exchange_OfTheQuarterOfAChange_KeepsThePricesAtWhichItWas()
    {
        var (parent, fork) = (new Simulation(JointWorld.Record), new Simulation(JointWorld.Record));
        parent.Steps(50);
        fork.Steps(50);
        Assert.Null(WorldFork.Change(fork.Run, Changed("import price"), Simulation.Build));
        var quarters = fork.Run.Economy!.Quarters;

        while (fork.Run.Economy.Quarters == quarters) fork.Steps(1);
        while (parent.Run.Economy!.Quarters == quarters) parent.Steps(1);

        // Since the beginning of the run four times as much was bought as in this quarter.
        var (was, now) = (parent.Run.Economy.Latest!.Exchanged, fork.Run.Economy.Latest!.Exchanged);
        Assert.True(was.Imports > 0);
        Assert.InRange(now.Imports / was.Imports, 0.5, 2);
        Assert.InRange(now.Output / was.Output, 0.9, 1.1);
    }

    [Fact]
    public void Planner_OfALearningLoop_MayStopToPlan()
    {
        var world = LearningWorld.Record;
        var run = new Simulation(world);
        run.To(StepClock.YearMicros * 3 / 2);
        var changed = world with { Planner = world.Planner with { Policy = PlannerPolicy.None } };

        Assert.NotEqual(PlannerPolicy.None, world.Planner.Policy);
        Assert.Null(WorldFork.Change(run.Run, changed, Simulation.Build));

        // Building leads are under a year: after it nothing arrives any more, and what stands wears out.
        run.To(StepClock.YearMicros * 5 / 2);
        var capital = Capital(run);
        run.To(Math.Min(world.UntilMicros, StepClock.YearMicros * 3));
        Assert.True(Capital(run) < capital);

        static double Capital(Simulation run) => run.Run.Samples[^1].Values[run.Run.Catalogue.Capital];
    }

    [Fact]
    public void Growth_ThatTheEconomySees_HasNoStepWhereAYieldChanges()
    {
        var (parent, fork) = (new Simulation(JointWorld.Record), new Simulation(JointWorld.Record));
        parent.Steps(50);
        fork.Steps(50);
        Assert.Null(WorldFork.Change(
            fork.Run, Smelting(JointWorld.Record, process => process with { Yield = 0.94 }), Simulation.Build));
        var quarters = fork.Run.Economy!.Quarters;

        while (fork.Run.Economy.Quarters == quarters) fork.Steps(1);
        while (parent.Run.Economy!.Quarters == quarters) parent.Steps(1);

        var (was, now) = (parent.Run.Economy.Latest!, fork.Run.Economy.Latest!);
        Assert.InRange(now.Exchanged.Output / was.Exchanged.Output, 0.95, 1.05);
    }

    [Theory]
    [InlineData("sites.smelter.capacity")]
    [InlineData("fleets.crew-a.count")]
    [InlineData("market.cash")]
    [InlineData("market.imports.chip.limit")]
    public void WhatARunBeganWith_IsRefusedByItsName(string path)
    {
        var world = RichWorld.Record;
        var market = world.Market!;
        var changed = path switch
        {
            "sites.smelter.capacity" => world with
            {
                Sites =
                [
                    .. world.Sites.Select(site => site.Id == "smelter" ? site with { CapacityPerYear = 1 } : site),
                ],
            },
            "fleets.crew-a.count" => world with
            {
                Fleets =
                [
                    .. world.Fleets.Select(fleet => fleet.Id == "crew-a" ? fleet with { Count = 1 } : fleet),
                ],
            },
            "market.cash" => world with { Market = market with { Cash = 1 } },
            _ => world with
            {
                Market = market with { Imports = [.. market.Imports.Select(trade => trade with { LimitPerYear = 1 })] },
            },
        };
        var run = new Simulation(world);
        run.Steps(5);
        var before = run.Hash;

        var refusal = WorldFork.Change(run.Run, changed, Simulation.Build)!;

        Assert.Equal((ForkRefusalKind.OpeningValue, path), (refusal.Kind, string.Join(", ", refusal.Where)));
        Assert.Equal(before, run.Hash);
    }

    private static WorldRecord Changed(string what)
    {
        var world = JointWorld.Record;
        var market = world.Market!;
        return what switch
        {
            "yield" => Smelting(world, process => process with { Yield = 0.8 }),
            "import price" => world with { Market = market with { Imports = Twice(market.Imports) } },
            "export price" => world with { Market = market with { Exports = Twice(market.Exports) } },
            _ => JointWorld.With(JointWorld.Set("machineTax", 0.5)),
        };

        static List<TradeRecord> Twice(IReadOnlyList<TradeRecord> trades) =>
            [.. trades.Select(trade => trade with { Price = trade.Price * 2 })];
    }

    private static WorldRecord Smelting(WorldRecord world, Func<ProcessRecord, ProcessRecord> change) => world with
    {
        Processes = [.. world.Processes.Select(process => process.Id == "smelt" ? change(process) : process)],
    };

    private static long InService(Simulation run) => run.Shard.Row<AssetState>(
        run.Shard.AddressOf(Asset.Kind, "smelter/metal")).InService;

    private static double ImportPrice(Simulation run)
    {
        var price = MarketReport.ImportPrice(run.Shard, run.Shard.AddressOf(Market.Kind, Market.Name), 0);
        return (double)price.Num / price.Den;
    }

    private static double ExportPrice(Simulation run)
    {
        var price = MarketReport.ExportPrice(run.Shard, run.Shard.AddressOf(Market.Kind, Market.Name), 0);
        return (double)price.Num / price.Den;
    }
}
