namespace Twin.Storage;

/// <summary>What an ensemble is of.</summary>
public sealed record EnsembleInfo
{
    /// <summary>Hash of all that its members depend on: world, seed, sampling, build.</summary>
    public required string Identity { get; init; }

    /// <summary>The world file's stem.</summary>
    public required string World { get; init; }

    /// <summary>First simulated day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The build that ran it.</summary>
    public required string Build { get; init; }

    /// <summary>The resolved world as stated, as JSON.</summary>
    public required string Resolved { get; init; }

    /// <summary>What varies.</summary>
    public required IReadOnlyList<EnsembleNumber> Numbers { get; init; }

    /// <summary>Name and unit of the series that are kept.</summary>
    public required IReadOnlyList<(string Name, string Unit)> Series { get; init; }
}
