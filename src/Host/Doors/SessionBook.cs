using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Twin.Host.Doors;

/// <summary>Browsers that showed a key: each has a cookie for twelve hours, or until the key or the session
/// ends.</summary>
/// <remarks>
/// Shape: thread-safe. Kept in a file beside the keys as SHA-256, id of the key and end, so that a restart of the
/// server logs nobody out; whoever reads the file cannot make a cookie of it. Where that file cannot be written,
/// sessions live in memory alone.
/// </remarks>
internal sealed class SessionBook
{
    /// <summary>Name of the cookie; the prefix binds it to this host, this path and TLS.</summary>
    public const string Cookie = "__Host-twin";

    /// <summary>How long a session lasts.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(12);

    /// <summary>Most sessions at once.</summary>
    private const int SessionsMax = 10_000;

    private const int TokenBytes = 32, IdLength = 12;

    private readonly TimeProvider _time;
    private readonly KeyStore _keys;
    private readonly string _path;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, BrowserSession> _sessions;

    /// <summary>Opens the book.</summary>
    /// <param name="time">The wall clock.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="keyFile">Full path of the file of keys, which names that of the sessions.</param>
    public SessionBook(TimeProvider time, KeyStore keys, string keyFile)
    {
        (_time, _keys, _path) = (time, keys, PathOf(keyFile));
        _sessions = Kept(_path).ToDictionary(session => session.Sha256, StringComparer.Ordinal);
    }

    /// <summary>Full path of the file of sessions beside a file of keys.</summary>
    public static string PathOf(string keyFile) => Path.ChangeExtension(keyFile, ".sessions.json");

    /// <summary>Begins a session of a key.</summary>
    /// <returns>The cookie's value, or null where there are too many.</returns>
    public string? Begin(ApiKey key)
    {
        var now = _time.GetUtcNow();
        lock (_gate)
        {
            foreach (var ended in _sessions.Values.Where(session => session.EndsAt <= now).ToList())
            {
                _sessions.Remove(ended.Sha256);
            }

            if (_sessions.Count >= SessionsMax) return null;
            var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
            var hash = HashOf(token);
            _sessions[hash] = new BrowserSession(hash, key.Id, now + Lasts);
            Keep();
            return token;
        }
    }

    /// <summary>Whose session a cookie is; null where it is none, or its time or its key has ended.</summary>
    public ApiKey? Find(string token)
    {
        var hash = HashOf(token);
        lock (_gate)
        {
            return _sessions.TryGetValue(hash, out var session) && session.EndsAt > _time.GetUtcNow()
                ? _keys.Good(session.KeyId)
                : null;
        }
    }

    /// <summary>Ends a session.</summary>
    public void End(string token)
    {
        lock (_gate)
        {
            if (_sessions.Remove(HashOf(token))) Keep();
        }
    }

    /// <summary>The sessions that have not ended, the one that ends first before the others.</summary>
    /// <returns>Id, id of the key, and end of each.</returns>
    public IReadOnlyList<(string Id, string KeyId, DateTimeOffset EndsAt)> All()
    {
        var now = _time.GetUtcNow();
        lock (_gate)
        {
            return
            [
                .. _sessions.Values.Where(session => session.EndsAt > now)
                    .OrderBy(session => session.EndsAt).ThenBy(session => session.Sha256, StringComparer.Ordinal)
                    .Select(session => (session.Sha256[..IdLength], session.KeyId, session.EndsAt)),
            ];
        }
    }

    /// <summary>Id of a cookie's session: the beginning of a hash, from which no cookie can be made.</summary>
    public static string IdOf(string token) => HashOf(token)[..IdLength];

    /// <summary>Ends a session by its id.</summary>
    public void EndById(string id)
    {
        lock (_gate)
        {
            var ended = _sessions.Keys.Where(hash => hash[..IdLength] == id).ToList();
            foreach (var hash in ended) _sessions.Remove(hash);
            if (ended.Count > 0) Keep();
        }
    }

    // Looked up by its hash, so that the time a look takes tells nothing of the token.
    private static string HashOf(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static IReadOnlyList<BrowserSession> Kept(string path)
    {
        try
        {
            return File.Exists(path)
                ? JsonSerializer.Deserialize(File.ReadAllBytes(path), DoorsJson.Default.SessionFile)!.Sessions
                : [];
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            // Nobody is let in by a file that cannot be read; browsers show their keys again.
            return [];
        }
    }

    private void Keep()
    {
        try
        {
            var file = new SessionFile { Sessions = [.. _sessions.Values] };
            PrivateFile.Write(_path, JsonSerializer.SerializeToUtf8Bytes(file, DoorsJson.Default.SessionFile));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The folder of the keys may be read-only: then sessions end with the server.
        }
    }
}
