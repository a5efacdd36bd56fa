namespace Twin.Actors;

/// <summary>A first-in first-out ring of keys that grows by doubling.</summary>
/// <param name="limit">Keys it may ever hold; one more is refused.</param>
internal sealed class Lane(int limit)
{
    private const int FirstCapacity = 16;

    private ulong[] _ring = new ulong[FirstCapacity];
    private int _head;

    public int Count { get; private set; }

    public ulong Head => _ring[_head];

    public void Enqueue(ulong key)
    {
        if (Count == _ring.Length) Grow();
        _ring[(_head + Count) & (_ring.Length - 1)] = key;
        Count++;
    }

    public ulong Dequeue()
    {
        ulong key = _ring[_head];
        _head = (_head + 1) & (_ring.Length - 1);
        Count--;
        return key;
    }

    private void Grow()
    {
        if (Count >= limit) throw new LimitException(nameof(ShardLimits.Calendar), limit);
        ulong[] wider = new ulong[_ring.Length * 2];
        for (int i = 0; i < Count; i++) wider[i] = _ring[(_head + i) & (_ring.Length - 1)];
        _ring = wider;
        _head = 0;
    }
}
