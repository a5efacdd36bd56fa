using Twin.Actors;
using Twin.Factory.Planning;

namespace Twin.World.Tests.Learning;

/// <summary>Writes down every growth that the planner solved anew.</summary>
internal sealed class ReaimWitness : IRunObserver
{
    private readonly List<long> _growths = [];

    public ReaimWitness(Shard shard) => shard.Observer = this;

    public IReadOnlyList<long> Growths => _growths;

    public void On<TEvent>(Address actor, long at, in TEvent e)
        where TEvent : unmanaged
    {
        if (e is PlannerEvent { Kind: PlannerEventKind.ReAimed } aim) _growths.Add(aim.A);
    }

    public void Rejected(in Mail mail, long at, Rejection rejection)
    {
    }

    public void Undelivered(in DeadLetter letter)
    {
    }
}
