namespace Twin.Host.Serve;

/// <summary>The first line that a server writes with <c>--json</c>: where it is.</summary>
/// <param name="Page">The live page.</param>
/// <param name="Api">The interface.</param>
/// <param name="Metrics">The metrics.</param>
internal sealed record ServeLine(string Page, string Api, string Metrics);
