namespace Twin.Storage;

/// <summary>A row of the table <c>snapshot</c>, of which only the head has been read.</summary>
/// <param name="Name">Its persistence id.</param>
/// <param name="AtMicros">When it was taken. Unit: µs of simulated time.</param>
internal readonly record struct StoredSnapshot(string Name, long AtMicros);
