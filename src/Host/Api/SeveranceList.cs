namespace Twin.Host.Api;

/// <summary>Questions about severance.</summary>
/// <param name="Severances">Oldest first.</param>
internal sealed record SeveranceList(IReadOnlyList<SeveranceResource> Severances);
