using Twin.Actors;
using Twin.Actors.Chance;

namespace Twin.Benchmarks.Hold;

/// <summary>The hold model as a bare loop on a heap: the same streams, the same law, no actors.</summary>
internal sealed class BareHold<TArity>
    where TArity : struct, IArity
{
    private readonly BareHeap<TArity> _heap;
    private readonly ulong[] _keys;
    private readonly ulong[] _decisions;
    private long _sequence;

    public BareHold(int timers, ulong seed)
    {
        _heap = new BareHeap<TArity>(timers);
        _keys = new ulong[timers];
        _decisions = new ulong[timers];
        for (int i = 0; i < timers; i++)
        {
            _keys[i] = ActorKey.StreamKey(seed, ActorKey.Of(HoldBench.Kind, $"{HoldBench.Prefix}#{i}"));
            _heap.Push(new Pending { At = Wait(i), Key = Pending.KeyOf(Priority.Normal, _sequence++, i) });
        }
    }

    /// <summary>Time of the first entry, to compare with the actors' run.</summary>
    public long FirstAt => _heap.Top.At;

    public long Run(long events)
    {
        for (long i = 0; i < events; i++)
        {
            Pending first = _heap.Top;
            int timer = Pending.SlotOf(first.Key);
            ulong key = Pending.KeyOf(Priority.Normal, _sequence++, timer);
            _heap.ReplaceTop(new Pending { At = first.At + Wait(timer), Key = key });
        }

        return events;
    }

    private long Wait(int timer)
    {
        Draws draws = new(_keys[timer], _decisions[timer]++);
        return (long)new Exponential(HoldTimer.MeanWaitUs).Draw(ref draws, HoldTimer.WaitPurpose);
    }
}
