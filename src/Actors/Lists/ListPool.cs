namespace Twin.Actors;

/// <summary>One array that holds the variable parts of every row, so that a snapshot copies it whole.</summary>
/// <param name="limit">Words it may ever hold.</param>
internal sealed class ListPool(int limit)
{
    private long[] _words = [];

    public int Count { get; private set; }

    public Span<long> Words => _words.AsSpan(0, Count);

    public ListHandle Allocate(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (length > limit - Count) throw new LimitException(nameof(ShardLimits.ListWords), limit);
        int offset = Count;
        Count = offset + length;
        if (Count > _words.Length)
        {
            Array.Resize(ref _words, (int)Math.Min(limit, Math.Max(Count, (long)_words.Length * 2)));
        }

        return new ListHandle(offset, length);
    }

    /// <summary>Gives back what doubling took too much, once assembly is over.</summary>
    public void Trim()
    {
        if (_words.Length != Count) Array.Resize(ref _words, Count);
    }
}
