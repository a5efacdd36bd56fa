using System.Globalization;
using Twin.Actors;
using Twin.Actors.Chance;
using Twin.Domain;

namespace Twin.Benchmarks.SingleServer;

/// <summary>M/M/1 at ρ = 0.9: customers per CPU second against a bare loop, and the mean wait.</summary>
internal sealed class SingleServerBench : IBench
{
    public const string SourceKind = "source";
    public const string ServerKind = "server";
    public const string Only = "only";

    /// <summary>Places in the queue: a longer one has a chance of 0.9^4096, under 10^-187.</summary>
    public const int QueueCapacity = 4096;

    /// <summary>Mean wait in service times: ρ/(1 − ρ).</summary>
    private const double ExactWait = 9;

    private const ulong Seed = 2025;
    private const long CustomersPerRound = 4_000_000;

    public string Name => "mm1";

    public IReadOnlyList<BenchResult> Run(Action<string> progress)
    {
        progress("M/M/1, rho 0.9");
        Shard shard = Assemble();
        Address source = shard.AddressOf(SourceKind, Only);
        Address server = shard.AddressOf(ServerKind, Only);
        BareServer bare = new(Seed);
        long events = 0, allocated = 0;
        double[][] rates = PairedRuns.Measure(
            () =>
            {
                long eventsBefore = shard.EventCount;
                long bytesBefore = GC.GetAllocatedBytesForCurrentThread();
                SendCustomers(shard, source);
                allocated = GC.GetAllocatedBytesForCurrentThread() - bytesBefore;
                events = shard.EventCount - eventsBefore;
                return CustomersPerRound;
            },
            () => bare.Run(CustomersPerRound));
        BatchMeans waits = shard.Row<ServerState>(server).Waits;
        Invariant.That(waits.SumOfMeans == bare.Waits.SumOfMeans, "actors and the bare loop made the same run");
        return [Result(rates, events, allocated, waits)];
    }

    private static void SendCustomers(Shard shard, Address source)
    {
        long target = shard.Row<SourceState>(source).Sent + CustomersPerRound;
        while (true)
        {
            // A customer is three deliveries, so so many more deliveries never send one too many.
            long missing = target - shard.Row<SourceState>(source).Sent;
            if (missing == 0) break;
            shard.RunTo(long.MaxValue, missing);
        }

        // The last customer has left the source and still has to arrive.
        shard.RunTo(long.MaxValue, 1);
    }

    private BenchResult Result(double[][] rates, long events, long allocated, BatchMeans waits)
    {
        double wait = waits.Mean / Server.MeanServiceUs;
        double error = waits.StandardError / Server.MeanServiceUs;
        string note = string.Create(
            CultureInfo.InvariantCulture,
            $"mean wait {wait:0.000} service times, standard error {error:0.000}, exact {ExactWait}");
        return new BenchResult(
            Name,
            CustomersPerRound * PairedRuns.Rounds,
            EventsPerCpuSecond: PairedRuns.Median(rates[0]) * events / CustomersPerRound,
            CyclesPerCpuSecond: PairedRuns.Median(rates[0]),
            BaselinePerCpuSecond: PairedRuns.Median(rates[1]),
            Ratio: PairedRuns.MedianRatio(rates[0], rates[1]),
            BytesPerEvent: allocated / (double)events,
            Note: note);
    }

    private static Shard Assemble()
    {
        ShardPlan plan = new(Seed, "bench");
        plan.AddKind<SourceState, CustomerSent, Source>(SourceKind).AddRow(
            Only,
            static (ref SourceState state, in RowAssembly row, ref Draws draws) =>
            {
                state.Server = row.AddressOf(ServerKind, Only);
                row.Timer((long)new Exponential(Source.MeanGapUs).Draw(ref draws, Source.GapPurpose), Priority.First);
            });
        plan.AddKind<ServerState, ServerEvent, Server>(ServerKind).AddRow(
            Only,
            static (ref ServerState state, in RowAssembly row, ref Draws draws) =>
                state.Queue = row.Allocate(QueueCapacity));
        return plan.Assemble();
    }
}
