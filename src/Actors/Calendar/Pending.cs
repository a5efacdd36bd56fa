using System.Runtime.CompilerServices;

namespace Twin.Actors;

/// <summary>One entry of the calendar: when, and a key that carries priority, sequence number and slot.</summary>
/// <remarks>
/// Key = priority:4 | sequence:36 | slot:24. Sequence numbers are unique, so (At, Key) is a total order and the slot
/// never decides. Slots below the row total are the rows' own timers and have no payload; above them lies pooled mail.
/// </remarks>
public struct Pending
{
    /// <summary>Bits of a key that hold the slot.</summary>
    public const int SlotBits = 24;

    /// <summary>Bits of a key that hold the sequence number.</summary>
    public const int SequenceBits = 36;

    /// <summary>How many slots a shard can have: rows and pooled mail together.</summary>
    public const int SlotLimit = 1 << SlotBits;

    /// <summary>The first sequence number that does not fit; reaching it makes the shard renumber what is
    /// pending.</summary>
    public const long SequenceLimit = 1L << SequenceBits;

    private const int PriorityShift = SlotBits + SequenceBits;

    /// <summary>When it is due. Unit: µs since the run began.</summary>
    public long At;

    /// <summary>Priority, sequence number and slot, most significant first.</summary>
    public ulong Key;

    /// <summary>Packs a key.</summary>
    /// <param name="priority">Range: [0, 15].</param>
    /// <param name="sequence">Range: [0, 2^36).</param>
    /// <param name="slot">Range: [0, 2^24).</param>
    /// <returns>The key; keys of one instant compare as (priority, sequence) does.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong KeyOf(byte priority, long sequence, int slot) =>
        unchecked(((ulong)priority << PriorityShift) | ((ulong)sequence << SlotBits) | (uint)slot);

    /// <summary>The slot in a key.</summary>
    /// <param name="key">A key made by <see cref="KeyOf"/>.</param>
    /// <returns>Range: [0, 2^24).</returns>
    public static int SlotOf(ulong key) => unchecked((int)(key & (SlotLimit - 1)));

    /// <summary>The priority in a key.</summary>
    /// <param name="key">A key made by <see cref="KeyOf"/>.</param>
    /// <returns>Range: [0, 15].</returns>
    public static byte PriorityOf(ulong key) => unchecked((byte)(key >> PriorityShift));

    /// <summary>The sequence number in a key.</summary>
    /// <param name="key">A key made by <see cref="KeyOf"/>.</param>
    /// <returns>Range: [0, 2^36).</returns>
    public static long SequenceOf(ulong key) => unchecked((long)((key >> SlotBits) & (SequenceLimit - 1)));

    /// <summary>Whether one entry is delivered before another.</summary>
    /// <param name="left">One entry.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when <paramref name="left"/> is strictly first by (At, Key).</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Precedes(in Pending left, in Pending right) =>
        left.At == right.At ? left.Key < right.Key : left.At < right.At;

    /// <summary><see cref="Precedes"/> as 0 or 1, computed without a branch that random times would
    /// mispredict.</summary>
    /// <param name="left">One entry.</param>
    /// <param name="right">The other.</param>
    /// <returns>1 when <paramref name="left"/> is strictly first by (At, Key), else 0.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int PrecedesAsBit(in Pending left, in Pending right)
    {
        bool first = (left.At < right.At) | ((left.At == right.At) & (left.Key < right.Key));
        return Unsafe.BitCast<bool, byte>(first);
    }
}
