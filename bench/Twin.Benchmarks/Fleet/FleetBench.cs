using Twin.Actors;
using Twin.Actors.Chance;
using Twin.Benchmarks.Hold;

namespace Twin.Benchmarks.Fleet;

/// <summary>A million individual rows with one timer each: live bytes per row, calendar and addresses
/// included.</summary>
internal sealed class FleetBench : IBench
{
    private const int Rows = 1_000_000;
    private const int Rounds = 3;
    private const long Events = 2_000_000;
    private const ulong Seed = 2025;

    public string Name => "fleet";

    public IReadOnlyList<BenchResult> Run(Action<string> progress)
    {
        progress($"fleet, {Rows} rows");
        double most = 0;
        Shard fleet = Assemble(0);
        for (int round = 0; round < Rounds; round++)
        {
            long empty = Live(out fleet, 0);
            long full = Live(out fleet, Rows);
            most = Math.Max(most, (full - empty) / (double)Rows);
        }

        TimeSpan before = Environment.CpuUsage.TotalTime;
        long allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
        long events = fleet.RunTo(long.MaxValue, Events);
        double seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        double bytes = (GC.GetAllocatedBytesForCurrentThread() - allocatedBefore) / (double)events;
        return [new BenchResult(
            Name,
            Rows,
            EventsPerCpuSecond: events / seconds,
            BytesPerEvent: bytes,
            BytesPerRow: most,
            Note: "bytes per row: the greatest of three")];
    }

    private static long Live(out Shard shard, int rows)
    {
        shard = Assemble(rows);
        long live = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(shard);
        return live;
    }

    private static Shard Assemble(int rows)
    {
        ShardPlan plan = new(Seed, "bench");
        plan.AddKind<HoldState, HoldEvent, HoldTimer>("robot").AddRows(
            "r",
            rows,
            static (ref HoldState state, in RowAssembly row, ref Draws draws) =>
                row.Timer((long)new Exponential(HoldTimer.MeanWaitUs).Draw(ref draws, HoldTimer.WaitPurpose)));
        return plan.Assemble();
    }
}
