namespace Twin.Actors;

/// <summary>The actors of a live shard that threw while deciding, and the mail that waits for them.</summary>
/// <param name="limit">Mails that may wait, for all actors together.</param>
internal sealed class Quarantine(int limit)
{
    // Sorted, so that the canonical snapshot can write it as it stands.
    private readonly SortedSet<long> _actors = [];
    private readonly List<ParkedMail> _parked = [];

    public int ActorCount => _actors.Count;

    public IReadOnlyCollection<long> Actors => _actors;

    public IReadOnlyList<ParkedMail> Parked => _parked;

    public bool Holds(Address actor) => _actors.Contains(actor.Packed);

    public void Add(Address actor) => _actors.Add(actor.Packed);

    public void Park(in Mail mail, byte priority)
    {
        if (_parked.Count >= limit) throw new LimitException(nameof(ShardLimits.ParkedMail), limit);
        _parked.Add(new ParkedMail(mail, priority));
    }

    /// <summary>Lets an actor out and hands back its mail in the order it came.</summary>
    public List<ParkedMail> Release(Address actor)
    {
        _actors.Remove(actor.Packed);
        List<ParkedMail> waiting = _parked.FindAll(parked => parked.Mail.To == actor);
        _parked.RemoveAll(parked => parked.Mail.To == actor);
        return waiting;
    }
}
