using System.Globalization;
using Twin.Actors;
using Twin.Actors.Chance;
using Twin.Domain;

namespace Twin.Benchmarks.Hold;

/// <summary>The hold model at 1,000 and 100,000 pending timers against a bare loop on the faster of two
/// heaps.</summary>
internal sealed class HoldBench : IBench
{
    public const string Kind = "timer";
    public const string Prefix = "t";

    private const ulong Seed = 2025;
    private const long EventsPerRound = 4_000_000;

    public string Name => "hold";

    public IReadOnlyList<BenchResult> Run(Action<string> progress) =>
        [Measure(1000, progress), Measure(100_000, progress)];

    private BenchResult Measure(int timers, Action<string> progress)
    {
        progress($"hold model, {timers} timers");
        Shard shard = Assemble(timers);
        BareHold<TwoChildren> binary = new(timers, Seed);
        BareHold<FourChildren> quaternary = new(timers, Seed);
        long allocated = 0;
        double[][] rates = PairedRuns.Measure(
            () =>
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                long events = shard.RunTo(long.MaxValue, EventsPerRound);
                allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                return events;
            },
            () => binary.Run(EventsPerRound),
            () => quaternary.Run(EventsPerRound));
        shard.RunTo(long.MaxValue, 1);
        Invariant.That(shard.Now == binary.FirstAt && shard.Now == quaternary.FirstAt, "all three made the same run");
        double two = PairedRuns.Median(rates[1]);
        double four = PairedRuns.Median(rates[2]);
        double[] faster = two > four ? rates[1] : rates[2];
        string note = string.Create(
            CultureInfo.InvariantCulture, $"bare binary heap {two:0} per CPU second, bare 4-ary heap {four:0}");
        return new BenchResult(
            Name,
            timers,
            EventsPerCpuSecond: PairedRuns.Median(rates[0]),
            BaselinePerCpuSecond: Math.Max(two, four),
            Ratio: PairedRuns.MedianRatio(rates[0], faster),
            BytesPerEvent: allocated / (double)EventsPerRound,
            Note: note);
    }

    private static Shard Assemble(int timers)
    {
        ShardPlan plan = new(Seed, "bench");
        KindPlan<HoldState> kind = plan.AddKind<HoldState, HoldEvent, HoldTimer>(Kind);
        kind.AddRows(Prefix, timers, static (ref HoldState state, in RowAssembly row, ref Draws draws) =>
            row.Timer((long)new Exponential(HoldTimer.MeanWaitUs).Draw(ref draws, HoldTimer.WaitPurpose)));
        return plan.Assemble();
    }
}
