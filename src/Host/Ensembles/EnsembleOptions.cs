using Twin.Storage;
using Twin.World.Ensembles;

namespace Twin.Host.Ensembles;

/// <summary>How an ensemble is carried out.</summary>
internal sealed record EnsembleOptions
{
    /// <summary>Members. Range: [1, 1,000,000].</summary>
    public required int Runs { get; init; }

    /// <summary>How they are spread over what is uncertain.</summary>
    public required SamplingKind Sampling { get; init; }

    /// <summary>Threads; they change nothing of what comes of it. Range: [1, 1024].</summary>
    public required int Threads { get; init; }

    /// <summary>Rows of a design for indices; 0 for none.</summary>
    public int IndexRows { get; init; }

    /// <summary>Folder, or null for the one that this ensemble has by default.</summary>
    public string? Out { get; init; }

    /// <summary>The server that is to keep it, or null for a folder.</summary>
    public StoreUrl? Store { get; init; }

    /// <summary>How long a server that goes away is waited for.</summary>
    public StoreOptions Keeping { get; init; } = new();
}
