using Twin.Benchmarks;

namespace Twin.Host.Bench;

/// <summary>The catalogue of benches, and those that need the host itself.</summary>
internal static class HostBenches
{
    private static readonly IBench[] _own = [new ApiBench()];

    /// <summary>What <c>--only</c> may be.</summary>
    public static IReadOnlyList<string> Names => [.. BenchCatalogue.Names, .. _own.Select(bench => bench.Name)];

    /// <summary>Measures one bench or all of them.</summary>
    /// <param name="only">Name of the bench; null runs all.</param>
    /// <param name="progress">Told what is being measured, a line at a time.</param>
    public static IReadOnlyList<BenchResult> Run(string? only, Action<string> progress)
    {
        var own = _own.Where(bench => only is null || bench.Name == only).ToArray();
        List<BenchResult> results = [];
        if (only is null || own.Length == 0) results.AddRange(BenchCatalogue.Run(only, progress));
        foreach (var bench in own) results.AddRange(bench.Run(progress));
        return results;
    }
}
