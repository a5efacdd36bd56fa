using Twin.Domain;
using Twin.World.Assembly;
using Twin.World.Tests.Determinism;
using Xunit;

namespace Twin.World.Tests.Humans;

public sealed class HumanDeterminismTests
{
    private static readonly Lazy<Simulation> Whole = new(() => Simulation.Finished(HumanWorld.Record));

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 6)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Run_RestoredAtARandomInstant_EndsAsIfItHadNotStopped(int seed)
    {
        var first = new Simulation(HumanWorld.Record);
        first.To((long)new SplitMix((ulong)seed).Between(0, HumanWorld.Record.UntilMicros));

        var second = new Simulation(HumanWorld.Record);
        second.Run.Restore(first.Run.Snapshot(), acceptBuild: false);
        second.To(HumanWorld.Record.UntilMicros);

        Assert.Equal(Whole.Value.Hash, second.Hash);
        Assert.Equal(StateHashTests.Series(Whole.Value), StateHashTests.Series(second));
    }

    [Fact]
    public void Snapshot_OfARun_HoldsTheShardThatHashes()
    {
        var simulation = new Simulation(HumanWorld.Record);
        simulation.Steps(17);

        var (at, hash) = World.Running.WorldRun.HashOf(simulation.Run.Snapshot());

        Assert.Equal(17 * RichWorld.StepMicros, at);
        Assert.Equal(simulation.Hash, hash);
    }

    [Fact]
    public void Run_OfAWorldWithoutHumans_IsNotRestoredFromOneWithThem()
    {
        var snapshot = Whole.Value.Run.Snapshot();

        Assert.Throws<InvariantException>(
            () => new Simulation(RichWorld.Record).Run.Restore(snapshot, acceptBuild: false));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Goods_InAnotherOrder_EndInTheSameState(int seed)
    {
        var random = new SplitMix((ulong)seed);
        var human = HumanWorld.Record.Human!;

        var shuffled = HumanWorld.Record with
        {
            Human = human with { Goods = [.. human.Goods.OrderBy(_ => random.NextBits())] },
            Market = HumanWorld.Record.Market! with
            {
                Exports = [.. HumanWorld.Record.Market!.Exports.OrderBy(_ => random.NextBits())],
            },
        };

        Assert.Equal(Whole.Value.Hash, Simulation.Finished(shuffled).Hash);
    }

    [Fact]
    public void Fork_ThatChangesWhatHolds_RunsOnFromTheSameState()
    {
        var human = HumanWorld.Record.Human!;
        var changed = HumanWorld.Record with
        {
            Human = human with
            {
                Diversion = 0.4,
                Goods =
                [
                    .. human.Goods.Select(good => good.Good == "chip" ? good with { OutputPerYear = 8000 } : good),
                ],
            },
        };
        var fork = new Simulation(HumanWorld.Record);
        fork.Steps(40);
        var before = fork.Hash;

        var openings = fork.Shard.Adopt(
            WorldAssembly.Assemble(HumanWorld.Record, Simulation.Build).Shard,
            WorldAssembly.Assemble(changed, Simulation.Build).Shard);
        var after = fork.Hash;
        fork.To(HumanWorld.Record.UntilMicros);

        Assert.Empty(openings);
        Assert.NotEqual(before, after);
        Assert.NotEqual(Whole.Value.Hash, fork.Hash);
        Assert.Equal(0, fork.Meter.Max);
    }

    [Fact]
    public void Fork_ThatChangesNothing_EndsInTheSameState()
    {
        var fork = new Simulation(HumanWorld.Record);
        fork.Steps(40);
        var same = WorldAssembly.Assemble(HumanWorld.Record, Simulation.Build).Shard;

        var openings = fork.Shard.Adopt(same, WorldAssembly.Assemble(HumanWorld.Record, Simulation.Build).Shard);
        fork.To(HumanWorld.Record.UntilMicros);

        Assert.Empty(openings);
        Assert.Equal(Whole.Value.Hash, fork.Hash);
    }
}
