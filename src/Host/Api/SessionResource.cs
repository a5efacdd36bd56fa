namespace Twin.Host.Api;

/// <summary>A browser that is signed in.</summary>
/// <param name="Id">Of the session: tells nothing of its cookie.</param>
/// <param name="Key">Id of the key it showed.</param>
/// <param name="EndsAt">When it ends by itself, wall time.</param>
/// <param name="IsOwn">Whether it is the one who asks.</param>
internal sealed record SessionResource(string Id, string Key, DateTimeOffset EndsAt, bool IsOwn);
