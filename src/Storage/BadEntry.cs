namespace Twin.Storage;

/// <summary>The first entry of a run that is not what was written.</summary>
/// <param name="Table">The table that holds it: <c>journal</c>, <c>snapshot</c>, <c>series</c>, <c>decision</c>,
/// <c>run</c>, or <c>database</c> when the file itself cannot be read as written.</param>
/// <param name="Sequence">Sequence number of the entry within its stream, from 1; 0 where there is none.</param>
/// <param name="Stream">Persistence id of the stream, or null.</param>
/// <param name="Reason">What is wrong, in words.</param>
public sealed record BadEntry(string Table, long Sequence, string? Stream, string Reason);
