namespace Twin.Host.Api;

/// <summary>The runs of a server.</summary>
/// <param name="Runs">By id.</param>
internal sealed record RunList(IReadOnlyList<RunResource> Runs);
