using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Twin.Host.Doors;

/// <summary>The keys of a server: made, looked up and taken back in one file that holds no secret.</summary>
/// <remarks>Shape: thread-safe. A running server sees a change of the file within a second.</remarks>
internal sealed class KeyStore
{
    /// <summary>What every key begins with, so that it is known when it turns up where it should not.</summary>
    public const string Prefix = "twin_";

    private const int SecretBytes = 32, IdBytes = 6;

    /// <summary>Longest text that is looked at; a key is shorter. Unit: characters.</summary>
    private const int SecretMax = 128;

    private static readonly System.Buffers.SearchValues<char> _hexadecimal =
        System.Buffers.SearchValues.Create("0123456789abcdefABCDEF");

    private static readonly byte[] _noHash = new byte[SHA256.HashSizeInBytes];

    private static readonly TimeSpan _lookEvery = TimeSpan.FromSeconds(1);

    private readonly string _path;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private Dictionary<string, KnownKey> _keys = new(StringComparer.Ordinal);
    private (DateTime WrittenAt, long Length) _seen;
    private long _lookedAt;

    /// <summary>Opens the file, which need not be there yet.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="time">The wall clock.</param>
    public KeyStore(string path, TimeProvider time)
    {
        (_path, _time) = (path, time);
        Load();
    }

    /// <summary>All keys, in the order they were made.</summary>
    public IReadOnlyList<ApiKey> All()
    {
        lock (_gate)
        {
            Load();
            return [.. _keys.Values.Select(pair => pair.Key)];
        }
    }

    /// <summary>Whether any key opens anything now.</summary>
    public bool HasGoodKey => All().Any(key => key.IsGood(_time.GetUtcNow()));

    /// <summary>Makes a key.</summary>
    /// <returns>The key, shown this once, and what is kept of it.</returns>
    public (string Secret, ApiKey Key) Add(KeyScope scope, string name, DateTimeOffset? expiresAt)
    {
        lock (_gate)
        {
            Load();
            var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
            var secret = Prefix + id + "_" + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
            var key = new ApiKey
            {
                Id = id, Sha256 = Convert.ToHexStringLower(Hash(secret)), Scope = scope, Name = name,
                CreatedAt = _time.GetUtcNow(), ExpiresAt = expiresAt,
            };
            Save([.. _keys.Values.Select(pair => pair.Key), key]);
            return (secret, key);
        }
    }

    /// <summary>Takes a key back.</summary>
    /// <returns>The key, or null where none has that id.</returns>
    public ApiKey? Revoke(string id)
    {
        lock (_gate)
        {
            Load();
            if (!_keys.TryGetValue(id, out var found)) return null;
            var revoked = found.Key with { RevokedAt = found.Key.RevokedAt ?? _time.GetUtcNow() };
            Save([.. _keys.Values.Select(pair => pair.Key.Id == id ? revoked : pair.Key)]);
            return revoked;
        }
    }

    /// <summary>A key by its id; null where it is none or opens nothing now.</summary>
    public ApiKey? Good(string id)
    {
        LookAgain();
        return _keys.TryGetValue(id, out var found) && found.Key.IsGood(_time.GetUtcNow()) ? found.Key : null;
    }

    /// <summary>Finds what a key opens. One hash, and nothing is allocated.</summary>
    /// <param name="secret">As a client sent it.</param>
    /// <returns>The key, or null and why: unknown, expired or revoked.</returns>
    public (KnownKey? Key, string Why) Find(ReadOnlySpan<char> secret)
    {
        if (secret.Length > SecretMax) return (null, "an unknown key");
        LookAgain();
        KnownKey? found = null;
        var isKnown = secret.StartsWith(Prefix, StringComparison.Ordinal)
            && secret[Prefix.Length..].IndexOf('_') is var end and > 0
            && _keys.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(
                secret.Slice(Prefix.Length, end), out found);

        // Compared in constant time, and for an unknown id too.
        Span<byte> bytes = stackalloc byte[SecretMax * 3];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..Encoding.UTF8.GetBytes(secret, bytes)], hash);
        var isSame = CryptographicOperations.FixedTimeEquals(hash, isKnown ? found!.Hash : _noHash);
        if (!isKnown || !isSame) return (null, "an unknown key");
        if (found!.Key.RevokedAt is not null) return (null, "a revoked key");
        return found.Key.IsGood(_time.GetUtcNow()) ? (found, string.Empty) : (null, "an expired key");
    }

    /// <summary>Whether a text holds what looks like a key: the mark, an id in hexadecimal, an underscore.</summary>
    public static bool HoldsKey(ReadOnlySpan<char> text)
    {
        while (text.IndexOf(Prefix, StringComparison.OrdinalIgnoreCase) is var at and >= 0)
        {
            text = text[(at + Prefix.Length)..];
            var id = text[..Math.Min(text.Length, IdBytes * 2)];
            var isId = id.Length == IdBytes * 2 && !id.ContainsAnyExcept(_hexadecimal);
            if (isId && text.Length > id.Length && text[id.Length] == '_') return true;
        }

        return false;
    }

    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    private void LookAgain()
    {
        if (_time.GetElapsedTime(Volatile.Read(ref _lookedAt)) < _lookEvery) return;
        lock (_gate) Load();
    }

    private void Load()
    {
        Volatile.Write(ref _lookedAt, _time.GetTimestamp());
        var file = new FileInfo(_path);
        var seen = file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
        if (seen == _seen) return;
        var keys = file.Exists
            ? JsonSerializer.Deserialize(File.ReadAllBytes(_path), DoorsJson.Default.KeyFile)!.Keys
            : [];
        _keys = keys.ToDictionary(
            key => key.Id, key => new KnownKey(key), StringComparer.Ordinal);
        _seen = seen;
    }

    private void Save(IReadOnlyList<ApiKey> keys)
    {
        PrivateFile.Write(
            _path, JsonSerializer.SerializeToUtf8Bytes(new KeyFile { Keys = keys }, DoorsJson.Default.KeyFile));
        Load();
    }
}
