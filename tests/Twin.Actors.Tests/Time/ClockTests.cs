using Twin.Actors.Tests.Worlds;
using Xunit;

namespace Twin.Actors.Tests.Time;

public sealed class ClockTests
{
    private const long Second = 1_000_000;

    [Fact]
    public void PacedClock_AtTenTimesRealTime_ReachesTenSecondsASecond()
    {
        FakeTime time = new();
        PacedClock clock = new(time, 10, startAt: 5);

        time.Pass(TimeSpan.FromSeconds(2));

        Assert.Equal((20 * Second) + 5, clock.Reach());
        Assert.Equal(TimeSpan.FromMilliseconds(101), clock.SpanUntil((21 * Second) + 5));
        Assert.Equal(TimeSpan.Zero, clock.SpanUntil(20 * Second));
        Assert.Equal(PacedClock.LongestWait, clock.SpanUntil(1_000_000 * Second));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(2e12)]
    [InlineData(double.NaN)]
    public void PacedClock_AtAPaceOutOfRange_IsRefused(double pace) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PacedClock(new FakeTime(), pace));

    [Fact]
    public void LiveClock_SetBack_StandsStillUntilCaughtUpWith()
    {
        FakeTime time = new();
        LiveClock clock = new(time, time.GetUtcNow());
        time.Pass(TimeSpan.FromSeconds(10));
        long before = clock.Reach();

        time.Pass(TimeSpan.FromSeconds(-4));
        long back = clock.Reach();
        time.Pass(TimeSpan.FromSeconds(5));

        Assert.Equal(10 * Second, before);
        Assert.Equal(before, back);
        Assert.Equal(11 * Second, clock.Reach());
    }

    [Fact]
    public async Task Run_UnderEveryClock_IsTheSame()
    {
        FakeTime time = new();
        Shard fast = Ticker.Plan(5).Assemble();
        Shard paced = Ticker.Plan(5).Assemble();
        Shard live = Ticker.Plan(5).Assemble();

        await new ClockedRun(fast, new VirtualClock()).RunTo(5000);
        await new ClockedRun(paced, new PacedClock(time, 0.001)).RunTo(5000);
        double pacedSeconds = Total(time.Waits);
        await new ClockedRun(live, new LiveClock(time, time.GetUtcNow())).RunTo(5000);

        Assert.Equal(fast.StateHash(), paced.StateHash());
        Assert.Equal(fast.StateHash(), live.StateHash());
        Assert.InRange(pacedSeconds, fast.Now / 1000.0, (fast.Now / 1000.0) + 0.1);
    }

    [Fact]
    public async Task Run_Cancelled_StopsAndCanBeRunOn()
    {
        using CancellationTokenSource cancelled = new();
        Shard shard = Ticker.Plan(5).Assemble();
        Shard whole = Ticker.Plan(5).Assemble();
        whole.RunTo(5000);
        await cancelled.CancelAsync();
        ClockedRun run = new(shard, new PacedClock(new FakeTime(), 0.001));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.RunTo(5000, cancelled.Token));
        await run.RunTo(5000);

        Assert.Equal(whole.StateHash(), shard.StateHash());
    }

    [Fact]
    public void Accept_JournalsTheInputBeforeItCountsAndStampsIt()
    {
        FakeTime time = new();
        Shard shard = Echo.World(Supervision.Live);
        Log log = new(shard);
        ClockedRun run = new(shard, new LiveClock(time, time.GetUtcNow()), log);
        Echo.Post(shard, "b", 2 * Second, Echo.Note);
        time.Pass(TimeSpan.FromSeconds(3));
        Mail mail = new(shard.AddressOf("echo", "a"), Address.Nobody, Echo.Note, 7, 0);

        long at = run.Accept("note.given/1", [1, 2], in mail);
        time.Pass(TimeSpan.FromSeconds(1));
        long delivered = run.Advance();

        Assert.Equal(3 * Second, at);
        Assert.Equal(("note.given/1", 3 * Second, 0), Assert.Single(log.Inputs));
        Assert.Equal(1, delivered);
        Assert.Equal(2, shard.EventCount);
        Assert.Throws<ArgumentOutOfRangeException>(() => run.Accept("x/1", [], mail with { To = Address.Nobody }));
        Assert.Single(log.Inputs);
    }

    [Fact]
    public void Accept_InVirtualTime_IsRefused()
    {
        Shard shard = Echo.World();
        ClockedRun run = new(shard, new VirtualClock());
        Mail mail = new(shard.AddressOf("echo", "a"), Address.Nobody, Echo.Note, 7, 0);

        Assert.Throws<InvalidOperationException>(() => run.Accept("note.given/1", [], in mail));
    }

    private static double Total(List<TimeSpan> waits)
    {
        double seconds = 0;
        foreach (TimeSpan wait in waits) seconds += wait.TotalSeconds;
        return seconds;
    }

    private sealed class Log(Shard shard) : IJournal
    {
        public List<(string Manifest, long At, int Pending)> Inputs { get; } = [];

        public long AppendInput(string manifest, ReadOnlySpan<byte> payload, long at)
        {
            Inputs.Add((manifest, at, shard.PendingCount));
            return Inputs.Count;
        }

        public long AppendOutput(string manifest, ReadOnlySpan<byte> payload, long at) =>
            throw new InvalidOperationException("nothing here is worth an output");
    }
}
