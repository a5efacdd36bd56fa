using System.Buffers;

namespace Twin.Actors;

/// <summary>The canonical snapshot, its hash, and the way back.</summary>
/// <remarks>
/// Taking one consumes no sequence number and no draw, so a run goes on as if it had not been taken. Pending entries
/// are
/// sorted in place: a sorted array is a heap, and the order of delivery is total.
/// </remarks>
public sealed partial class Shard
{
    private const long SnapshotMagic = 0x3144_5241_4853_5754;

    /// <summary>Writes the whole shard, mail in flight included.</summary>
    /// <param name="writer">Where to.</param>
    /// <exception cref="InvalidOperationException">The shard has faulted: its state may hold half an event.</exception>
    public void WriteSnapshot(IBufferWriter<byte> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (IsFaulted) throw new InvalidOperationException("the shard has faulted; its state is not to be kept");
        SnapshotWriter target = new(writer);
        WriteHead(target);
        foreach (Table table in Tables) WriteTable(target, table);
        target.Write(_lists.Count);
        target.WriteBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(_lists.Words));
        WriteBirths(target);
        WriteQuarantine(target);
        WritePending(target);
        target.Write(Ledger is null ? 0L : 1L);
        Ledger?.WriteTo(writer);
    }

    /// <summary>SHA-256 of the canonical snapshot.</summary>
    /// <returns>32 bytes; equal for equal worlds at equal instants, whatever machine, thread count or clock.</returns>
    /// <exception cref="InvalidOperationException">The shard has faulted.</exception>
    public byte[] StateHash()
    {
        using HashingWriter writer = new();
        WriteSnapshot(writer);
        return writer.Finish();
    }

    private void WriteHead(SnapshotWriter target)
    {
        target.Write(SnapshotMagic);
        target.Write(Build);
        target.Write(Seed);
        target.Write(_now);
        target.Write(_eventCount);
        target.Write(_sequence);
        target.Write(DeadLetterCount);
        target.Write(_constants.Length);
        foreach (long constant in _constants) target.Write(constant);
        target.Write(Tables.Length);
    }

    private static void WriteTable(SnapshotWriter target, Table table)
    {
        target.Write(table.Name);
        target.Write(table.StateSize);
        target.Write(table.Capacity);
        target.Write(table.Groups.Length);
        foreach (RowGroup group in table.Groups)
        {
            target.Write(group.Name);
            target.Write(group.Numbered ? group.Count : -1);
        }

        target.Write(table.Count);
        target.WriteBytes(table.StateBytes);
        target.WriteBytes(table.StreamBytes);
    }

    private void WriteBirths(SnapshotWriter target)
    {
        // A hash table has no order of its own.
        long[] parents = [.. _births.Keys];
        Array.Sort(parents);
        target.Write(parents.Length);
        foreach (long parent in parents)
        {
            target.Write(parent);
            target.Write(_births[parent]);
        }
    }

    private void WriteQuarantine(SnapshotWriter target)
    {
        target.Write(QuarantinedCount);
        target.Write(ParkedCount);
        if (_quarantine is null) return;
        foreach (long actor in _quarantine.Actors) target.Write(actor);
        foreach (ParkedMail parked in _quarantine.Parked)
        {
            Mail mail = parked.Mail;
            target.Write(in mail);
            target.Write(parked.Priority);
        }
    }

    private void WritePending(SnapshotWriter target)
    {
        MoveLanesToCalendar();
        ReadOnlySpan<Pending> pending = _calendar.Sort();
        target.Write(pending.Length);
        foreach (ref readonly Pending entry in pending)
        {
            int slot = Pending.SlotOf(entry.Key);
            target.Write(entry.At);
            target.Write(entry.Key >> Pending.SlotBits);
            target.Write(slot < _rowSlots ? slot : -1);
            if (slot >= _rowSlots) target.Write(in _pool.Peek(slot - _rowSlots));
        }
    }
}
