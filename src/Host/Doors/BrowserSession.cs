namespace Twin.Host.Doors;

/// <summary>A session as it is kept: never its token.</summary>
/// <param name="Sha256">SHA-256 of the cookie's value, in lower-case hexadecimal.</param>
/// <param name="KeyId">Id of the key that was shown.</param>
/// <param name="EndsAt">When it ends.</param>
internal sealed record BrowserSession(string Sha256, string KeyId, DateTimeOffset EndsAt);
