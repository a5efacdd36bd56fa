using Twin.Actors.Tests.Worlds;
using Xunit;

namespace Twin.Actors.Tests;

/// <summary>Order is (time, priority, sequence), whichever way mail came in.</summary>
public sealed class OrderTests
{
    [Fact]
    public void Mail_OfOneInstant_GoesByPriorityThenBySequence()
    {
        Shard shard = Echo.World();
        Witness witness = new();
        shard.Observer = witness;
        Echo.Post(shard, "a", 10, Echo.Note, 1, priority: 9);
        Echo.Post(shard, "b", 10, Echo.Note, 2, priority: 3);
        Echo.Post(shard, "a", 10, Echo.Note, 3, priority: 3);
        Echo.Post(shard, "a", 5, Echo.Note, 4, priority: 15);

        shard.RunTo(11);

        Assert.Equal([4, 2, 3, 1], PayloadsOf(witness));
    }

    [Fact]
    public void MailSentNow_MergesExactlyWithTheCalendarOfTheInstant()
    {
        // 1 sends 100 (priority 8) and is followed by 2, which was sent before 100 at the same priority.
        Shard shard = Echo.World();
        Witness witness = new();
        shard.Observer = witness;
        Echo.Post(shard, "a", 10, Echo.TellNow, 100, 8, priority: 1);
        Echo.Post(shard, "a", 10, Echo.Note, 2, priority: 8);
        Echo.Post(shard, "a", 10, Echo.Note, 3, priority: 9);
        Echo.Post(shard, "a", 10, Echo.TellNow, 101, 0, priority: 2);
        Echo.Post(shard, "b", 10, Echo.TimerNow, 102, 8, priority: 2);

        shard.RunTo(11);

        Assert.Equal([100, 101, 101, 102, 2, 100, 0, 3], PayloadsOf(witness, timerAs: 0));
    }

    [Fact]
    public void Delivery_InAWorldOfTickers_NeverGoesBackInTime()
    {
        Shard shard = Ticker.Plan(30).Assemble();
        long before = 0;
        while (shard.RunTo(5000, 1) == 1)
        {
            Assert.True(shard.Now >= before);
            before = shard.Now;
        }

        Assert.True(shard.Now < 5000);
        Assert.True(shard.EventCount > 300);
    }

    [Fact]
    public void Registration_InAnotherOrder_GivesTheSameHash()
    {
        const int Count = 40;
        ShardPlan forward = new(1, "test");
        KindPlan<TickerState> tickers = forward.AddKind<TickerState, TickerEvent, Ticker>("ticker");
        KindPlan<EchoState> echoes = forward.AddKind<EchoState, EchoEvent, Echo>("echo");
        for (int i = 0; i < Count; i++) Ticker.Add(tickers, i, Count);
        echoes.AddRow("x");
        echoes.AddRows("run", 10);
        ShardPlan backward = new(1, "test");
        KindPlan<EchoState> echoesBack = backward.AddKind<EchoState, EchoEvent, Echo>("echo");
        KindPlan<TickerState> tickersBack = backward.AddKind<TickerState, TickerEvent, Ticker>("ticker");
        echoesBack.AddRows("run", 10);
        echoesBack.AddRow("x");
        for (int i = Count - 1; i >= 0; i--) Ticker.Add(tickersBack, i, Count);

        byte[] first = HashAt(forward.Assemble());
        byte[] second = HashAt(backward.Assemble());

        Assert.Equal(first, second);
    }

    [Fact]
    public void Seed_Changed_ChangesTheHash() =>
        Assert.NotEqual(HashAt(Ticker.Plan(10, seed: 1).Assemble()), HashAt(Ticker.Plan(10, seed: 2).Assemble()));

    [Fact]
    public void Observer_PresentOrAbsent_LeavesTheHash()
    {
        Shard watched = Ticker.Plan(20).Assemble();
        Witness witness = new();
        watched.Observer = witness;

        Assert.Equal(HashAt(Ticker.Plan(20).Assemble()), HashAt(watched));
        Assert.NotEmpty(witness.Lines);
        Assert.NotEmpty(witness.Rejections);
    }

    private static byte[] HashAt(Shard shard)
    {
        shard.RunTo(10_000);
        return shard.StateHash();
    }

    private static List<long> PayloadsOf(Witness witness, long timerAs = -1) => witness.Lines.ConvertAll(line =>
    {
        // EchoEvent { Verb = v, A = a, B = b }
        string[] parts = line.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        bool isTimer = parts[Array.IndexOf(parts, "Verb") + 2] == "0";
        return isTimer ? timerAs : long.Parse(parts[Array.IndexOf(parts, "A") + 2], null);
    });
}
