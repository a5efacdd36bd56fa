using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Twin.Actors;

/// <summary>The future event list: an exact priority queue on (time, priority, sequence number).</summary>
/// <remarks>
/// A 4-ary heap. A pop leaves the root as a hole, because most events put one entry back: the next push then sifts down
/// from the root once, instead of a pop that sifts the last entry down and a push that sifts up. While the hole is open
/// the least entry is found among the root's four children. Any array sorted in delivery order is a valid heap, so
/// snapshots and renumbering sort in place. Not thread safe: one shard, one thread.
/// Source: D. E. Knuth, The Art of Computer Programming, vol. 3, 2nd ed., 1998, section 5.2.3; LaMarca and Ladner,
/// "The influence of caches on the performance of heaps", ACM JEA 1, 1996 (four children to a cache line).
/// </remarks>
public sealed class Calendar
{
    private const int Arity = 4;
    private const int LeastCapacity = 16;

    // Entries beyond which the heap outgrows the first-level cache (64 KiB): then waiting for memory costs more than
    // asking ahead (measured: 0.55 to 0.69 of the bare loop at 100,000 timers, but a loss of 7 % at 1,000).
    private const int PrefetchAbove = 4096;

    private readonly int _limit;
    private Pending[] _heap;

    // Entries in the array, the hole included.
    private int _count;
    private bool _hole;

    /// <summary>Makes an empty calendar.</summary>
    /// <param name="capacity">Entries to make room for at once.</param>
    /// <param name="limit">Entries it may ever hold; one more is refused.</param>
    public Calendar(int capacity, int limit)
    {
        _limit = limit;
        _heap = new Pending[Math.Max(LeastCapacity, Math.Min(capacity, limit))];
    }

    /// <summary>Whether the heap has outgrown the first-level cache, and the rows it names have too.</summary>
    internal bool IsLarge => _count > PrefetchAbove;

    /// <summary>Entries pending.</summary>
    public int Count => _hole ? _count - 1 : _count;

    /// <summary>Adds an entry.</summary>
    /// <param name="at">When it is due. Unit: µs since the run began.</param>
    /// <param name="key">Its key; unique among the pending.</param>
    /// <exception cref="LimitException">The calendar is full.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(long at, ulong key)
    {
        Pending entry = new() { At = at, Key = key };
        if (_hole)
        {
            _hole = false;
            SiftDown(entry, _count);
        }
        else
        {
            PushAtEnd(entry);
        }
    }

    /// <summary>Looks at the first entry without taking it.</summary>
    /// <param name="first">The first entry by (time, priority, sequence).</param>
    /// <returns>False when nothing is pending.</returns>
    public bool TryPeek(out Pending first)
    {
        int index = LeastIndex();
        first = index < 0 ? default : _heap[index];
        return index >= 0;
    }

    /// <summary>Takes the first entry if it is due before an instant.</summary>
    /// <param name="until">Exclusive bound. Unit: µs since the run began.</param>
    /// <param name="first">The entry taken.</param>
    /// <returns>False when nothing is due before <paramref name="until"/>.</returns>
    public bool TryPop(long until, out Pending first)
    {
        if (_hole) Settle();
        first = default;
        if (_count == 0 || _heap[0].At >= until) return false;
        first = _heap[0];
        _hole = true;
        return true;
    }

    /// <summary>Puts the entries in delivery order, in place, and shows them.</summary>
    /// <returns>The pending entries in delivery order; valid until the next push or pop.</returns>
    /// <remarks>O(n log n). Changes nothing that a delivery could notice.</remarks>
    public ReadOnlySpan<Pending> Sort()
    {
        if (_hole) Settle();
        Span<Pending> entries = _heap.AsSpan(0, _count);
        entries.Sort(default(PendingOrder));
        return entries;
    }

    /// <summary>Forgets every entry.</summary>
    public void Clear()
    {
        _count = 0;
        _hole = false;
    }

    /// <summary>Takes the entries of another calendar in place of its own; the other is only read.</summary>
    /// <param name="other">The other calendar.</param>
    internal void CopyFrom(Calendar other)
    {
        _heap = [.. other._heap];
        (_count, _hole) = (other._count, other._hole);
    }

    /// <summary>Gives the pending entries new sequence numbers from 0, in delivery order.</summary>
    /// <returns>The next free sequence number.</returns>
    /// <remarks>Order is kept for every pair, because all entries are renumbered by one order that refines
    /// it.</remarks>
    public long Renumber()
    {
        Sort();
        for (int i = 0; i < _count; i++)
        {
            ulong key = _heap[i].Key;
            _heap[i].Key = Pending.KeyOf(Pending.PriorityOf(key), i, Pending.SlotOf(key));
        }

        return _count;
    }

    /// <summary>The first entry of a slot.</summary>
    /// <param name="slot">Number of the slot.</param>
    /// <param name="first">The entry.</param>
    /// <returns>Whether there is one. Looks through all entries.</returns>
    internal bool TryFind(int slot, out Pending first)
    {
        first = default;
        bool found = false;
        for (int i = _hole ? 1 : 0; i < _count; i++)
        {
            if (Pending.SlotOf(_heap[i].Key) != slot || (found && !Pending.Precedes(_heap[i], first))) continue;
            first = _heap[i];
            found = true;
        }

        return found;
    }

    /// <summary>When the first entry of each of a row of slots is due. Looks through all entries once.</summary>
    /// <param name="firstSlot">Number of the first slot.</param>
    /// <param name="due">Filled for the slots from there on; <see cref="long.MaxValue"/> where there is none.</param>
    internal void FindAll(int firstSlot, Span<long> due)
    {
        due.Fill(long.MaxValue);
        for (int i = _hole ? 1 : 0; i < _count; i++)
        {
            int at = Pending.SlotOf(_heap[i].Key) - firstSlot;
            if (at >= 0 && at < due.Length && _heap[i].At < due[at]) due[at] = _heap[i].At;
        }
    }

    private int LeastIndex()
    {
        if (!_hole) return _count == 0 ? -1 : 0;
        if (_count == 1) return -1;
        ref Pending eldest = ref _heap[1];
        return 1 + (_count > Arity ? LeastOfFour(ref eldest) : LeastOfFew(ref eldest, _count - 1));
    }

    private void Settle()
    {
        _hole = false;
        _count--;
        if (_count > 0) SiftDown(_heap[_count], _count);
    }

    private void PushAtEnd(Pending entry)
    {
        if (_count == _heap.Length) Grow();
        ref Pending heap = ref MemoryMarshal.GetArrayDataReference(_heap);
        int index = _count++;
        while (index > 0)
        {
            int parent = (index - 1) / Arity;
            ref Pending above = ref Unsafe.Add(ref heap, parent);
            if (!Pending.Precedes(entry, above)) break;
            Unsafe.Add(ref heap, index) = above;
            index = parent;
        }

        Unsafe.Add(ref heap, index) = entry;
    }

    /// <summary>Lets an entry sink from the root to its place among the first <paramref name="count"/>.</summary>
    private void SiftDown(Pending entry, int count)
    {
        Debug.Assert(count <= _heap.Length, "the heap fits its array");
        ref Pending heap = ref MemoryMarshal.GetArrayDataReference(_heap);
        int index = 0;
        int child = 1;
        while (child < count)
        {
            if (count > PrefetchAbove) Prefetch(ref heap, (Arity * child) + 1);
            ref Pending eldest = ref Unsafe.Add(ref heap, child);
            int least = child + (child + Arity <= count
                ? LeastOfFour(ref eldest)
                : LeastOfFew(ref eldest, count - child));
            ref Pending below = ref Unsafe.Add(ref heap, least);
            if (!Pending.Precedes(below, entry)) break;
            Unsafe.Add(ref heap, index) = below;
            index = least;
            child = (Arity * index) + 1;
        }

        Unsafe.Add(ref heap, index) = entry;
    }

    /// <summary>A knock-out of four without branches: which child is least is a coin toss that no predictor
    /// learns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int LeastOfFour(ref Pending eldest)
    {
        int left = Pending.PrecedesAsBit(Unsafe.Add(ref eldest, 1), eldest);
        int right = 2 + Pending.PrecedesAsBit(Unsafe.Add(ref eldest, 3), Unsafe.Add(ref eldest, 2));
        int isRight = Pending.PrecedesAsBit(Unsafe.Add(ref eldest, right), Unsafe.Add(ref eldest, left));
        return left + ((right - left) & -isRight);
    }

    /// <summary>Asks for the sixteen grandchildren while the children are compared; past the end it asks for
    /// nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Prefetch(ref Pending heap, int index)
    {
        // Only a hint: a moved or foreign address is harmless, and a processor without it just waits.
        if (!Sse.IsSupported) return;
        byte* first = (byte*)Unsafe.AsPointer(ref Unsafe.Add(ref heap, index));
        Sse.Prefetch0(first);
        Sse.Prefetch0(first + 64);
        Sse.Prefetch0(first + 128);
        Sse.Prefetch0(first + 192);
    }

    private static int LeastOfFew(ref Pending eldest, int count)
    {
        int least = 0;
        for (int i = 1; i < count; i++)
        {
            if (Pending.Precedes(Unsafe.Add(ref eldest, i), Unsafe.Add(ref eldest, least))) least = i;
        }

        return least;
    }

    private void Grow()
    {
        if (_count >= _limit) throw new LimitException(nameof(ShardLimits.Calendar), _limit);
        int wanted = (int)Math.Min((long)_heap.Length * 2, _limit);
        Array.Resize(ref _heap, wanted);
    }
}
