using Twin.Factory.Humans;
using Twin.Macro.Money;
using Twin.World.Assembly;
using Twin.World.Forking;
using Twin.World.Joining;
using Twin.World.Records;
using Twin.World.Running;
using Twin.World.Severing;
using Twin.World.Tests.Humans;
using Xunit;

namespace Twin.World.Tests.Joining;

public sealed class JointEconomyTests
{
    private const string Gdp = "economy/gdp";

    [Fact]
    public void Run_WithAnEconomyThatOnlyWatches_IsTheRunWithoutItBitForBit()
    {
        var alone = Simulation.Finished(HumanWorld.Record with { Name = "joint" });
        var watched = Simulation.Finished(JointWorld.With(
            JointWorld.Economy with { Coupling = EconomyCoupling.OneWay }));

        Assert.Equal(alone.Shard.StateHash(), watched.Shard.StateHash());
        var series = alone.Run.Catalogue.Names.Count;
        Assert.Equal(alone.Run.Catalogue.Names, watched.Run.Catalogue.Names.Take(series));
        Assert.All(
            alone.Run.Samples.Zip(watched.Run.Samples),
            pair => Assert.Equal(pair.First.Values, pair.Second.Values[..series]));
    }

    [Fact]
    public void Economy_BesideARun_IsTheEconomyAloneOnWhatTheRunToldItBitForBit()
    {
        var setting = EconomyNumbers.SettingOf(JointWorld.Economy);
        var alone = new Economy(setting.Parameters, setting.Opening);
        var simulation = new Simulation(JointWorld.Record);

        List<(double Joint, double Alone)> outputs = [];
        Each(simulation, quarter =>
            outputs.Add((quarter.Economy!.Output, alone.Step(quarter.Shock, quarter.Loop).Output)));

        Assert.Equal(12, outputs.Count);
        Assert.All(outputs, pair => Assert.Equal(pair.Alone, pair.Joint));
    }

    [Fact]
    public void Economy_OfTheDefaults_IsTheBuiltInOneBitForBit()
    {
        var setting = EconomyNumbers.SettingOf(JointWorld.Economy);

        Assert.Equal(EconomySetting.Default.Stabilised(), setting);
    }

    [Fact]
    public void Loop_ThatSellsTheSameServices_KeepsTheServicesOfTheEconomy()
    {
        // Claims of power that hold, and enough of it in every season.
        var human = HumanWorld.Record.Human!;
        var steady = JointWorld.Record with
        {
            Sites =
            [
                .. JointWorld.Record.Sites.Select(site =>
                    site.Id == "park" ? site with { CapacityPerYear = 50 * site.CapacityPerYear } : site),
            ],
            Human = human with
            {
                GrowthPerYear = 0,
                Goods =
                [
                    new HumanGoodRecord { Good = "power", OutputPerYear = 0, ClaimPerYear = 4.8 },
                    .. human.Goods.Where(good => good.Good == "chip"),
                ],
            },
        };
        var simulation = new Simulation(steady);

        List<LoopQuarter> told = [];
        Each(simulation, quarter => told.Add(quarter.Loop!.Value));

        Assert.True(simulation.Run.Economy!.Scale > 0);
        Assert.Equal(12, told.Count);
        Assert.All(told, loop => Assert.Equal(0, loop.ServiceGrowth, 1e-9));
    }

    [Fact]
    public void Terms_OfAQuarter_AreThePricesOfTheNext()
    {
        var simulation = new Simulation(JointWorld.Record);
        var watched = new Simulation(JointWorld.With(JointWorld.Economy with { Coupling = EconomyCoupling.OneWay }));
        var quarter = JointWorld.Record.StepMicros * 12;

        simulation.To(quarter);
        watched.To(quarter);
        Assert.Equal(Physical(simulation.Run), Physical(watched.Run));
        simulation.Steps(1);
        watched.Steps(1);

        Assert.NotEqual(simulation.Shard.StateHash(), watched.Shard.StateHash());
        Assert.Equal(0, simulation.Meter.Max);

        // What is owed counts as bought already in the quarter that it is owed for.
        static IEnumerable<double> Physical(WorldRun run) => run.Samples[^1].Values.Take(run.Catalogue.FirstEconomy)
            .Where((_, i) => i != run.Catalogue.Closure && i != run.Catalogue.ImportShare);
    }

    [Fact]
    public void Price_OfWhatTheLoopSells_FollowsPricesAndItsOwnCosts()
    {
        var learning = JointWorld.Record with
        {
            Processes =
            [
                .. JointWorld.Record.Processes.Select(process => process.Id == "assemble"
                    ? process with { Learning = new LearningRecord { Rate = 0.3, Cumulative = 5, Floor = 0.05 } }
                    : process),
            ],
        };
        var simulation = new Simulation(learning);
        List<JointQuarter> quarters = [];
        Assert.NotNull(simulation.Run.World.Closure.Goods.Single(good => good.Good == "robot").Price);
        Each(simulation, quarters.Add, () =>
        {
            if (quarters.Count == 0) return;
            var (terms, cost) = (quarters[^1].Terms, quarters[^1].Costs.GetValueOrDefault("robot", 1));
            var row = simulation.Shard.AddressOf(HumanGood.Kind, "robot");
            var price = simulation.Shard.Row<HumanGoodState>(row).ClaimPrice;
            Assert.Equal(9000 * terms.Prices * cost / 0.01, (double)price.Num / price.Den, 1e-6);
        });

        var costs = quarters.Select(quarter => quarter.Costs.GetValueOrDefault("robot", 1)).ToList();
        Assert.Equal(12, costs.Count);
        Assert.True(costs[^1] < costs[0]);
        Assert.Equal(costs.OrderDescending(), costs);
        var without = new Simulation(JointWorld.Record);
        Each(without, quarter => Assert.Empty(quarter.Costs));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Run_RestoredAtARandomInstant_EndsAsIfItHadNotStopped(int seed)
    {
        var world = JointWorld.With(JointWorld.Economy with { DemandSigma = 0.01, DemandPersistence = 0.5 });
        var whole = Simulation.Finished(world);
        var first = new Simulation(world);
        first.To((long)new SplitMix((ulong)seed).Between(0, world.UntilMicros));

        var second = new Simulation(world);
        second.Run.Restore(first.Run.Snapshot(), acceptBuild: false);
        Assert.Equal(first.Hash, second.Hash);
        second.To(world.UntilMicros);

        Assert.Equal(whole.Hash, second.Hash);
        Assert.Equal(JointWorld.Published(whole.Run, Gdp), JointWorld.Published(second.Run, Gdp));
    }

    [Fact]
    public void Hash_OfTheState_HoldsTheEconomyAndIsThatOfTheSnapshot()
    {
        var one = new Simulation(JointWorld.With(JointWorld.Economy with { Coupling = EconomyCoupling.OneWay }));
        var other = new Simulation(JointWorld.With(
            JointWorld.Set("growth", 0.03) with { Coupling = EconomyCoupling.OneWay }));
        one.Steps(20);
        other.Steps(20);

        Assert.Equal(one.Hash, WorldRun.HashOf(one.Run.Snapshot()).Hash);
        Assert.NotEqual(Convert.ToHexStringLower(one.Shard.StateHash()), one.Hash);
    }

    [Fact]
    public void Fork_WithoutAChange_GoesOnAsItsParentBitForBit()
    {
        var parent = new Simulation(JointWorld.Record);
        parent.Steps(50);
        var fork = Fork(parent, JointWorld.Record);

        parent.To(JointWorld.Record.UntilMicros);
        fork.To(JointWorld.Record.UntilMicros);

        Assert.Equal(parent.Hash, fork.Hash);
    }

    [Fact]
    public void Fork_WithAnotherPolicy_PartsFromItsParentOnlyAfterIt()
    {
        var changed = JointWorld.With(JointWorld.Set("machineTax", 0.5));
        var parent = new Simulation(JointWorld.Record);
        parent.Steps(50);
        var before = JointWorld.Published(parent.Run, Gdp);
        var fork = Fork(parent, changed);
        parent.To(changed.UntilMicros);
        fork.To(changed.UntilMicros);

        Assert.Equal(before, JointWorld.Published(fork.Run, Gdp)[..before.Length]);
        var paid = JointWorld.Published(fork.Run, "economy/uhi-per-person");
        Assert.All(paid[..before.Length], value => Assert.Equal(0, value));
        Assert.All(paid[before.Length..], value => Assert.True(value > 0));
        Assert.All(JointWorld.Published(parent.Run, "economy/uhi-per-person"), value => Assert.Equal(0, value));
    }

    [Fact]
    public void Fork_WithAnotherOpening_IsRefused()
    {
        var parent = new Simulation(JointWorld.Record);
        parent.Steps(50);

        var opening = WorldFork.Change(parent.Run, JointWorld.With(JointWorld.Set("deposits", 20)), Simulation.Build);
        var none = WorldFork.Change(parent.Run, HumanWorld.Record, Simulation.Build);

        Assert.Equal(ForkRefusalKind.OpeningValue, opening!.Kind);
        Assert.Equal(["economy.set.deposits"], opening.Where);
        Assert.Equal(ForkRefusalKind.OtherShape, none!.Kind);
    }

    [Fact]
    public void FortyQuarters_OfLoopAndEconomy_CloseEveryMatrixToRounding()
    {
        var simulation = Simulation.Finished(JointWorld.With(JointWorld.Economy with { DemandSigma = 0.01 }, 10));

        var residuals = JointWorld.Published(simulation.Run, "economy/residual");

        Assert.Equal(40, residuals.Length);
        Assert.All(residuals, residual => Assert.InRange(residual, 0, 1e-12));
        Assert.Equal(0, simulation.Meter.Max);
    }

    [Fact]
    public void Economy_WhoseEquationsHaveNoAnswer_EndsAndLeavesTheLoopItsLastTerms()
    {
        // A machine sector of nine tenths of all capital buys more than people can sell.
        var wild = JointWorld.With(JointWorld.Set("machineShare", 0.9), 6);
        var simulation = new Simulation(wild);
        List<JointQuarter> quarters = [];
        Each(simulation, quarters.Add);

        Assert.Equal(24, quarters.Count);
        var ended = quarters.FindIndex(quarter => quarter.Economy is null);
        Assert.True(ended > 0, "the economy did not end");
        Assert.All(quarters.Skip(ended), quarter => Assert.Null(quarter.Economy));
        var valid = JointWorld.Published(simulation.Run, "economy/valid");
        Assert.Equal(24, valid.Length);
        Assert.All(valid.Skip(ended), value => Assert.Equal(0, value));
        Assert.Equal(ended, JointWorld.Published(simulation.Run, Gdp).Length);
        Assert.Equal(0, simulation.Meter.Max);
    }

    [Fact]
    public void Run_CutOffFromMoney_GetsNoneOfTheEconomyAnyMore()
    {
        var simulation = new Simulation(JointWorld.Record);
        simulation.Steps(50);
        var cash = simulation.Run.World.Ledger.Balance(simulation.Run.World.CashAccount);
        Trade.Cut(simulation.Run);

        List<JointQuarter> quarters = [];
        Each(simulation, quarters.Add);

        Assert.Equal(7, quarters.Count(quarter => quarter.Terms.Money != 0 && quarter.Number > 5));
        Assert.Equal(cash, simulation.Run.World.Ledger.Balance(simulation.Run.World.CashAccount));
    }

    [Fact]
    public void News_OfPrivateSpending_OfNoSpread_IsNoNewsBitForBit()
    {
        var without = Simulation.Finished(JointWorld.Record);
        var shocked = Simulation.Finished(JointWorld.With(JointWorld.Economy with { DemandSigma = 0.01 }));
        var zero = Simulation.Finished(
            JointWorld.With(JointWorld.Economy with { DemandSigma = 0, DemandPersistence = 0.9 }));

        Assert.Equal(without.Hash, zero.Hash);
        Assert.Equal(JointWorld.Published(without.Run, Gdp), JointWorld.Published(zero.Run, Gdp));
        Assert.NotEqual(JointWorld.Published(without.Run, Gdp), JointWorld.Published(shocked.Run, Gdp));
    }

    [Fact]
    public void News_ThatMultipliesByExactlyOne_IsNoNewsBitForBit()
    {
        // The actor is there and draws every quarter; so small a spread rounds to a multiplier of one.
        var silent = JointWorld.With(JointWorld.Economy with { DemandSigma = 1e-12, DemandPersistence = 0.5 });
        var without = Simulation.Finished(JointWorld.Record);
        var shaken = new Simulation(silent);
        Each(shaken, quarter => Assert.Equal(0, quarter.Shock));

        var actor = shaken.Shard.AddressOf(Factory.Shocks.Shock.Kind, JointEconomy.DemandShock);
        Assert.Equal(1_000_000_000, shaken.Shard.Row<Factory.Shocks.ShockState>(actor).MultiplierNano);
        Assert.Equal(
            without.Run.Samples.Select(sample => Bits(sample.Values)),
            shaken.Run.Samples.Select(sample => Bits(sample.Values)));
        Assert.Equal(
            without.Run.Economy!.State().Select(BitConverter.DoubleToInt64Bits),
            shaken.Run.Economy!.State().Select(BitConverter.DoubleToInt64Bits));

        static string Bits(IEnumerable<double> values) =>
            string.Join(' ', values.Select(BitConverter.DoubleToInt64Bits));
    }

    private static Simulation Fork(Simulation parent, WorldRecord changed)
    {
        var run = new Simulation(parent.Record);
        run.Run.Restore(parent.Run.Snapshot(), acceptBuild: false);
        Assert.Null(WorldFork.Change(run.Run, changed, Simulation.Build));
        var fork = new Simulation(changed);
        fork.Run.Restore(run.Run.Snapshot(), acceptBuild: false);
        return fork;
    }

    [Fact]
    public void Money_OfAQuarterThatEndsAtACut_DoesNotMove()
    {
        var simulation = new Simulation(JointWorld.Record);
        var (quarter, step) = (StepClock.YearMicros / StepClock.QuartersPerYear, JointWorld.Record.StepMicros);
        simulation.To((((4 * quarter) + step - 1) / step) * step);
        var ledger = simulation.Run.World.Ledger;
        var before = ledger.Balance(simulation.Run.World.CashAccount);

        Trade.Cut(simulation.Run);
        simulation.Steps(20);

        Assert.Equal(before, ledger.Balance(simulation.Run.World.CashAccount));
    }

    private static void Each(Simulation simulation, Action<JointQuarter> see, Action? before = null)
    {
        var seen = 0;
        while (simulation.Run.NowMicros < simulation.Record.UntilMicros)
        {
            simulation.Run.Advance(simulation.Record.UntilMicros);
            before?.Invoke();
            if (simulation.Run.Economy!.Latest is not { } quarter || quarter.Number == seen) continue;
            seen = quarter.Number;
            see(quarter);
        }
    }
}
