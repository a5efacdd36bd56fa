using System.Globalization;
using Twin.Domain;

namespace Twin.Benchmarks.MachineRepair;

/// <summary>10,000 machines and 50 crews: cycles per CPU second against a bare loop, and the availability.</summary>
internal sealed class MachineRepairBench : IBench
{
    /// <summary>Availability of the closed form: the finite-source queue M/M/50//10,000 with these rates.</summary>
    public const double ExactAvailability = 0.995231;

    private const int Machines = 10_000;
    private const int Crews = 50;
    private const ulong Seed = 2025;
    private const long HourUs = 3_600_000_000;

    // About ten failures an hour: 600,000 cycles a round.
    private const long HoursPerRound = 60_000;
    private const long WarmUpHours = 20_000;

    public string Name => "machine-repair";

    public IReadOnlyList<BenchResult> Run(Action<string> progress)
    {
        progress($"machine repair, {Machines} machines, {Crews} crews");
        RepairWorld actors = new(Machines, Crews, Seed);
        BareRepair<TwoChildren> binary = new(Machines, Crews, Seed);
        BareRepair<FourChildren> quaternary = new(Machines, Crews, Seed);
        long warm = WarmUpHours * HourUs;
        actors.World.RunTo(warm);
        binary.RunTo(warm);
        quaternary.RunTo(warm);
        Int128 upAtWarm = actors.UpUs(warm);
        long actorsUntil = warm, binaryUntil = warm, quaternaryUntil = warm;
        long events = 0, cycles = 0, allocated = 0;
        double[][] rates = PairedRuns.Measure(
            () =>
            {
                long cyclesBefore = actors.Cycles;
                long bytesBefore = GC.GetAllocatedBytesForCurrentThread();
                events = actors.World.RunTo(actorsUntil += HoursPerRound * HourUs);
                allocated = GC.GetAllocatedBytesForCurrentThread() - bytesBefore;
                return cycles = actors.Cycles - cyclesBefore;
            },
            () => CyclesOf(binary, binaryUntil += HoursPerRound * HourUs),
            () => CyclesOf(quaternary, quaternaryUntil += HoursPerRound * HourUs));
        Int128 span = (Int128)(actorsUntil - warm) * Machines;
        double availability = (double)(actors.UpUs(actorsUntil) - upAtWarm) / (double)span;
        Invariant.That(
            actors.UpUs(actorsUntil) == binary.UpUs(actorsUntil) && actors.Cycles == quaternary.Cycles,
            "actors and bare loops made the same run");
        return [Result(rates, (double)events / cycles, allocated / (double)events, availability)];
    }

    private static long CyclesOf<TArity>(BareRepair<TArity> bare, long until)
        where TArity : struct, IArity
    {
        long before = bare.Cycles;
        bare.RunTo(until);
        return bare.Cycles - before;
    }

    private BenchResult Result(double[][] rates, double eventsPerCycle, double bytesPerEvent, double availability)
    {
        double two = PairedRuns.Median(rates[1]);
        double four = PairedRuns.Median(rates[2]);
        string note = string.Create(
            CultureInfo.InvariantCulture,
            $"availability {availability:0.000000} (exact {ExactAvailability}); "
            + $"bare binary heap {two:0}, 4-ary {four:0} cycles per CPU second");
        return new BenchResult(
            Name,
            Machines,
            EventsPerCpuSecond: PairedRuns.Median(rates[0]) * eventsPerCycle,
            CyclesPerCpuSecond: PairedRuns.Median(rates[0]),
            BaselinePerCpuSecond: Math.Max(two, four),
            Ratio: PairedRuns.MedianRatio(rates[0], two > four ? rates[1] : rates[2]),
            BytesPerEvent: bytesPerEvent,
            Note: note);
    }
}
