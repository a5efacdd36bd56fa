using System.Security.Cryptography;
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

        Assert.Equal(Snapshots.Of(whole), Snapshots.Of(parts));
        Assert.True(whole.EventCount > 1000);
    }

    [Fact]
    public void Run_ToAnInstantBeforeTheNext_ChangesNothing()
    {
        Shard shard = Ticker.Plan(5).Assemble();
        shard.RunTo(Until);
        byte[] before = Snapshots.Of(shard);

        long delivered = shard.RunTo(shard.Now);

        Assert.Equal(0, delivered);
        Assert.Equal(before, Snapshots.Of(shard));
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
            byte[] kept = Snapshots.Of(first);
            Shard second = Ticker.Plan(50).Assemble();

            second.Restore(kept);

            Assert.True(second.PendingCount > 0);
            Assert.Equal(kept, Snapshots.Of(second));
            Assert.Equal(expected, Finished(second));
            Assert.Equal(expected, Finished(first));
        }
    }

    [Fact]
    public void StateHash_IsTheHashOfTheCanonicalSnapshot()
    {
        Shard shard = Ticker.Plan(50).Assemble();
        shard.RunTo(Until);

        byte[] hash = shard.StateHash();

        Assert.Equal(SHA256.HashData(Snapshots.Of(shard)), hash);
    }

    [Fact]
    public void Renumbering_InMidRun_KeepsTheOrderOfEveryDelivery()
    {
        Witness plain = new();
        Witness renumbered = new();
        Shard first = Ticker.Plan(50).Assemble();
        Shard second = Ticker.Plan(50, firstSequence: Pending.SequenceLimit - 700).Assemble();
        first.Observer = plain;
        second.Observer = renumbered;

        first.RunTo(Until);
        second.RunTo(Until);

        Assert.True(plain.Lines.Count > 2000);
        Assert.Equal(plain.Lines, renumbered.Lines);
        Assert.Equal(first.EventCount, second.EventCount);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(40)]
    public void Restore_OfADamagedSnapshot_IsRefusedAndFaultsTheShard(int cut)
    {
        Shard shard = Ticker.Plan(5).Assemble();
        shard.RunTo(Until);
        byte[] snapshot = Snapshots.Of(shard);
        byte[] damaged = snapshot[..^(cut + 1)];
        Shard other = Ticker.Plan(5).Assemble();

        Assert.Throws<SnapshotException>(() => other.Restore(damaged));

        Assert.True(other.IsFaulted);
    }

    [Fact]
    public void Restore_OfAnotherWorldSeedOrBuild_IsRefusedNamingBoth()
    {
        byte[] snapshot = Snapshots.Of(Ticker.Plan(5).Assemble());

        SnapshotException seed = Assert.Throws<SnapshotException>(
            () => Ticker.Plan(5, seed: 43).Assemble().Restore(snapshot));
        SnapshotException rows = Assert.Throws<SnapshotException>(
            () => Ticker.Plan(6).Assemble().Restore(snapshot));
        ShardPlan otherBuild = new(42, "other build");
        SnapshotException build = Assert.Throws<SnapshotException>(() => otherBuild.Assemble().Restore(snapshot));

        Assert.Contains("seed: expected 43, got 42", seed.Message, StringComparison.Ordinal);
        Assert.Contains("expected 6, got 5", rows.Message, StringComparison.Ordinal);
        Assert.Contains("build: expected other build, got test", build.Message, StringComparison.Ordinal);
    }

    private static byte[] Finished(Shard shard)
    {
        shard.RunTo(Until);
        return Snapshots.Of(shard);
    }
}
