using Twin.Actors.Tests.Worlds;
using Xunit;

namespace Twin.Actors.Tests;

/// <summary>Each bound on both sides: the last that fits, and the first that does not.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData(Echo.ManyEvents, nameof(ShardLimits.EventsPerMail), Phase.Decide)]
    [InlineData(Echo.ManyMails, nameof(ShardLimits.MailsPerMail), Phase.Apply)]
    public void Mail_ThatCausesOneTooMany_FailsLoudly(ushort verb, string limit, Phase phase)
    {
        ShardLimits limits = new() { EventsPerMail = 10, MailsPerMail = 10 };
        Shard fits = Echo.World(limits: limits);
        Shard exceeds = Echo.World(limits: limits);
        Echo.Post(fits, "a", 1, verb, 10);
        Echo.Post(exceeds, "a", 1, verb, 11);

        fits.RunTo(10);
        RunFaultException fault = Assert.Throws<RunFaultException>(() => exceeds.RunTo(10));

        Assert.Equal(phase, fault.Phase);
        Assert.Equal(limit, Assert.IsType<LimitException>(fault.InnerException).Limit);
        Assert.False(fits.IsFaulted);
    }

    [Fact]
    public void MailPool_Full_RefusesTheNextAndKeepsTheRest()
    {
        Shard shard = Echo.World(limits: new ShardLimits { PooledMail = 3 });
        for (int i = 0; i < 3; i++) Echo.Post(shard, "a", 5, Echo.Note, i);

        LimitException refused = Assert.Throws<LimitException>(() => Echo.Post(shard, "a", 5, Echo.Note, 3));
        shard.RunTo(10);

        Assert.Equal(nameof(ShardLimits.PooledMail), refused.Limit);
        Assert.Equal(3, shard.Row<EchoState>(shard.AddressOf("echo", "a")).Count);
    }

    [Fact]
    public void Calendar_Full_RefusesTheNextAndChangesNothing()
    {
        Shard shard = Echo.World(limits: new ShardLimits { Calendar = 16 });
        for (int i = 0; i < 16; i++) Echo.Post(shard, "a", 5, Echo.Note, i);

        byte[] before = shard.StateHash();

        LimitException refused = Assert.Throws<LimitException>(() => Echo.Post(shard, "a", 5, Echo.Note));

        Assert.Equal(before, shard.StateHash());
        shard.RunTo(10);
        Assert.Equal(nameof(ShardLimits.Calendar), refused.Limit);
        Assert.Equal(16, shard.Row<EchoState>(shard.AddressOf("echo", "a")).Count);
        Assert.Equal(0, shard.PendingCount);
    }

    [Fact]
    public void ParkedMail_Full_StopsTheShard()
    {
        Shard shard = Echo.World(Supervision.Live, new ShardLimits { ParkedMail = 2 });
        Echo.Post(shard, "a", 1, Echo.ThrowInDecide);
        for (int i = 0; i < 3; i++) Echo.Post(shard, "a", 2 + i, Echo.Note, i);

        RunFaultException fault = Assert.Throws<RunFaultException>(() => shard.RunTo(10));

        Assert.Equal(nameof(ShardLimits.ParkedMail), Assert.IsType<LimitException>(fault.InnerException).Limit);
        Assert.Equal(2, shard.ParkedCount);
    }

    [Fact]
    public void Lists_BeyondTheirWords_AreRefused()
    {
        ShardPlan plan = new(1, "test", new ShardLimits { ListWords = 10 });
        KindPlan<EchoState> kind = plan.AddKind<EchoState, EchoEvent, Echo>("echo");
        kind.AddRow("a", (ref EchoState state, in RowAssembly row, ref Draws draws) =>
        {
            row.Allocate(10);
            row.Allocate(1);
        });

        Assert.Equal(nameof(ShardLimits.ListWords), Assert.Throws<LimitException>(plan.Assemble).Limit);
    }

    [Fact]
    public void Slots_BeyondTwentyFourBits_AreRefused()
    {
        ShardPlan plan = new(1, "test", new ShardLimits { PooledMail = Pending.SlotLimit });
        plan.AddKind<EchoState, EchoEvent, Echo>("echo").AddRow("a");

        Assert.Throws<LimitException>(plan.Assemble);
    }

    [Fact]
    public void Births_BeyondTheCapacity_FailLoudly()
    {
        Shard shard = Echo.World(capacity: 4);
        for (int i = 0; i < 3; i++) Echo.Post(shard, "a", 1 + i, Echo.Bear);

        shard.RunTo(3);
        Assert.Equal(4, shard.RowCount(shard.KindOf("echo")));
        RunFaultException fault = Assert.Throws<RunFaultException>(() => shard.RunTo(10));

        Assert.Contains("capacity of kind echo", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Timer_InThePast_FailsLoudly()
    {
        Shard shard = Echo.World();
        Echo.Post(shard, "a", 5, Echo.SendPast);

        RunFaultException fault = Assert.Throws<RunFaultException>(() => shard.RunTo(10));

        Assert.IsType<ArgumentOutOfRangeException>(fault.InnerException);
    }

    [Fact]
    public void Post_ToNobodyOrWithNoPriority_IsRefused()
    {
        Shard shard = Echo.World();
        Mail lost = new(new Address(0, 99), Address.Nobody, Echo.Note, 0, 0);

        Assert.Throws<ArgumentOutOfRangeException>(() => shard.Post(1, in lost));
        Assert.Throws<ArgumentOutOfRangeException>(() => shard.Post(1, lost with { To = Address.Nobody }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Echo.Post(shard, "a", 1, Echo.Note, priority: 16));
        Assert.Equal(0, shard.PendingCount);
    }
}
