using System.Buffers;
using Twin.World.Assembly;
using Xunit;

namespace Twin.World.Tests.Determinism;

public sealed class ResumeTests
{
    private static readonly Lazy<Simulation> Whole = new(() => Simulation.Finished(RichWorld.Record));

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 16)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Run_RestoredAtARandomInstant_EndsAsIfItHadNotStopped(int seed)
    {
        var first = new Simulation(RichWorld.Record);
        var instant = (long)new SplitMix((ulong)seed).Between(0, RichWorld.Record.UntilMicros);
        first.To(instant);

        var second = new Simulation(RichWorld.Record);
        second.Run.Restore(first.Run.Snapshot(), acceptBuild: false);
        var atInstant = second.Hash;
        second.To(RichWorld.Record.UntilMicros);

        Assert.Equal(first.Hash, atInstant);
        Assert.Equal(Whole.Value.Hash, second.Hash);
        Assert.Equal(StateHashTests.Series(Whole.Value), StateHashTests.Series(second));
        Assert.Equal(0, second.Meter.Max);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Shard_RestoredInTheMiddleOfAStep_EndsAsIfItHadNotStopped(int seed)
    {
        // Mail of the step is in flight: some have asked, some are granted, nobody has worked.
        var random = new SplitMix((ulong)seed);
        var first = WorldAssembly.Assemble(RichWorld.Record, Simulation.Build).Shard;
        first.RunTo((long)random.Between(0, RichWorld.Record.UntilMicros));
        first.RunTo(long.MaxValue, (long)random.Between(1, 300));
        for (var i = 0; i < 5; i++) first.RunTo(long.MaxValue, 1 + (i * 2));

        var second = WorldAssembly.Assemble(RichWorld.Record, Simulation.Build).Shard;
        var writer = new ArrayBufferWriter<byte>();
        first.WriteSnapshot(writer);
        second.Restore(writer.WrittenSpan, acceptBuild: false);
        second.RunTo(RichWorld.Record.UntilMicros);

        Assert.Equal(Whole.Value.Hash, Convert.ToHexStringLower(second.StateHash()));
    }
}
