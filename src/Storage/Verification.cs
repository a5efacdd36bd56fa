namespace Twin.Storage;

/// <summary>What a walk over everything a run stores has found.</summary>
/// <param name="Entries">Messages, snapshots, decisions and series rows that were read and found whole.</param>
/// <param name="FirstBad">The first one that was not, or null.</param>
public sealed record Verification(long Entries, BadEntry? FirstBad)
{
    /// <summary>True when every byte read is what was written.</summary>
    public bool IsIntact => FirstBad is null;
}
