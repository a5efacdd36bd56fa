using Twin.Actors;
using Twin.Actors.Chance;

namespace Twin.Benchmarks.MachineRepair;

/// <summary>Machines and crews as a bare loop on a heap: the same streams, the same laws, no actors.</summary>
internal sealed class BareRepair<TArity>
    where TArity : struct, IArity
{
    private readonly BareHeap<TArity> _heap;
    private readonly ulong[] _keys;
    private readonly ulong[] _decisions;
    private readonly long[] _since;
    private readonly long[] _upUs;
    private readonly int[] _line;
    private long _head;
    private long _tail;
    private long _sequence;
    private int _freeCrews;

    public BareRepair(int machines, int crews, ulong seed)
    {
        _heap = new BareHeap<TArity>(machines);
        _keys = new ulong[machines];
        _decisions = new ulong[machines];
        _since = new long[machines];
        _upUs = new long[machines];
        _line = new int[machines];
        _freeCrews = crews;
        for (int i = 0; i < machines; i++)
        {
            _keys[i] = ActorKey.StreamKey(seed, ActorKey.Of(RepairWorld.MachineKind, $"{RepairWorld.Prefix}#{i}"));
            _heap.Push(Entry(Draw(i, Machine.FailurePurpose, Machine.MtbfUs), i));
        }
    }

    public long Cycles { get; private set; }

    /// <summary>Runs until an instant.</summary>
    /// <param name="until">Exclusive. Unit: µs.</param>
    public void RunTo(long until)
    {
        while (_heap.Count > 0 && _heap.Top.At < until)
        {
            long now = _heap.Top.At;
            int machine = Pending.SlotOf(_heap.Top.Key);
            if (_since[machine] >= 0) Fail(machine, now);
            else Repair(machine, now);
        }
    }

    /// <summary>Machine time up so far, over all machines. Unit: µs.</summary>
    public Int128 UpUs(long now)
    {
        Int128 up = 0;
        for (int i = 0; i < _upUs.Length; i++) up += _upUs[i] + (_since[i] >= 0 ? now - _since[i] : 0);
        return up;
    }

    private void Fail(int machine, long now)
    {
        // The runtime counts a decision for the failure too, so the streams stay in step.
        _decisions[machine]++;
        _upUs[machine] += now - _since[machine];
        _since[machine] = -1 - now;
        if (_freeCrews > 0)
        {
            _freeCrews--;
            _heap.ReplaceTop(Entry(now + Draw(machine, Machine.RepairPurpose, Machine.MttrUs), machine));
        }
        else
        {
            _heap.Pop();
            _line[(int)(_tail++ % _line.Length)] = machine;
        }
    }

    private void Repair(int machine, long now)
    {
        Cycles++;
        _since[machine] = now;
        _heap.ReplaceTop(Entry(now + Draw(machine, Machine.FailurePurpose, Machine.MtbfUs), machine));
        if (_head < _tail)
        {
            int next = _line[(int)(_head++ % _line.Length)];
            _heap.Push(Entry(now + Draw(next, Machine.RepairPurpose, Machine.MttrUs), next));
        }
        else
        {
            _freeCrews++;
        }
    }

    private Pending Entry(long at, int machine) =>
        new() { At = at, Key = Pending.KeyOf(Priority.Normal, _sequence++, machine) };

    private long Draw(int machine, ushort purpose, double meanUs)
    {
        Draws draws = new(_keys[machine], _decisions[machine]++);
        return (long)new Exponential(meanUs).Draw(ref draws, purpose);
    }
}
