using Twin.Actors;
using Twin.Robots.Fleets;

namespace Twin.World.Tests.Determinism;

/// <summary>Writes down the failures, repairs and grants of every fleet.</summary>
internal sealed class FleetWitness : IRunObserver
{
    private readonly Shard _shard;
    private readonly Dictionary<Address, List<FleetStep>> _steps = [];
    private readonly Dictionary<Address, List<(long At, long Robots)>> _entered = [];

    public FleetWitness(Shard shard)
    {
        _shard = shard;
        shard.Observer = this;
    }

    public IReadOnlyList<FleetStep> Of(string fleet) => _steps[_shard.AddressOf(Fleet.Kind, fleet)];

    public IReadOnlyList<(long At, long Robots)> EnteredOf(string fleet) =>
        _entered.GetValueOrDefault(_shard.AddressOf(Fleet.Kind, fleet)) ?? [];

    public void On<TEvent>(Address actor, long at, in TEvent e)
        where TEvent : unmanaged
    {
        if (e is not FleetEvent fleet) return;
        if (fleet.Kind == FleetEventKind.EnteredService) List(_entered, actor).Add((at, fleet.A));
        if (fleet.Kind != FleetEventKind.Failed) return;

        // The observer comes after the event was applied: what was up and down before it is worked back.
        ref readonly var state = ref _shard.Row<FleetState>(actor);
        var moved = fleet.A - fleet.B;
        List(_steps, actor).Add(new FleetStep(at, state.Up + moved, state.Down - moved, fleet.A, fleet.B));
    }

    public void Rejected(in Mail mail, long at, Rejection rejection)
    {
    }

    public void Undelivered(in DeadLetter letter)
    {
    }

    private static List<T> List<T>(Dictionary<Address, List<T>> lists, Address actor) =>
        lists.TryGetValue(actor, out var list) ? list : lists[actor] = [];
}
