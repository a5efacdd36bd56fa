namespace Twin.Actors;

/// <summary>What the assembly of a row may do: find others, allocate lists, set timers, send mail.</summary>
public readonly ref struct RowAssembly
{
    private readonly Shard _shard;

    internal RowAssembly(Shard shard, Address self, int ordinal)
    {
        _shard = shard;
        Self = self;
        Ordinal = ordinal;
    }

    /// <summary>The address of the row.</summary>
    public Address Self { get; }

    /// <summary>Its number within a run of rows, from 0; 0 for a row with a name of its own.</summary>
    public int Ordinal { get; }

    /// <summary>The lists of the shard, to fill what <see cref="Allocate"/> gave.</summary>
    public Lists Lists => new(_shard.ListWords);

    /// <summary>Finds another actor.</summary>
    /// <param name="kind">Name of its kind.</param>
    /// <param name="name">Its name; prefix#ordinal for one of a run of rows.</param>
    /// <returns>Its address.</returns>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public Address AddressOf(string kind, string name) => _shard.AddressOf(kind, name);

    /// <summary>Finds the number of a kind, for births.</summary>
    /// <param name="kind">Its name.</param>
    /// <returns>Its number.</returns>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public ushort KindOf(string kind) => _shard.KindOf(kind);

    /// <summary>Gives the row a list of words, all zero, of fixed length.</summary>
    /// <param name="length">Words. Range: [0, what <see cref="ShardLimits.ListWords"/> leaves].</param>
    /// <returns>The handle to keep in the state.</returns>
    /// <exception cref="LimitException">The pool is full.</exception>
    public ListHandle Allocate(int length) => _shard.AllocateList(length);

    /// <summary>Sets a timer of the row.</summary>
    /// <param name="at">When. Unit: µs since the run began. Range: [0, 2^63).</param>
    /// <param name="priority">Range: [0, 15]; 0 goes first.</param>
    /// <exception cref="LimitException">The calendar is full.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant or the priority is none.</exception>
    public void Timer(long at, byte priority = Priority.Normal) => _shard.SetTimer(at, Self, priority);

    /// <summary>Sends mail.</summary>
    /// <param name="at">When. Unit: µs since the run began. Range: [0, 2^63).</param>
    /// <param name="mail">The mail.</param>
    /// <param name="priority">Range: [0, 15]; 0 goes first.</param>
    /// <exception cref="LimitException">The mail pool or the calendar is full.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant, the address or the priority is none.</exception>
    public void At(long at, in Mail mail, byte priority = Priority.Normal) =>
        _shard.SendMail(at, in mail, priority);
}
