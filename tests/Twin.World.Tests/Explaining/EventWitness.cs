using Twin.Actors;

namespace Twin.World.Tests.Explaining;

/// <summary>Knows of every event who did it and when.</summary>
internal sealed class EventWitness(Shard shard) : IRunObserver
{
    private readonly HashSet<(long Event, long At, string Actor)> _seen = [];

    public bool Saw(long number, long at, string actor) => _seen.Contains((number, at, actor));

    public void On<TEvent>(Address actor, long at, in TEvent e)
        where TEvent : unmanaged => _seen.Add((shard.EventCount, at, shard.NameOf(actor)));

    public void Rejected(in Mail mail, long at, Rejection rejection)
    {
    }

    public void Undelivered(in DeadLetter letter)
    {
    }
}
