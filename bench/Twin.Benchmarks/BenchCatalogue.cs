using Twin.Benchmarks.Economies;
using Twin.Benchmarks.Fleet;
using Twin.Benchmarks.Growth;
using Twin.Benchmarks.Hold;
using Twin.Benchmarks.Journal;
using Twin.Benchmarks.MachineRepair;
using Twin.Benchmarks.Series;
using Twin.Benchmarks.SingleServer;
using Twin.Benchmarks.Telemetry;

namespace Twin.Benchmarks;

/// <summary>Every bench there is, in the order they run.</summary>
public static class BenchCatalogue
{
    private static readonly IBench[] Benches =
    [
        new HoldBench(), new MachineRepairBench(), new SingleServerBench(), new FleetBench(), new GrowthBench(),
        new EconomyBench(), new JournalBench(), new SeriesBench(), new TelemetryBench(),
    ];

    /// <summary>What <c>--only</c> may be.</summary>
    public static IReadOnlyList<string> Names => Array.ConvertAll(Benches, bench => bench.Name);

    /// <summary>Measures one bench or all of them.</summary>
    /// <param name="only">Name of the bench; null runs all.</param>
    /// <param name="progress">Told what is being measured, a line at a time.</param>
    /// <returns>The results in the order of the catalogue.</returns>
    /// <exception cref="ArgumentException">There is no bench of that name.</exception>
    public static IReadOnlyList<BenchResult> Run(string? only, Action<string> progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        IBench[] chosen = only is null ? Benches : Array.FindAll(Benches, bench => bench.Name == only);
        if (chosen.Length == 0)
        {
            throw new ArgumentException($"there is no bench '{only}': choose {string.Join(", ", Names)}", nameof(only));
        }

        List<BenchResult> results = [];
        foreach (IBench bench in chosen) results.AddRange(bench.Run(progress));
        return results;
    }
}
