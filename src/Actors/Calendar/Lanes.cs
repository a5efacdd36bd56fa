using System.Numerics;

namespace Twin.Actors;

/// <summary>Mail due now: one queue per priority, so that what an event sends within its instant skips the
/// heap.</summary>
/// <remarks>
/// Keys enter a lane in rising sequence, so each lane is sorted and the head of the lowest filled lane is the least key
/// of all. The shard merges it with the heap's first entry of the same instant by comparing keys.
/// </remarks>
internal sealed class Lanes
{
    private readonly Lane[] _lanes = new Lane[Priority.Count];

    // Bit p is set while lane p holds a key.
    private uint _filled;

    public Lanes(int limit)
    {
        for (int i = 0; i < _lanes.Length; i++) _lanes[i] = new Lane(limit);
    }

    public bool IsEmpty => _filled == 0;

    public int Count
    {
        get
        {
            int count = 0;
            foreach (Lane lane in _lanes) count += lane.Count;
            return count;
        }
    }

    /// <summary>The least key; only when not empty.</summary>
    public ulong Head => _lanes[BitOperations.TrailingZeroCount(_filled)].Head;

    public void Enqueue(ulong key)
    {
        byte priority = Pending.PriorityOf(key);
        _lanes[priority].Enqueue(key);
        _filled |= 1u << priority;
    }

    public ulong Dequeue()
    {
        int priority = BitOperations.TrailingZeroCount(_filled);
        Lane lane = _lanes[priority];
        ulong key = lane.Dequeue();
        if (lane.Count == 0) _filled &= ~(1u << priority);
        return key;
    }
}
