using System.Buffers;
using Twin.Actors.Tests.Worlds;
using Xunit;

namespace Twin.Actors.Tests;

public sealed class SnapshotTests
{
    private const long Until = 20_000;

    [Fact]
    public void Run_InTwoParts_EqualsRunInOne()
    {
        Shard whole = Ticker.Plan(50).Assemble();
        Shard parts = Ticker.Plan(50).Assemble();

        whole.RunTo(Until);
        parts.RunTo(Until / 3);
        parts.RunTo(Until);

        Assert.Equal(Bytes(whole), Bytes(parts));
        Assert.True(whole.EventCount > 1000);
    }

    [Fact]
    public void Restore_AtRandomInstantsWithMailInFlight_EqualsTheUninterruptedRun()
    {
        byte[] expected = Finished(Ticker.Plan(50).Assemble());
        Draws instants = new(7, 1);
        for (int trial = 0; trial < 40; trial++)
        {
            Shard first = Ticker.Plan(50).Assemble();
            first.RunTo(Until, (long)(instants.Next(1) * 2000));
            byte[] kept = Bytes(first);
            Shard second = Ticker.Plan(50).Assemble();

            second.Restore(kept);

            Assert.True(second.PendingCount > 0);
            Assert.Equal(kept, Bytes(second));
            Assert.Equal(expected, Finished(second));
            Assert.Equal(expected, Finished(first));
        }
    }

    private static byte[] Finished(Shard shard)
    {
        shard.RunTo(Until);
        return Bytes(shard);
    }

    private static byte[] Bytes(Shard shard)
    {
        ArrayBufferWriter<byte> writer = new();
        shard.WriteSnapshot(writer);
        return writer.WrittenSpan.ToArray();
    }
}
