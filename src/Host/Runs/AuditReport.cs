namespace Twin.Host.Runs;

/// <summary>What an audit of a run found: the document of <c>audit --json</c>.</summary>
/// <param name="Entries">Messages and snapshots whose chain was followed.</param>
/// <param name="MaxImbalance">
/// Largest imbalance of any posting of the replay, in quanta, mg or J; null where the replay could not be made.
/// </param>
/// <param name="ReplayHashMatches">Whether the replay ends in the recorded state; null where either is missing.</param>
/// <param name="JournalIntact">Whether every stored byte is as it was written.</param>
/// <param name="FirstBad">The first entry that is not; null where all are.</param>
/// <param name="ReplayedFrom">The day from which the replay was made, where the journal was trimmed; else null.</param>
internal sealed record AuditReport(
    long Entries, Int128? MaxImbalance, bool? ReplayHashMatches, bool JournalIntact, AuditBadEntry? FirstBad,
    string? ReplayedFrom)
{
    /// <summary>Whether the run came to its end; an unfinished one is held against its newest snapshot, where it has
    /// one.</summary>
    public bool Finished { get; init; } = true;
}
