namespace Twin.Host.Api;

/// <summary>Who asks, and which browsers are signed in.</summary>
/// <param name="Principal">Id of the key, or <c>local</c>.</param>
/// <param name="Scope">How far it reaches.</param>
/// <param name="IsCookie">Whether the one who asks is a browser that signed in.</param>
/// <param name="Sessions">Sessions of the same key; of all keys for one who reaches admin.</param>
internal sealed record SessionList(
    string Principal, string Scope, bool IsCookie, IReadOnlyList<SessionResource> Sessions);
