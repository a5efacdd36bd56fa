namespace Twin.Benchmarks;

/// <summary>One bench of the catalogue.</summary>
public interface IBench
{
    /// <summary>What <c>twin bench --only</c> calls it.</summary>
    string Name { get; }

    /// <summary>Measures.</summary>
    /// <param name="progress">Told what is being measured, a line at a time.</param>
    /// <returns>The results, one for each size.</returns>
    IReadOnlyList<BenchResult> Run(Action<string> progress);
}
