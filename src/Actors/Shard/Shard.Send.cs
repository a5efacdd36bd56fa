namespace Twin.Actors;

/// <summary>How mail, timers and newborns enter the shard.</summary>
public sealed partial class Shard
{
    /// <summary>Puts mail into the shard from outside: a command or a reading, journalled by the caller
    /// before.</summary>
    /// <param name="at">When. Unit: µs since the run began; not before <see cref="Now"/>.</param>
    /// <param name="mail">The mail; From is usually <see cref="Address.Nobody"/>.</param>
    /// <param name="priority">Range: [0, 15]; 0 goes first.</param>
    /// <exception cref="ArgumentOutOfRangeException">The instant is past, or the address or priority is
    /// none.</exception>
    /// <exception cref="LimitException">The mail pool or the calendar is full.</exception>
    public void Post(long at, in Mail mail, byte priority = Priority.Normal)
    {
        CheckPost(at, in mail, priority);
        SendMail(at, in mail, priority);
    }

    /// <summary>Refuses what <see cref="Post"/> would, before it is journalled; a refusal changes nothing.</summary>
    internal void CheckPost(long at, in Mail mail, byte priority)
    {
        if (!IsAlive(mail.To)) RefuseAddress(mail.To);
        CheckWhen(at, priority);
        if (_pool.Room == 0) throw new LimitException(nameof(ShardLimits.PooledMail), Limits.PooledMail);
        if (PendingCount >= Limits.Calendar) throw new LimitException(nameof(ShardLimits.Calendar), Limits.Calendar);
    }

    internal void SendMail(long at, in Mail mail, byte priority)
    {
        if (!IsAlive(mail.To)) RefuseAddress(mail.To);
        CheckWhen(at, priority);
        int slot = _rowSlots + _pool.Put(in mail);
        Schedule(at, Pending.KeyOf(priority, NextSequence(), slot));
    }

    internal void SetTimer(long at, Address self, byte priority)
    {
        CheckWhen(at, priority);
        int slot = Tables[self.Kind].FirstSlot + self.Row;
        Schedule(at, Pending.KeyOf(priority, NextSequence(), slot));
    }

    internal Address Birth(ushort kind, Address parent)
    {
        Table table = Tables[kind];
        if (table.Count == table.Capacity)
        {
            throw new LimitException($"the capacity of kind {table.Name}", table.Capacity);
        }

        long ordinal = _births.GetValueOrDefault(parent.Packed);
        _births[parent.Packed] = ordinal + 1;
        ulong parentKey = Tables[parent.Kind].Streams[parent.Row].Key;
        int row = table.Count++;
        table.Streams[row] = new RowStream { Key = ActorKey.OfBirth(parentKey, ordinal), Decisions = 1 };
        return new Address(kind, row);
    }

    private bool IsAlive(Address actor) =>
        actor.Kind < Tables.Length && unchecked((uint)actor.Row) < (uint)Tables[actor.Kind].Count;

    private static void RefuseAddress(Address to) =>
        throw new ArgumentOutOfRangeException(nameof(to), to, "no actor lives there");

    private void CheckWhen(long at, byte priority)
    {
        if (at < _now) throw new ArgumentOutOfRangeException(nameof(at), at, $"is past: it is {_now} us already");
        if (priority > Priority.Last) throw new ArgumentOutOfRangeException(nameof(priority), priority, "is above 15");
    }

    private void Schedule(long at, ulong key)
    {
        if (at == _now && Phase != Phase.Idle) _lanes.Enqueue(key);
        else _calendar.Push(at, key);
    }

    private long NextSequence()
    {
        if (_sequence == Pending.SequenceLimit) RenumberPending();
        return _sequence++;
    }

    private void RenumberPending()
    {
        MoveLanesToCalendar();
        _sequence = _calendar.Renumber();
    }

    /// <summary>Keys keep their order in the calendar, so where mail due now waits is nobody's concern.</summary>
    private void MoveLanesToCalendar()
    {
        while (!_lanes.IsEmpty) _calendar.Push(_now, _lanes.Dequeue());
    }
}
