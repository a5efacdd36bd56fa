using Twin.Actors;

namespace Twin.Robots.Individuals;

/// <summary>What a fleet control reads when it decides.</summary>
internal readonly ref struct ControlBook
{
    private readonly ReadOnlySpan<long> _constants;
    private readonly ReadOnlySpan<long> _distances;
    private readonly ReadOnlySpan<long> _near;

    public ControlBook(in ControlState state, in View view)
    {
        State = ref state;
        Now = (int)(view.Now / 1_000_000);
        _constants = view.Constants;
        _distances = view.List(state.Distances);
        _near = view.List(state.Near);
        Roster = view.List(state.Roster);
        Orders = view.List(state.Orders);
        Idle = view.List(state.Idle);
        Chargers = view.List(state.Chargers);
        Laden = view.List(state.Laden);
    }

    public readonly ref readonly ControlState State;

    /// <summary>Unit: s.</summary>
    public int Now { get; }

    public ReadOnlySpan<long> Roster { get; }

    public ReadOnlySpan<long> Orders { get; }

    public ReadOnlySpan<long> Idle { get; }

    public ReadOnlySpan<long> Chargers { get; }

    /// <summary>Seconds worked by row; empty where the policy does not ask.</summary>
    public ReadOnlySpan<long> Laden { get; }

    public ReadOnlySpan<long> Near(int place) => _near.Slice(place * State.Places, State.Places);

    public FleetFigures FiguresOf(int row) =>
        FleetFigures.Of(_constants, Individuals.Roster.Fleet(Roster[row]));

    public FleetFigures FiguresOfFleet(int fleet) => FleetFigures.Of(_constants, fleet);

    /// <summary>Way of a robot to a place. Unit: s.</summary>
    public int Travel(int row, int place) =>
        FiguresOf(row).Travel(Distance(Individuals.Roster.Place(Roster[row]), place));

    public long Distance(int from, int to) => _distances[(from * State.Places) + to];

    /// <summary>The idle list of a place and a fleet, the fleet counted from the control's first.</summary>
    public long IdleAt(int place, int fleet) => Idle[(place * State.FleetCount) + fleet];
}
