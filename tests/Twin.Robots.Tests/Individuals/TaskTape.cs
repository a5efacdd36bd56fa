using Twin.Actors;
using Twin.Robots.Individuals;

namespace Twin.Robots.Tests.Individuals;

/// <summary>Who was given which task, and what was refused.</summary>
internal sealed class TaskTape : IRunObserver
{
    private const long Second = 1_000_000;

    /// <summary>Tasks given, in order of time.</summary>
    public List<(long At, int Row, int Place, int Seconds)> Given { get; } = [];

    /// <summary>Refusals, in order of time.</summary>
    public List<Rejection> Refused { get; } = [];

    public static TaskTape On(RobotWorld world)
    {
        var tape = new TaskTape();
        world.Shard.Observer = tape;
        return tape;
    }

    public void On<TEvent>(Address actor, long at, in TEvent e)
        where TEvent : unmanaged
    {
        if (e is ControlEvent { Kind: ControlEventKind.TaskGiven } given)
        {
            Given.Add((at / Second, given.Row, given.Place, given.Seconds));
        }
    }

    public void Rejected(in Mail mail, long at, Rejection rejection) => Refused.Add(rejection);

    public void Undelivered(in DeadLetter letter) => throw new InvalidOperationException("a dead letter");
}
