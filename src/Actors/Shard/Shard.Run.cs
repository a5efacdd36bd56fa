using System.Runtime.CompilerServices;

namespace Twin.Actors;

/// <summary>The run itself: take the first of what is pending, deliver it, again.</summary>
public sealed partial class Shard
{
    /// <summary>Whether a throw has stopped the shard for good; it recovers by snapshot and replay.</summary>
    public bool IsFaulted { get; private set; }

    /// <summary>Delivers everything that is due before an instant, and changes nothing else.</summary>
    /// <param name="until">Exclusive bound. Unit: µs since the run began.</param>
    /// <returns>Deliveries made.</returns>
    /// <exception cref="RunFaultException">A behaviour threw and supervision says stop.</exception>
    /// <exception cref="InvalidOperationException">The shard has faulted before.</exception>
    public long RunTo(long until) => RunTo(until, long.MaxValue);

    /// <summary>Delivers what is due before an instant, up to a number of deliveries.</summary>
    /// <param name="until">Exclusive bound. Unit: µs since the run began.</param>
    /// <param name="mostEvents">Deliveries after which to return, possibly within an instant. Range: [0, 2^63).</param>
    /// <returns>Deliveries made; less than <paramref name="mostEvents"/> when nothing more is due.</returns>
    /// <exception cref="RunFaultException">A behaviour threw and supervision says stop.</exception>
    /// <exception cref="InvalidOperationException">The shard has faulted before.</exception>
    public long RunTo(long until, long mostEvents)
    {
        if (IsFaulted) throw new InvalidOperationException("the shard has faulted; restore a snapshot and replay");
        long before = _eventCount;
        long stopAt = mostEvents > long.MaxValue - before ? long.MaxValue : before + mostEvents;
        while (true)
        {
            try
            {
                Deliver(until, stopAt);
                return _eventCount - before;
            }
            catch (Exception cause) when (Phase != Phase.Idle)
            {
                Supervise(cause);
            }
        }
    }

    private void Deliver(long until, long stopAt)
    {
        while (_eventCount < stopAt && TryTake(until, out ulong key))
        {
            _eventCount++;
            if (_calendar.IsLarge) PrefetchNext();
            Phase = Phase.Decide;
            DeliverSlot(key);
            Phase = Phase.Idle;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void DeliverSlot(ulong key)
    {
        int slot = Pending.SlotOf(key);
        _currentPriority = Pending.PriorityOf(key);
        if (slot < _rowSlots)
        {
            Table table = TableOfSlot(slot);
            Address self = new(table.Kind, slot - table.FirstSlot);
            _current = new Mail(self, self, Verbs.Timer, _currentPriority, 0);
            DeliverTo(table);
        }
        else
        {
            _current = _pool.Take(slot - _rowSlots);
            DeliverTo(Tables[_current.To.Kind]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void DeliverTo(Table table)
    {
        if (_quarantine is null || !Park()) table.Deliver(this, in _current);
    }

    /// <summary>Takes the key of what is next by (time, priority, sequence), from the lanes or the heap.</summary>
    private bool TryTake(long until, out ulong key)
    {
        Pending first;
        if (!_lanes.IsEmpty)
        {
            key = _lanes.Head;
            if (_now >= until) return false;
            if (_calendar.TryPeek(out first) && first.At == _now && first.Key < key)
            {
                _calendar.TryPop(long.MaxValue, out first);
                key = first.Key;
                return true;
            }

            _lanes.Dequeue();
            return true;
        }

        bool taken = _calendar.TryPop(until, out first);
        key = first.Key;
        if (taken) _now = first.At;
        return taken;
    }

    /// <summary>Asks for the row of the next timer while this one is dealt with; mostly a right guess.</summary>
    private void PrefetchNext()
    {
        if (!_calendar.TryPeek(out Pending next)) return;
        int slot = Pending.SlotOf(next.Key);
        if (slot >= _rowSlots) return;
        Table table = TableOfSlot(slot);
        table.Prefetch(slot - table.FirstSlot);
    }

    private Table TableOfSlot(int slot)
    {
        Table last = _lastTimed;
        return unchecked((uint)(slot - last.FirstSlot)) < (uint)last.Capacity ? last : FindTable(slot);
    }

    private Table FindTable(int slot)
    {
        int low = 0;
        int high = Tables.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (Tables[middle].FirstSlot <= slot) low = middle;
            else high = middle - 1;
        }

        return _lastTimed = Tables[low];
    }
}
