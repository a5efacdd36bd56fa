using System.Text;
using Twin.Actors.Tests.Worlds;
using Xunit;

namespace Twin.Actors.Tests;

public sealed class SupervisionTests
{
    [Theory]
    [InlineData(Echo.ThrowInDecide, Phase.Decide)]
    [InlineData(Echo.ThrowInApply, Phase.Apply)]
    [InlineData(Echo.ThrowInReact, Phase.Apply)]
    public void Simulation_WhenABehaviourThrows_StopsWithWhatRepeatsIt(ushort verb, Phase phase)
    {
        Shard shard = Echo.World();
        Echo.Post(shard, "a", 3, Echo.Note);
        Echo.Post(shard, "b", 7, verb);

        RunFaultException fault = Assert.Throws<RunFaultException>(() => shard.RunTo(100));

        Assert.Equal(5UL, fault.Seed);
        Assert.Equal(7, fault.At);
        Assert.Equal(2, fault.EventNumber);
        Assert.Equal("echo/b", fault.ActorName);
        Assert.Equal(phase, fault.Phase);
        Assert.Equal("told to", fault.InnerException!.Message);
        Assert.Equal("echo/b failed in " + phase + " at 7 us, event 2, seed 5: told to", fault.Message);
        Assert.True(shard.IsFaulted);
        Assert.Throws<InvalidOperationException>(() => shard.RunTo(200));
        Assert.Throws<InvalidOperationException>(shard.StateHash);
    }

    [Fact]
    public void Live_WhenDecideThrows_QuarantinesTheActorAndRunsOn()
    {
        Shard shard = Echo.World(Supervision.Live);
        Witness witness = new();
        Notices notices = new();
        shard.Observer = witness;
        shard.Journal = notices;
        Echo.Post(shard, "a", 1, Echo.ThrowInDecide, 11);
        Echo.Post(shard, "a", 2, Echo.Note, 12, priority: 3);
        Echo.Post(shard, "b", 3, Echo.Note, 13);

        shard.RunTo(100);

        Address a = shard.AddressOf("echo", "a");
        Assert.True(shard.IsQuarantined(a));
        Assert.Equal(1, shard.ParkedCount);
        Assert.Equal(1, shard.DeadLetterCount);
        Assert.Equal(11, Assert.Single(witness.DeadLetters).Mail.A);
        Assert.Equal(1, shard.Row<EchoState>(shard.AddressOf("echo", "b")).Count);
        Assert.Equal(0, shard.Row<EchoState>(a).Count);
        (string Manifest, string Text, long At) notice = Assert.Single(notices.Outputs);
        Assert.Equal(("actor.quarantined/1", 1L), (notice.Manifest, notice.At));
        Assert.Contains("actor echo/a\n", notice.Text, StringComparison.Ordinal);
        Assert.Contains("reason told to\n", notice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Release_DeliversWhatWaitedInTheOrderItCame()
    {
        Shard shard = Echo.World(Supervision.Live);
        Echo.Post(shard, "a", 1, Echo.ThrowInDecide);
        Echo.Post(shard, "a", 2, Echo.Note, 1);
        Echo.Post(shard, "a", 3, Echo.Note, 2);
        shard.RunTo(100);
        Witness witness = new();
        shard.Observer = witness;

        int waited = shard.Release(shard.AddressOf("echo", "a"));
        shard.RunTo(100);

        Assert.Equal(2, waited);
        Assert.Equal(0, shard.QuarantinedCount);
        Assert.Collection(
            witness.Lines,
            line => Assert.Contains("A = 1,", line, StringComparison.Ordinal),
            line => Assert.Contains("A = 2,", line, StringComparison.Ordinal));
        Assert.Equal(0, shard.Release(shard.AddressOf("echo", "a")));
    }

    [Fact]
    public void Quarantine_SurvivesASnapshot()
    {
        Shard shard = Echo.World(Supervision.Live);
        Echo.Post(shard, "a", 1, Echo.ThrowInDecide);
        Echo.Post(shard, "a", 2, Echo.Note, 1);
        shard.RunTo(100);
        Shard other = Echo.World(Supervision.Live);

        other.Restore(Snapshots.Of(shard));

        Assert.True(other.IsQuarantined(other.AddressOf("echo", "a")));
        Assert.Equal(1, other.ParkedCount);
        Assert.Equal(shard.StateHash(), other.StateHash());
    }

    [Fact]
    public void Live_WhenTheJournalRefusesTheNotice_StopsTheShard()
    {
        Shard shard = Echo.World(Supervision.Live);
        shard.Journal = new FullDisk();
        Echo.Post(shard, "a", 1, Echo.ThrowInDecide);

        Assert.Throws<IOException>(() => shard.RunTo(100));

        Assert.True(shard.IsFaulted);
    }

    [Theory]
    [InlineData(Echo.ThrowInApply)]
    [InlineData(Echo.ThrowInReact)]
    public void Live_WhenApplyOrReactThrows_StopsTheShard(ushort verb)
    {
        Shard shard = Echo.World(Supervision.Live);
        Echo.Post(shard, "a", 1, verb);

        Assert.Throws<RunFaultException>(() => shard.RunTo(100));

        Assert.True(shard.IsFaulted);
    }

    [Fact]
    public void Draws_AfterAThrowInDecide_AreWhatTheyWouldHaveBeen()
    {
        Shard calm = Echo.World(Supervision.Live);
        Shard troubled = Echo.World(Supervision.Live);
        Echo.Post(calm, "a", 5, Echo.Note);
        Echo.Post(troubled, "a", 1, Echo.ThrowInDecide);
        Echo.Post(troubled, "a", 5, Echo.Note);

        calm.RunTo(10);
        troubled.RunTo(10);
        troubled.Release(troubled.AddressOf("echo", "a"));
        troubled.RunTo(10);

        Address a = calm.AddressOf("echo", "a");
        Assert.Equal(calm.Row<EchoState>(a).LastDraw, troubled.Row<EchoState>(a).LastDraw);
    }

    [Fact]
    public void Draws_AfterARejection_MoveOn()
    {
        Shard plain = Echo.World();
        Shard refused = Echo.World();
        Witness witness = new();
        refused.Observer = witness;
        Echo.Post(plain, "a", 5, Echo.Note);
        Echo.Post(refused, "a", 1, Echo.Refuse, 99);
        Echo.Post(refused, "a", 5, Echo.Note);

        plain.RunTo(10);
        refused.RunTo(10);

        Address a = plain.AddressOf("echo", "a");
        Assert.NotEqual(plain.Row<EchoState>(a).LastDraw, refused.Row<EchoState>(a).LastDraw);
        Assert.Equal(new Rejection(7, 99), Assert.Single(witness.Rejections));
    }

    private sealed class FullDisk : IJournal
    {
        public long AppendInput(string manifest, ReadOnlySpan<byte> payload, long at) => throw new IOException("full");

        public long AppendOutput(string manifest, ReadOnlySpan<byte> payload, long at) => throw new IOException("full");
    }

    private sealed class Notices : IJournal
    {
        public List<(string Manifest, string Text, long At)> Outputs { get; } = [];

        public long AppendInput(string manifest, ReadOnlySpan<byte> payload, long at) =>
            throw new InvalidOperationException("the runtime appends no input of its own");

        public long AppendOutput(string manifest, ReadOnlySpan<byte> payload, long at)
        {
            Outputs.Add((manifest, Encoding.UTF8.GetString(payload), at));
            return Outputs.Count;
        }
    }
}
