namespace Twin.Actors;

/// <summary>What an actor may read: now, itself, its lists, balances, world constants.</summary>
public readonly ref struct View
{
    private readonly Shard _shard;

    internal View(Shard shard, Address self)
    {
        _shard = shard;
        Self = self;
    }

    /// <summary>The instant of the event. Unit: µs since the run began.</summary>
    public long Now => _shard.Now;

    /// <summary>The actor that is deciding or reacting.</summary>
    public Address Self { get; }

    /// <summary>Figures of the world that never change in a run, in the order the assembly put them.</summary>
    public ReadOnlySpan<long> Constants => _shard.ConstantsSpan;

    /// <summary>Mail slots still free; a Decide that would send much can reject instead of failing the run.</summary>
    public int MailRoom => _shard.MailRoom;

    /// <summary>The balance of an account of the ledger.</summary>
    /// <param name="account">Index of the account.</param>
    /// <returns>Unit: quanta of its good. The postings of the present mail are not in it yet.</returns>
    /// <exception cref="InvalidOperationException">The world has no ledger.</exception>
    public Int128 Balance(int account) => _shard.LedgerOrThrow.Balance(account);

    /// <summary>Reads one of the row's lists.</summary>
    /// <param name="handle">The handle in the row's state.</param>
    /// <returns>The list; its length is fixed at assembly.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The handle points outside the pool.</exception>
    public ReadOnlySpan<long> List(ListHandle handle) => _shard.ListSpan(handle);

    /// <summary>Rows of a kind that can still be born.</summary>
    /// <param name="kind">Number of the kind.</param>
    /// <returns>Range: [0, capacity of the kind].</returns>
    public int BirthRoom(ushort kind) => _shard.BirthRoom(kind);
}
