using System.Runtime.InteropServices;

namespace Twin.Actors;

public sealed partial class Shard
{
    /// <summary>Goes on from where a run of another world with the same actors stands: the run's state, this world's
    /// parameters.</summary>
    /// <param name="run">The run, at rest between two instants; only read, so that many may inherit from it side by
    /// side.</param>
    /// <param name="before">The run's world, assembled and not yet run; only read.</param>
    /// <returns>How many numbers differ between the worlds and have moved on in the run: they stay the run's.</returns>
    /// <exception cref="ArgumentException">The worlds have other actors, or a list that nobody knows how to bring to
    /// another length; this shard is then of no use.</exception>
    /// <remarks>
    /// This shard must have just been assembled. A number is a parameter as long as the run still holds what it was
    /// assembled with; what has moved is state. Behaviours say themselves what they hold, and how a list takes up what
    /// one of another length held. Balances, mail in flight and draws are the run's.
    /// </remarks>
    public int Inherit(Shard run, Shard before)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(before);
        if (!HasRowsOf(run) || !HasRowsOf(before)) throw new ArgumentException("the worlds have other actors");
        if (run._quarantine is not null || !run._lanes.IsEmpty)
        {
            throw new ArgumentException("the run is not at rest", nameof(run));
        }

        int kept = 0;
        for (int k = 0; k < Tables.Length; k++) kept += InheritRows(k, run, before);
        (_now, _eventCount, _sequence) = (run._now, run._eventCount, run._sequence);
        DeadLetterCount = run.DeadLetterCount;
        _births.Clear();
        foreach ((long parent, long count) in run._births) _births.Add(parent, count);
        _calendar.CopyFrom(run._calendar);
        _pool.CopyFrom(run._pool);
        if (Ledger is not null) Ledger.CopyFrom(run.LedgerOrThrow);
        return kept;
    }

    /// <summary>Brings mail due now to where mail with a date waits, so that others may inherit from this
    /// shard.</summary>
    /// <remarks>Changes nothing that a delivery could notice.</remarks>
    public void Rest() => MoveLanesToCalendar();

    private int InheritRows(int kind, Shard run, Shard before)
    {
        (Table own, Table now, Table was) = (Tables[kind], run.Tables[kind], before.Tables[kind]);
        byte[] assembled = own.StateBytes.ToArray();
        own.Count = now.Count;
        now.StateBytes.CopyTo(own.StateBytes);
        now.Streams.AsSpan(0, now.Count).CopyTo(own.Streams);
        int kept = 0;
        for (int row = 0; row < own.Count; row++)
        {
            bool isDone = own.TakeConstants(row, before._constants, _constants);
            if (isDone || row >= was.Count) continue;
            int start = row * own.StateSize;
            bool isRelaid = true;
            foreach (StateLeaf leaf in own.Leaves)
            {
                Span<byte> opened = was.StateBytes.Slice(start + leaf.Offset, leaf.Size);
                Span<byte> other = assembled.AsSpan(start + leaf.Offset, leaf.Size);
                Span<byte> mine = own.StateBytes.Slice(start + leaf.Offset, leaf.Size);
                if (!opened.SequenceEqual(other))
                {
                    if (mine.SequenceEqual(opened)) other.CopyTo(mine);
                    else kept++;
                }

                if (!leaf.IsList) continue;
                int at = start + leaf.Offset;
                ListHandle mineList = HandleAt(assembled, at);
                ListHandle runList = HandleAt(was.StateBytes, at);
                if (mineList.Length != runList.Length) isRelaid = false;
                else kept += InheritWords(run.ListSpan(runList), before.ListSpan(runList), mineList);
            }

            if (!own.Inherit(row, now, run.ListWords, ListWords) && !isRelaid)
            {
                throw new ArgumentException($"{own.Name}/{own.NameOf(row)} has a list of another length", nameof(run));
            }
        }

        return kept;
    }

    private int InheritWords(ReadOnlySpan<long> now, ReadOnlySpan<long> opened, ListHandle list)
    {
        int kept = 0;
        Span<long> words = _lists.Words.Slice(list.Offset, list.Length);
        for (int i = 0; i < words.Length; i++)
        {
            bool isChanged = words[i] != opened[i];
            if (isChanged && now[i] == opened[i]) continue;
            if (isChanged) kept++;
            words[i] = now[i];
        }

        return kept;
    }

    private static ListHandle HandleAt(ReadOnlySpan<byte> bytes, int at) => MemoryMarshal.Read<ListHandle>(bytes[at..]);
}
