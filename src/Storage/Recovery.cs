namespace Twin.Storage;

/// <summary>From where a world's state must be rebuilt.</summary>
/// <param name="Snapshot">The newest whole snapshot, or null: then from nothing.</param>
/// <param name="ReplayFrom">Sequence number of the first input to apply.</param>
/// <param name="Warning">One line for the user when a newer snapshot was damaged and left aside; otherwise
/// null.</param>
public sealed record Recovery(Snapshot? Snapshot, long ReplayFrom, string? Warning)
{
    /// <summary>Persistence ids of the damaged snapshots that were left aside.</summary>
    internal IReadOnlyList<string> LeftAside { get; init; } = [];

    internal static Recovery FromTheBeginning { get; } = new(null, 1, null);
}
