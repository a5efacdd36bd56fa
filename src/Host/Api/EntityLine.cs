namespace Twin.Host.Api;

/// <summary>An entity in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Its namespace.</param>
internal sealed record EntityLine(string Id, string Kind);
