namespace Twin.Storage;

/// <summary>One member of an ensemble as it is kept.</summary>
public sealed record EnsembleMember
{
    /// <summary>Its number, from 0.</summary>
    public required int Number { get; init; }

    /// <summary>Seed of its world.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Why there is no history; null where there is one.</summary>
    public string? Failure { get; init; }

    /// <summary>Parts that were drawn again because they broke a balance.</summary>
    public required int Redrawn { get; init; }

    /// <summary>Growth over its last third, a log rate; null where it has none. Unit: 1/yr.</summary>
    public double? SimulatedPerYear { get; init; }

    /// <summary>Growth that theory says, a log rate; null where there is none. Unit: 1/yr.</summary>
    public double? BalancedPerYear { get; init; }

    /// <summary>SHA-256 of its last state, lower-case hexadecimal; empty after a failure.</summary>
    public string StateHash { get; init; } = string.Empty;

    /// <summary>The drawn numbers, in the order of the ensemble's numbers.</summary>
    public required IReadOnlyList<double> Values { get; init; }

    /// <summary>End of each quarter. Unit: µs of simulated time.</summary>
    public IReadOnlyList<long> EndsAtMicros { get; init; } = [];

    /// <summary>The figures: by series of the ensemble, then by quarter; NaN where there is none.</summary>
    public IReadOnlyList<double[]> Series { get; init; } = [];
}
