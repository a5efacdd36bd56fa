using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Twin.Host.Doors;

/// <summary>Browsers that showed a key: each has a cookie for twelve hours, or until the key or the session
/// ends.</summary>
/// <remarks>Shape: thread-safe. In memory alone: after a restart a browser shows its key again.</remarks>
internal sealed class SessionBook(TimeProvider time, KeyStore keys)
{
    /// <summary>Name of the cookie; the prefix binds it to this host, this path and TLS.</summary>
    public const string Cookie = "__Host-twin";

    /// <summary>How long a session lasts.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(12);

    /// <summary>Most sessions at once.</summary>
    private const int SessionsMax = 10_000;

    private const int TokenBytes = 32;

    private readonly ConcurrentDictionary<string, (string KeyId, DateTimeOffset EndsAt)> _sessions =
        new(StringComparer.Ordinal);

    /// <summary>Begins a session of a key.</summary>
    /// <returns>The cookie's value, or null where there are too many.</returns>
    public string? Begin(ApiKey key)
    {
        var now = time.GetUtcNow();
        foreach (var (hash, session) in _sessions)
        {
            if (session.EndsAt <= now) _sessions.TryRemove(hash, out _);
        }

        if (_sessions.Count >= SessionsMax) return null;
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        _sessions[HashOf(token)] = (key.Id, now + Lasts);
        return token;
    }

    /// <summary>Whose session a cookie is; null where it is none, or its time or its key has ended.</summary>
    public ApiKey? Find(string token)
    {
        var now = time.GetUtcNow();
        return _sessions.TryGetValue(HashOf(token), out var session) && session.EndsAt > now
            ? keys.All().FirstOrDefault(key => key.Id == session.KeyId && key.IsGood(now))
            : null;
    }

    /// <summary>Ends a session.</summary>
    public void End(string token) => _sessions.TryRemove(HashOf(token), out _);

    // Looked up by its hash, so that the time a look takes tells nothing of the token.
    private static string HashOf(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
