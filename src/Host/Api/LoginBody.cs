namespace Twin.Host.Api;

/// <summary>The key that a browser shows.</summary>
/// <param name="Key">The whole key.</param>
internal sealed record LoginBody(string? Key);
