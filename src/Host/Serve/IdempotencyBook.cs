namespace Twin.Host.Serve;

/// <summary>Remembers for a day which commands were taken, so that one sent twice is done once.</summary>
/// <remarks>Shape: thread-safe. Filled from the journal when a run is taken up, so it outlives the process.</remarks>
internal sealed class IdempotencyBook
{
    /// <summary>How long a key is remembered.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>Most keys remembered; beyond it commands with a key are put off.</summary>
    public const int KeysMax = 500_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Queue<(string Key, DateTimeOffset At)> _ages = new();

    /// <summary>Whether no further key can be remembered now.</summary>
    public bool IsFull
    {
        get
        {
            lock (_gate) return _entries.Count >= KeysMax;
        }
    }

    /// <summary>Looks a key up.</summary>
    /// <param name="key">The client's key.</param>
    /// <param name="hash">Hash of the body.</param>
    /// <param name="now">The wall clock.</param>
    /// <returns>The answer of the command with that key, and whether its body is the same; null for a new
    /// key.</returns>
    public (CommandAnswer Answer, bool IsSame)? Find(string key, UInt128 hash, DateTimeOffset now)
    {
        lock (_gate)
        {
            Forget(now);
            return _entries.TryGetValue(key, out var entry) ? (entry.Answer, entry.Hash == hash) : null;
        }
    }

    /// <summary>Remembers an answer.</summary>
    public void Add(string key, UInt128 hash, DateTimeOffset now, CommandAnswer answer)
    {
        lock (_gate)
        {
            _entries[key] = new Entry(hash, answer);
            _ages.Enqueue((key, now));
        }
    }

    private void Forget(DateTimeOffset now)
    {
        while (_ages.TryPeek(out var oldest) && now - oldest.At >= Kept)
        {
            _entries.Remove(oldest.Key);
            _ages.Dequeue();
        }
    }

    private sealed record Entry(UInt128 Hash, CommandAnswer Answer);
}
