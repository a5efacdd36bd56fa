using Twin.Domain.Accounts;

namespace Twin.Actors;

/// <summary>What follows from an event: mail, timers, postings, births.</summary>
/// <remarks>All that one mail sends is counted against <see cref="ShardLimits.MailsPerMail"/>.</remarks>
public ref struct Outbox
{
    private readonly Shard _shard;
    private int _left;

    internal Outbox(Shard shard, Address self, int limit)
    {
        _shard = shard;
        Self = self;
        _left = limit;
    }

    /// <summary>The actor that is reacting.</summary>
    public Address Self { get; }

    /// <summary>Where postings are written; the shard books them together once the mail is done.</summary>
    /// <exception cref="InvalidOperationException">The world has no ledger.</exception>
    public PostingBuffer Postings => _shard.PostingsOrThrow;

    /// <summary>Sends mail that is due now.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="priority">Range: [0, 15]; 0 goes first.</param>
    /// <exception cref="LimitException">This mail has sent too much, or the mail pool is full.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The address or the priority is none.</exception>
    public void Tell(in Mail mail, byte priority = Priority.Normal)
    {
        Count();
        _shard.SendMail(_shard.Now, in mail, priority);
    }

    /// <summary>Sends mail that is due now, from the actor itself.</summary>
    /// <param name="to">Who gets it.</param>
    /// <param name="verb">What is asked.</param>
    /// <param name="a">First word of the payload.</param>
    /// <param name="b">Second word of the payload.</param>
    /// <param name="priority">Range: [0, 15]; 0 goes first.</param>
    /// <exception cref="LimitException">This mail has sent too much, or the mail pool is full.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The address or the priority is none.</exception>
    public void Tell(Address to, ushort verb, long a = 0, long b = 0, byte priority = Priority.Normal) =>
        Tell(new Mail(to, Self, verb, a, b), priority);

    /// <summary>Sends mail that is due at an instant.</summary>
    /// <param name="at">When. Unit: µs since the run began; not before now.</param>
    /// <param name="mail">The mail.</param>
    /// <param name="priority">Range: [0, 15]; 0 goes first.</param>
    /// <exception cref="LimitException">This mail has sent too much, or the mail pool or the calendar is
    /// full.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant is past, or the address or priority is
    /// none.</exception>
    public void At(long at, in Mail mail, byte priority = Priority.Normal)
    {
        Count();
        _shard.SendMail(at, in mail, priority);
    }

    /// <summary>Sets a timer of the row itself: it rings as <see cref="Verbs.Timer"/> with A = priority.</summary>
    /// <param name="at">When. Unit: µs since the run began; not before now.</param>
    /// <param name="priority">Range: [0, 15]; 0 goes first. A row with several timers tells them apart by it.</param>
    /// <exception cref="LimitException">This mail has sent too much, or the calendar is full.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant is past, or the priority is none.</exception>
    /// <remarks>A timer cannot be recalled: keep in the state when the next ring counts and ignore the
    /// others.</remarks>
    public void Timer(long at, byte priority = Priority.Normal)
    {
        Count();
        _shard.SetTimer(at, Self, priority);
    }

    /// <summary>Brings a row to life. Its state is zero, its key is (this actor's key, its birth ordinal).</summary>
    /// <param name="kind">Number of the kind.</param>
    /// <returns>The address of the newborn; send it what it needs to begin.</returns>
    /// <exception cref="LimitException">The kind has no row left: see <see cref="View.BirthRoom"/>.</exception>
    public Address Birth(ushort kind)
    {
        Count();
        return _shard.Birth(kind, Self);
    }

    private void Count()
    {
        if (--_left < 0) throw new LimitException(nameof(ShardLimits.MailsPerMail), _shard.Limits.MailsPerMail);
    }
}
