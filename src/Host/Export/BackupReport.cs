namespace Twin.Host.Export;

/// <summary>The document of <c>backup</c> and <c>restore</c>.</summary>
/// <param name="Run">What was copied.</param>
/// <param name="Folder">Where to.</param>
/// <param name="EntriesVerified">Entries of the copy that were held against their chain.</param>
internal sealed record BackupReport(string Run, string Folder, long EntriesVerified);
