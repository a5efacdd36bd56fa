using Twin.Actors;
using Twin.Factory.Depots;
using Twin.Factory.Links;
using Twin.Factory.Markets;
using Twin.Factory.Planning;
using Twin.Factory.Plants;
using Twin.Robots.Fleets;
using Twin.Robots.Individuals;
using Twin.Robots.Supply;
using Twin.World.Assembly;

namespace Twin.World.Measuring;

/// <summary>Watches a run and sums up, in plain fields, what no row keeps.</summary>
/// <remarks>On the run's thread. It reads and never steers: the state hash is the same with it and without.</remarks>
internal sealed class EventMeter : IRunObserver
{
    private const double SecondsPerMicro = 1e-6;

    private readonly Shard _shard;
    private readonly IRunObserver? _inner;
    private readonly long[] _byKind;
    private readonly Dictionary<int, double> _failedAt = [];

    /// <summary>Watches a world.</summary>
    /// <param name="world">The world.</param>
    /// <param name="inner">Who watches too; null for nobody.</param>
    public EventMeter(AssembledWorld world, IRunObserver? inner)
    {
        _shard = world.Shard;
        _inner = inner;
        _byKind = new long[world.Shard.Kinds.Count];
        Episodes = new EpisodeMeter(world);
    }

    /// <summary>Events by number of the kind.</summary>
    public ReadOnlySpan<long> ByKind => _byKind;

    /// <summary>Inputs that went into work, by plant and line. Unit: quanta.</summary>
    public LineSums Plants { get; } = new();

    /// <summary>What depots and grids granted less what came back, by line of their book. Unit: quanta.</summary>
    public LineSums Grants { get; } = new();

    /// <summary>Inputs that fleets in cohorts used up, by line. Unit: quanta.</summary>
    public LineSums Fleets { get; } = new();

    /// <summary>Inputs that fleets of single robots used up, by line. Unit: quanta.</summary>
    public LineSums Supplies { get; } = new();

    /// <summary>What links unloaded, by cargo. Unit: quanta.</summary>
    public LineSums Cargoes { get; } = new();

    /// <summary>What the market sold to the loop, by import. Unit: quanta.</summary>
    public LineSums Imports { get; } = new();

    /// <summary>What came to an end.</summary>
    public EpisodeMeter Episodes { get; }

    /// <summary>Fleet numbers and lengths, in seconds, of repairs that ended since somebody last looked; who looks
    /// empties it.</summary>
    public List<(int Fleet, double Seconds)> Repairs { get; } = [];

    /// <inheritdoc/>
    public void On<TEvent>(Address actor, long at, in TEvent e)
        where TEvent : unmanaged
    {
        _byKind[actor.Kind]++;
        switch (e)
        {
            case PlantEvent { Kind: PlantEventKind.InputStarted } plant:
                Plants.Add(actor.Row, plant.Line, plant.A);
                break;
            case DepotEvent { Kind: DepotEventKind.Granted } depot:
                Grants.Add(actor.Row, depot.Line, depot.A);
                break;
            case DepotEvent { Kind: DepotEventKind.GivenBack } depot:
                Grants.Add(actor.Row, depot.Line, -depot.A);
                break;
            case FleetEvent { Kind: FleetEventKind.InputUsed } fleet:
                Fleets.Add(actor.Row, fleet.Line, fleet.A);
                break;
            case SupplyEvent { Kind: SupplyEventKind.InputUsed } supply:
                Supplies.Add(actor.Row, (int)supply.A, supply.B);
                break;
            case LinkEvent { Kind: LinkEventKind.Unloaded } link:
                Cargoes.Add(actor.Row, link.Line, link.A);
                Episodes.Unloaded(actor, at, link);
                break;
            case MarketEvent { Kind: MarketEventKind.Bought } market:
                Imports.Add(actor.Row, market.Line, market.A);
                break;
            case PlannerEvent { Kind: PlannerEventKind.ReAimed } planner:
                Episodes.Aimed(at, planner.A);
                break;
            case RobotEvent { Kind: RobotEventKind.Failed }:
                _failedAt[actor.Row] = at * SecondsPerMicro;
                break;
            case RobotEvent { Kind: RobotEventKind.Repaired }:
                EndRepair(actor, at);
                break;
            default:
                break;
        }

        _inner?.On(actor, at, e);
    }

    /// <inheritdoc/>
    public void Rejected(in Mail mail, long at, Rejection rejection) => _inner?.Rejected(mail, at, rejection);

    /// <inheritdoc/>
    public void Undelivered(in DeadLetter letter) => _inner?.Undelivered(letter);

    private void EndRepair(Address actor, long at)
    {
        // A robot that was down when the watching began has no beginning.
        if (!_failedAt.Remove(actor.Row, out var since)) return;
        Repairs.Add((_shard.Row<RobotState>(actor).Fleet, (at * SecondsPerMicro) - since));
    }
}
