using Twin.Domain;
using Twin.Domain.Accounts;

namespace Twin.Actors;

/// <summary>One world: tables of actors, their mail and their time, on one thread.</summary>
/// <remarks>
/// Made by <see cref="ShardPlan.Assemble"/>. Mail is delivered in the order (time, priority, sequence number); the same
/// plan and seed give the same state at every instant, byte for byte. Not thread safe.
/// </remarks>
public sealed partial class Shard
{
    // Room for mail with a date beside the rows' own timers; the calendar grows beyond it by doubling.
    private const int MostSpareTimers = 1 << 14;

    private readonly Calendar _calendar;
    private readonly Lanes _lanes;
    private readonly MailPool _pool;
    private readonly ListPool _lists;
    private readonly long[] _constants;
    private readonly int _rowSlots;
    private readonly Supervision _supervision;
    private readonly PostingBuffer _postings = new();
    private readonly Dictionary<string, ushort> _kindByName = new(StringComparer.Ordinal);

    private Table _lastTimed;
    private long _now;
    private long _sequence;
    private long _eventCount;

    internal Shard(ShardPlan plan)
    {
        Invariant.That(BitConverter.IsLittleEndian, "canonical snapshots take the machine's bytes as little-endian");
        Seed = plan.Seed;
        Build = plan.Build;
        Limits = plan.Limits;
        Ledger = plan.Ledger;
        _supervision = plan.Supervision;
        _sequence = plan.FirstSequence;
        _constants = plan.Constants.ToArray();
        Tables = new Table[plan.Kinds.Count];
        _rowSlots = DrawTables(plan);
        if (_rowSlots + (long)Limits.PooledMail > Pending.SlotLimit)
        {
            throw new LimitException("the slots of rows and pooled mail", Pending.SlotLimit);
        }

        _calendar = new Calendar(_rowSlots + Math.Min(_rowSlots / 8, MostSpareTimers), Limits.Calendar);
        _lanes = new Lanes(Limits.Calendar);
        _pool = new MailPool(Limits.PooledMail);
        _lists = new ListPool(Limits.ListWords);
        _lastTimed = Tables.Length > 0 ? Tables[0] : null!;
        RefuseEqualKeys();
    }

    /// <summary>Seed of the run.</summary>
    public ulong Seed { get; }

    /// <summary>Which build of the program assembled the shard.</summary>
    public string Build { get; }

    /// <summary>The bounds of the shard.</summary>
    public ShardLimits Limits { get; }

    /// <summary>The ledger of the world; null for worlds that move no goods. Only mail changes it.</summary>
    public Ledger? Ledger { get; }

    /// <summary>Names of the kinds, by their number.</summary>
    public IReadOnlyList<string> Kinds => Array.ConvertAll(Tables, table => table.Name);

    /// <summary>Time of the latest delivery. Unit: µs since the run began.</summary>
    public long Now => _now;

    /// <summary>Deliveries since the run began; a timer counts as one.</summary>
    public long EventCount => _eventCount;

    /// <summary>When the next delivery is due; long.MaxValue when nothing is pending. Unit: µs.</summary>
    public long NextAt => !_lanes.IsEmpty ? _now : _calendar.TryPeek(out Pending first) ? first.At : long.MaxValue;

    /// <summary>Mails and timers that wait for their time.</summary>
    public int PendingCount => _calendar.Count + _lanes.Count;

    /// <summary>Who watches; null when nobody does. Never part of the state.</summary>
    public IRunObserver? Observer { get; set; }

    /// <summary>Where notices of the runtime itself go; null when nowhere. Never part of the state.</summary>
    public IJournal? Journal { get; set; }

    internal Table[] Tables { get; }

    internal Phase Phase { get; set; }

    internal Ledger LedgerOrThrow => Ledger ?? throw NoLedger();

    internal PostingBuffer PostingsOrThrow => Ledger is null ? throw NoLedger() : _postings;

    internal ReadOnlySpan<long> ConstantsSpan => _constants;

    internal Span<long> ListWords => _lists.Words;

    internal int MailRoom => _pool.Room;

    /// <summary>Finds an actor.</summary>
    /// <param name="kind">Name of its kind.</param>
    /// <param name="name">Its name; prefix#ordinal for one of a run of rows.</param>
    /// <returns>Its address.</returns>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public Address AddressOf(string kind, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Table table = Tables[KindOf(kind)];
        int row = table.RowOf(name);
        if (row < 0) throw new ArgumentException($"there is no {kind}/{name}", nameof(name));
        return new Address(table.Kind, row);
    }

    /// <summary>Finds the number of a kind.</summary>
    /// <param name="kind">Its name.</param>
    /// <returns>Its number: its ordinal rank by name.</returns>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public ushort KindOf(string kind) => _kindByName.TryGetValue(kind, out ushort number)
        ? number
        : throw new ArgumentException($"there is no kind {kind}", nameof(kind));

    /// <summary>The name of an actor.</summary>
    /// <param name="address">Its address.</param>
    /// <returns>kind/name; kind/#row for one born in the run; "outside" for <see cref="Address.Nobody"/>.</returns>
    public string NameOf(Address address) => address.Kind < Tables.Length
        ? $"{Tables[address.Kind].Name}/{Tables[address.Kind].NameOf(address.Row)}"
        : "outside";

    /// <summary>Most rows that a kind can have alive.</summary>
    /// <param name="kind">Number of the kind.</param>
    public int Capacity(ushort kind) => Tables[kind].Capacity;

    /// <summary>Rows of a kind that are alive.</summary>
    /// <param name="kind">Number of the kind.</param>
    /// <returns>Range: [0, capacity of the kind].</returns>
    public int RowCount(ushort kind) => Tables[kind].Count;

    /// <summary>Reads the rows of a kind, for reports and observables.</summary>
    /// <typeparam name="TState">The row type the kind was added with.</typeparam>
    /// <param name="kind">Number of the kind.</param>
    /// <returns>The rows alive, by row number; valid until the next delivery.</returns>
    /// <exception cref="ArgumentException">The kind has rows of another type.</exception>
    public ReadOnlySpan<TState> Rows<TState>(ushort kind)
        where TState : unmanaged => Tables[kind].Rows<TState>();

    /// <summary>Reads one row, for reports and observables.</summary>
    /// <typeparam name="TState">The row type the kind was added with.</typeparam>
    /// <param name="address">Whose.</param>
    /// <returns>The row itself; valid until the next delivery.</returns>
    /// <exception cref="ArgumentException">The kind has rows of another type.</exception>
    public ref readonly TState Row<TState>(Address address)
        where TState : unmanaged => ref Rows<TState>(address.Kind)[address.Row];

    /// <summary>When a row's own timer rings next. Looks through the whole calendar: for reports.</summary>
    /// <param name="actor">The row.</param>
    /// <returns>Unit: µs since the run began; null where no timer is set.</returns>
    public long? NextTimerOf(Address actor) =>
        _calendar.TryFind(Tables[actor.Kind].FirstSlot + actor.Row, out Pending first) ? first.At : null;

    /// <summary>When the own timers of the first rows of a kind ring next. Looks through the whole calendar once: for
    /// reports on many rows.</summary>
    /// <param name="kind">Number of the kind.</param>
    /// <param name="due">Filled by row. Unit: µs since the run began; <see cref="long.MaxValue"/> where no timer is
    /// set. Length: at most the rows that are alive.</param>
    /// <exception cref="ArgumentException">There are not so many rows.</exception>
    public void NextTimersOf(ushort kind, Span<long> due)
    {
        if (due.Length > RowCount(kind)) throw new ArgumentException("more than the rows of the kind", nameof(due));
        _calendar.FindAll(Tables[kind].FirstSlot, due);
    }

    /// <summary>Figures of the world that never change in a run.</summary>
    public ReadOnlySpan<long> Constants => _constants;

    /// <summary>Reads a list, for reports and observables.</summary>
    /// <param name="handle">A handle from a row's state.</param>
    /// <returns>The words; valid until the next delivery.</returns>
    public ReadOnlySpan<long> List(ListHandle handle) => ListSpan(handle);

    internal ReadOnlySpan<long> ListSpan(ListHandle handle) => _lists.Words.Slice(handle.Offset, handle.Length);

    internal ListHandle AllocateList(int length) => _lists.Allocate(length);

    internal int BirthRoom(ushort kind) => Tables[kind].Capacity - Tables[kind].Count;

    internal void CloseAssembly() => _lists.Trim();

    internal void CommitPostings()
    {
        if (!_postings.IsEmpty) LedgerOrThrow.Commit(_postings);
    }

    private static InvalidOperationException NoLedger() => new("this world has no ledger");

    private int DrawTables(ShardPlan plan)
    {
        int firstSlot = 0;
        for (int k = 0; k < Tables.Length; k++)
        {
            KindPlan kind = plan.Kinds[k];
            ushort number = checked((ushort)k);
            if (kind.Capacity > Pending.SlotLimit - firstSlot)
            {
                throw new LimitException("the slots of rows and pooled mail", Pending.SlotLimit);
            }

            Tables[k] = kind.Draw(number, firstSlot, plan.Seed, plan.Limits);
            _kindByName.Add(kind.Name, number);
            firstSlot += kind.Capacity;
        }

        return firstSlot;
    }

    private void RefuseEqualKeys()
    {
        ulong[] keys = new ulong[_rowSlots];
        int count = 0;
        foreach (Table table in Tables)
        {
            for (int row = 0; row < table.Count; row++) keys[count++] = table.Streams[row].Key;
        }

        Array.Sort(keys, 0, count);
        for (int i = 1; i < count; i++)
        {
            if (keys[i] == keys[i - 1])
            {
                throw new InvalidOperationException($"two actors share the key {keys[i]:x16}: rename one of them");
            }
        }
    }
}
