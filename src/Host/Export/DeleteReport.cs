namespace Twin.Host.Export;

/// <summary>The document of <c>delete</c>.</summary>
/// <param name="Run">What was deleted: its folder or address.</param>
/// <param name="Name">Its name.</param>
internal sealed record DeleteReport(string Run, string Name);
