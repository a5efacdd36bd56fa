using Twin.World.Running;

namespace Twin.World.Ensembles;

/// <summary>What one member did, by quarters.</summary>
/// <remarks>
/// Rates (units per year) are means over the quarter; stocks, ratios and multipliers are what they were at its end. A
/// figure that does not exist is NaN.
/// </remarks>
public sealed record MemberHistory
{
    /// <summary>Name and unit of each series, as a run has them.</summary>
    public required IReadOnlyList<(string Name, string Unit)> Series { get; init; }

    /// <summary>End of each quarter, the first observation at or after it. Unit: µs of simulated time.</summary>
    public required IReadOnlyList<long> EndsAtMicros { get; init; }

    /// <summary>The figures: by series, then by quarter.</summary>
    public required IReadOnlyList<double[]> Values { get; init; }

    /// <summary>Growth over the run, as the run itself reports it.</summary>
    public required GrowthReport Growth { get; init; }

    /// <summary>SHA-256 of the state at the end, lower-case hexadecimal.</summary>
    public required string StateHash { get; init; }

    /// <summary>The figures of a series.</summary>
    /// <param name="name">Its name, such as <c>loop.output</c>.</param>
    /// <returns>By quarter; null where the world has no such series.</returns>
    public double[]? Find(string name)
    {
        for (var i = 0; i < Series.Count; i++)
        {
            if (Series[i].Name == name) return Values[i];
        }

        return null;
    }
}
