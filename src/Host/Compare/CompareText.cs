namespace Twin.Host.Compare;

/// <summary>A word of each run.</summary>
/// <param name="A">The first run's; null for none.</param>
/// <param name="B">The second run's; null for none.</param>
internal sealed record CompareText(string? A, string? B);
