using Twin.World.Assembly;
using Twin.World.Tests.ClosedForms;
using Xunit;

namespace Twin.World.Tests.Determinism;

public sealed class StateHashTests
{
    [Fact]
    public void World_RunTwice_EndsInTheSameState()
    {
        var first = Simulation.Finished(RichWorld.Record);
        var second = Simulation.Finished(RichWorld.Record);

        Assert.Equal(first.Hash, second.Hash);
        Assert.Equal(0, first.Meter.Max);
    }

    [Fact]
    public void World_WithAnotherSeed_EndsInAnotherState()
    {
        var first = Simulation.Finished(RichWorld.Record);
        var other = Simulation.Finished(RichWorld.Record with { Seed = RichWorld.Record.Seed + 1 });

        Assert.NotEqual(first.Hash, other.Hash);
    }

    [Fact]
    public void World_ThatDrawsNothing_StillHashesItsSeed()
    {
        var record = ClosedForm.Read("ring");

        var first = Simulation.Finished(record with { Seed = 1 }).Hash;
        var second = Simulation.Finished(record with { Seed = 2 }).Hash;

        Assert.NotEqual(first, second);
    }

    [Fact]
    public void World_RunInSeveralThreads_EndsInOneState()
    {
        var hashes = new string[6];

        Parallel.For(0, hashes.Length, i => hashes[i] = Simulation.Finished(RichWorld.Record).Hash);

        Assert.Single(hashes.Distinct());
    }

    [Fact]
    public void World_ObservedAtEveryStep_EndsInTheSameState()
    {
        var blind = new Simulation(RichWorld.Record);
        blind.Run.World.Ledger.Observer = null;
        var watched = new Simulation(RichWorld.Record);
        var witness = new FleetWitness(watched.Shard);

        blind.To(RichWorld.Record.UntilMicros);
        for (var at = 1L; at <= RichWorld.Record.UntilMicros / RichWorld.StepMicros; at++)
        {
            watched.To(at * RichWorld.StepMicros);
            _ = watched.Run.Snapshot();
            _ = watched.Run.Bottleneck;
        }

        Assert.Equal(blind.Hash, watched.Hash);
        Assert.NotEmpty(witness.Of("crew-a"));
        Assert.Equal(Series(blind), Series(watched));
    }

    [Fact]
    public void World_RunInOddChunks_EndsInTheSameState()
    {
        var whole = Simulation.Finished(RichWorld.Record);
        var chunked = new Simulation(RichWorld.Record);
        var random = new SplitMix(3);

        while (chunked.Run.NowMicros < RichWorld.Record.UntilMicros)
        {
            var chunk = (long)random.Between(1, 2.5 * RichWorld.StepMicros);
            chunked.To(Math.Min(RichWorld.Record.UntilMicros, chunked.Run.NowMicros + chunk));
        }

        Assert.Equal(whole.Hash, chunked.Hash);
        Assert.Equal(Series(whole), Series(chunked));
        Assert.Equal(36, whole.Run.Samples.Count);
        Assert.Equal(StepClock.YearMicros / 12, whole.Run.Samples[0].AtMicros);
    }

    internal static IEnumerable<double> Series(Simulation simulation) =>
        simulation.Run.Samples.SelectMany(sample => sample.Values.Prepend(sample.AtMicros));
}
