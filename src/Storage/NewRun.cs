namespace Twin.Storage;

/// <summary>What a new run begins with.</summary>
public sealed record NewRun
{
    /// <summary>The folder under which <c>runs</c> lies; usually the current folder.</summary>
    public required string Root { get; init; }

    /// <summary>What <c>--out</c> named, relative to <see cref="Root"/>; null for the next free number.</summary>
    public string? Out { get; init; }

    /// <summary>The store in a server that is to keep the run, or null for a folder.</summary>
    public StoreUrl? Store { get; init; }

    /// <summary>Stem of the world file.</summary>
    public required string World { get; init; }

    /// <summary>Calendar day at which simulated time is zero.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The build that makes the run, such as version and commit.</summary>
    public required string Build { get; init; }

    /// <summary>Input 0 and what follows it at once; committed before the folder can be seen.</summary>
    public required IReadOnlyList<NewInput> Inputs { get; init; }
}
