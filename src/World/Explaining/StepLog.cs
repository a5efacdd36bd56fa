using Twin.Actors;
using Twin.Factory.Assets;
using Twin.Factory.Depots;
using Twin.Factory.Links;
using Twin.Factory.Markets;
using Twin.Factory.Planning;
using Twin.Factory.Plants;
using Twin.Factory.Stores;
using Twin.Robots.Fleets;
using Twin.Robots.Individuals;
using Twin.Robots.Supply;
using Twin.World.Assembly;

namespace Twin.World.Explaining;

/// <summary>Keeps of the last steps of a run what everybody wanted, what everybody got, and in which event.</summary>
/// <remarks>
/// An event's number is the number of its delivery since the run began, as a fault names it. Orders of equipment are
/// kept longer than the rest, for what they ordered may be under construction for years.
/// </remarks>
internal sealed partial class StepLog : IRunObserver
{
    /// <summary>Most steps that are kept of one line: a year of hours, or 24 years of days.</summary>
    public const int StepsMax = 8_800;

    private readonly AssembledWorld _world;
    private readonly Shard _shard;
    private readonly Showing.RobotNames _names;
    private readonly int _steps;
    private readonly int _orderSteps;
    private readonly Dictionary<Address, StepRing<WorkStep>> _work = [];
    private readonly Dictionary<Address, (long Event, long At)> _ordersRaised = [];
    private readonly Dictionary<(Address Actor, Channel Channel, int Line), StepRing<LineStep>> _lines = [];

    /// <summary>Makes an empty log.</summary>
    /// <param name="world">The world that will be watched.</param>
    /// <param name="steps">Steps to keep of everything.</param>
    /// <param name="orderSteps">Steps to keep of orders of equipment.</param>
    public StepLog(AssembledWorld world, int steps, int orderSteps)
    {
        _world = world;
        _shard = world.Shard;
        _names = new Showing.RobotNames(world);
        _steps = Math.Min(steps, StepsMax);
        _orderSteps = Math.Clamp(orderSteps, _steps, StepsMax);
    }

    /// <summary>Number of the first step seen; −1 before.</summary>
    public long FirstStep { get; private set; } = -1;

    /// <summary>Number of the last step seen; −1 before.</summary>
    public long LastStep { get; private set; } = -1;

    /// <summary>What a plant did in a step.</summary>
    public bool TryWork(Address plant, long step, out WorkStep work)
    {
        work = default;
        return _work.TryGetValue(plant, out var ring) && ring.TryRead(step, out work);
    }

    /// <summary>When a plant last raised work orders; event 0 for never.</summary>
    public (long Event, long At) OrdersRaised(Address plant) => _ordersRaised.GetValueOrDefault(plant);

    /// <summary>What a line wanted and got in a step.</summary>
    public bool TryLine(Address actor, Channel channel, int line, long step, out LineStep record)
    {
        record = default;
        return _lines.TryGetValue((actor, channel, line), out var ring) && ring.TryRead(step, out record);
    }

    /// <inheritdoc/>
    public void On<TEvent>(Address actor, long at, in TEvent e)
        where TEvent : unmanaged
    {
        var step = at / _world.Record.StepMicros;
        if (FirstStep < 0) FirstStep = step;
        LastStep = step;
        switch (e)
        {
            case PlantEvent { Kind: PlantEventKind.Executed } plant:
                OnWork(actor, step, plant);
                break;
            case PlantEvent { Kind: PlantEventKind.OrdersRaised }:
                _ordersRaised[actor] = (_shard.EventCount, at);
                break;
            case DepotEvent depot:
                OnBook(actor, step, depot);
                break;
            case MarketEvent market:
                OnTrade(actor, step, market);
                break;
            case LinkEvent link:
                OnCargo(actor, step, link);
                break;
            case StoreEvent store:
                OnStore(actor, step, store);
                break;
            case AssetEvent asset:
                OnEquipment(actor, step, asset);
                break;
            case FleetEvent fleet:
                OnFleet(actor, step, fleet);
                break;
            case SupplyEvent supply:
                OnSupply(actor, step, supply);
                break;
            case ControlEvent control:
                OnControl(actor, step, control);
                break;
            case RobotEvent robot:
                OnRobot(actor, robot);
                break;
            case PlannerEvent { Kind: PlannerEventKind.Aimed } aim:
                ref var record = ref Open(actor, Channel.Aim, 0, step);
                record.Cap = aim.Line;
                record.GotEvent = _shard.EventCount;
                break;
            default:
                break;
        }
    }

    /// <inheritdoc/>
    public void Rejected(in Mail mail, long at, Rejection rejection)
    {
        if (mail.Verb == RobotVerb.Add) OnRowsRefused(mail.To, at, rejection);
    }

    /// <inheritdoc/>
    public void Undelivered(in DeadLetter letter)
    {
    }

    private ref LineStep Open(Address actor, Channel channel, int line, long step)
    {
        if (!_lines.TryGetValue((actor, channel, line), out var ring))
        {
            ring = new StepRing<LineStep>(channel == Channel.Orders ? _orderSteps : _steps);
            _lines.Add((actor, channel, line), ring);
        }

        return ref ring.Open(step);
    }

    private void Want(Address actor, Channel channel, int line, long step, long quanta)
    {
        ref var record = ref Open(actor, channel, line, step);
        record.Wanted = quanta;
        record.WantedEvent = _shard.EventCount;
    }

    private void Get(Address actor, Channel channel, int line, long step, long quanta)
    {
        ref var record = ref Open(actor, channel, line, step);
        record.Got += quanta;
        record.GotEvent = _shard.EventCount;
    }
}
