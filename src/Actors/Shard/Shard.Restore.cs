using System.Runtime.InteropServices;
using Twin.Domain;

namespace Twin.Actors;

/// <summary>Recovery: a snapshot goes back into a shard assembled from the same plan.</summary>
public sealed partial class Shard
{
    /// <summary>Takes over the state of a snapshot, mail in flight included.</summary>
    /// <param name="snapshot">What <see cref="WriteSnapshot"/> wrote.</param>
    /// <param name="acceptBuild">Whether a snapshot of another build is taken too.</param>
    /// <exception cref="SnapshotException">
    /// The snapshot is of another world, seed or build, or is damaged. The shard has then faulted: assemble it anew.
    /// </exception>
    public void Restore(ReadOnlySpan<byte> snapshot, bool acceptBuild = false)
    {
        IsFaulted = true;
        SnapshotReader source = new(snapshot);
        ReadHead(ref source, acceptBuild);
        foreach (Table table in Tables) ReadTable(ref source, table);
        source.Expect(_lists.Count, "words in lists");
        Span<byte> lists = MemoryMarshal.AsBytes(_lists.Words);
        source.ReadBytes(lists.Length).CopyTo(lists);
        ReadBirths(ref source);
        ReadQuarantine(ref source);
        ReadPending(ref source);
        ReadLedger(ref source);
        if (!source.IsAtEnd) throw new SnapshotException("expected the end of the snapshot, got more bytes");
        IsFaulted = false;
    }

    private void ReadHead(ref SnapshotReader source, bool acceptBuild)
    {
        source.Expect(SnapshotMagic, "mark of a snapshot");
        string build = source.ReadString();
        if (build != Build && !acceptBuild)
        {
            throw new SnapshotException($"build: expected {Build}, got {build}");
        }

        source.Expect(unchecked((long)Seed), "seed");
        _now = source.ReadLong();
        _eventCount = source.ReadLong();
        _sequence = source.ReadLong();
        DeadLetterCount = source.ReadLong();
        source.Expect(_constants.Length, "count of constants");
        foreach (long constant in _constants) source.Expect(constant, "world constant");
        source.Expect(Tables.Length, "count of kinds");
    }

    private static void ReadTable(ref SnapshotReader source, Table table)
    {
        source.Expect(table.Name, "kind");
        source.Expect(table.StateSize, $"bytes of a row of {table.Name}");
        source.Expect(table.Capacity, $"capacity of {table.Name}");
        source.Expect(table.Groups.Length, $"names in {table.Name}");
        foreach (RowGroup group in table.Groups)
        {
            source.Expect(group.Name, $"row of {table.Name}");
            source.Expect(group.Numbered ? group.Count : -1, $"rows of {table.Name}/{group.Name}");
        }

        table.Count = source.ReadCount(table.Capacity, $"rows of {table.Name}");
        source.ReadBytes(table.StateBytes.Length).CopyTo(table.StateBytes);
        source.ReadBytes(table.StreamBytes.Length).CopyTo(table.StreamBytes);
    }

    private void ReadBirths(ref SnapshotReader source)
    {
        _births.Clear();
        int count = source.ReadCount(_rowSlots, "actors that bore others");
        for (int i = 0; i < count; i++) _births.Add(source.ReadLong(), source.ReadLong());
    }

    private void ReadQuarantine(ref SnapshotReader source)
    {
        int actors = source.ReadCount(_rowSlots, "actors in quarantine");
        int parked = source.ReadCount(Limits.ParkedMail, "parked mail");
        _quarantine = actors == 0 ? null : new Quarantine(Limits.ParkedMail);
        for (int i = 0; i < actors; i++) _quarantine!.Add(Address.FromPacked(source.ReadLong()));
        if (_quarantine is null && parked > 0) throw new SnapshotException("mail is parked for nobody");
        for (int i = 0; i < parked; i++)
        {
            Mail mail = source.ReadMail();
            _quarantine!.Park(in mail, (byte)source.ReadCount(Priority.Last, "priority"));
        }
    }

    private void ReadPending(ref SnapshotReader source)
    {
        while (!_lanes.IsEmpty) _lanes.Dequeue();
        _calendar.Clear();
        _pool.Clear();
        int count = source.ReadCount(Limits.Calendar, "pending entries");
        for (int i = 0; i < count; i++)
        {
            long at = source.ReadLong();
            ulong order = source.ReadUlong();
            long timer = source.ReadLong();
            if (timer >= _rowSlots || order >> (64 - Pending.SlotBits) != 0)
            {
                throw new SnapshotException($"pending entry {i} names no row or no order");
            }

            int slot = timer >= 0 ? (int)timer : PutMail(ref source);
            _calendar.Push(at, (order << Pending.SlotBits) | (uint)slot);
        }
    }

    private int PutMail(ref SnapshotReader source)
    {
        Mail mail = source.ReadMail();
        if (!IsAlive(mail.To)) throw new SnapshotException($"mail is pending for {mail.To}, where nobody lives");
        return _rowSlots + _pool.Put(in mail);
    }

    private void ReadLedger(ref SnapshotReader source)
    {
        source.Expect(Ledger is null ? 0 : 1, "ledgers");
        if (Ledger is null) return;
        ReadOnlySpan<byte> rest = source.Rest;
        try
        {
            Ledger.ReadFrom(ref rest);
        }
        catch (Exception cause) when (cause is InvariantException or ArgumentException)
        {
            throw new SnapshotException($"ledger: {cause.Message}");
        }

        source.Rest = rest;
    }
}
