namespace Twin.Actors.Tests.Worlds;

/// <summary>Writes down every event, rejection and dead letter of a run.</summary>
internal sealed class Witness : IRunObserver
{
    public List<string> Lines { get; } = [];

    public List<Rejection> Rejections { get; } = [];

    public List<DeadLetter> DeadLetters { get; } = [];

    public void On<TEvent>(Address actor, long at, in TEvent e)
        where TEvent : unmanaged => Lines.Add($"{at} {actor} {e}");

    public void Rejected(in Mail mail, long at, Rejection rejection) => Rejections.Add(rejection);

    public void Undelivered(in DeadLetter letter) => DeadLetters.Add(letter);
}
