using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Twin.Actors;

/// <summary>The rows of one kind and their behaviour; every type argument is a struct, so the code is
/// specialised.</summary>
internal sealed class TypedTable<TState, TEvent, TBehaviour> : Table
    where TState : unmanaged
    where TEvent : unmanaged
    where TBehaviour : struct, IBehaviour<TState, TEvent>
{
    private static readonly IReadOnlyList<StateLeaf> LeavesOfState = StateLeaf.Of(typeof(TState));

    private readonly TState[] _states;

    // The events of the mail being decided on; reused, because one mail is decided at a time.
    private readonly TEvent[] _events;

    // What the observer does with events of this type, looked up once: a generic method of an interface is looked up at
    // each call, which takes longer than most observers do.
    private IRunObserver? _observer;
    private Watch? _watch;

    public TypedTable(
        string name, ushort kind, int firstSlot, int capacity, RowGroup[] groups, ulong seed, int eventsPerMail)
        : base(name, kind, firstSlot, capacity, groups, seed)
    {
        _states = new TState[capacity];
        _events = new TEvent[eventsPerMail];
    }

    public override int StateSize => Unsafe.SizeOf<TState>();

    public override Type RowType => typeof(TState);

    public override IReadOnlyList<StateLeaf> Leaves => LeavesOfState;

    public override Span<byte> StateBytes => MemoryMarshal.AsBytes(_states.AsSpan(0, Count));

    public ref TState State(int row) => ref _states[row];

    public override bool TakeConstants(int row, ReadOnlySpan<long> before, ReadOnlySpan<long> after) =>
        TBehaviour.TakeConstants(ref _states[row], before, after);

    public override bool Inherit(int row, Table run, Span<long> runWords, Span<long> words)
    {
        TypedTable<TState, TEvent, TBehaviour> other = (TypedTable<TState, TEvent, TBehaviour>)run;
        return TBehaviour.Inherit(in other._states[row], new Lists(runWords), ref _states[row], new Lists(words));
    }

    public override unsafe void Prefetch(int row)
    {
        // Only a hint: an address that has moved meanwhile is harmless.
        if (!Sse.IsSupported) return;
        Sse.Prefetch0(Unsafe.AsPointer(ref _states[row]));
        Sse.Prefetch0(Unsafe.AsPointer(ref Streams[row]));
    }

    public override void Deliver(Shard shard, in Mail mail)
    {
        int row = mail.To.Row;
        ref TState state = ref _states[row];
        ref RowStream stream = ref Streams[row];
        View view = new(shard, mail.To);
        Draws draws = new(stream.Key, stream.Decisions);
        Events<TEvent> events = new(_events);

        Rejection rejection = TBehaviour.Decide(in state, in mail, in view, ref draws, ref events);

        stream.Decisions++;
        shard.Phase = Phase.Apply;
        int count = events.Count;
        if (count > 0) Carry(shard, ref state, in view, count);
        if (!rejection.IsNone) shard.Observer?.Rejected(in mail, view.Now, rejection);
    }

    private void Carry(Shard shard, ref TState state, in View view, int count)
    {
        Outbox outbox = new(shard, view.Self, shard.Limits.MailsPerMail);
        Lists lists = new(shard.ListWords);
        Watch? watch = WatchOf(shard.Observer);
        for (int i = 0; i < count; i++)
        {
            ref TEvent e = ref _events[i];
            TBehaviour.Apply(ref state, in e, in lists);
            TBehaviour.React(in state, in e, in view, ref outbox);
            watch?.Invoke(view.Self, view.Now, in e);
        }

        shard.CommitPostings();
    }

    private Watch? WatchOf(IRunObserver? observer)
    {
        if (ReferenceEquals(observer, _observer)) return _watch;
        _observer = observer;
        return _watch = observer is null ? null : observer.On;
    }

    private delegate void Watch(Address actor, long at, in TEvent e);
}
