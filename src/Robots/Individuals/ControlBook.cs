using Twin.Actors;

namespace Twin.Robots.Individuals;

/// <summary>What a fleet control reads when it decides; each list is looked up when it is asked for, because most
/// mails need few of them.</summary>
internal readonly ref struct ControlBook
{
    private readonly View _view;

    public ControlBook(in ControlState state, in View view)
    {
        State = ref state;
        _view = view;
        Now = (int)(view.Now / 1_000_000);
    }

    public readonly ref readonly ControlState State;

    /// <summary>Unit: s.</summary>
    public int Now { get; }

    public ReadOnlySpan<long> Roster => _view.List(State.Roster);

    public ReadOnlySpan<long> Orders => _view.List(State.Orders);

    public ReadOnlySpan<long> Idle => _view.List(State.Idle);

    /// <summary>Charging places that nobody has; below zero where a fork took some away that are in use.</summary>
    public long FreeChargers(int place) => _view.List(State.Chargers)[place] - _view.List(State.Taken)[place];

    /// <summary>Seconds worked by row; empty where the policy does not ask.</summary>
    public ReadOnlySpan<long> Laden => _view.List(State.Laden);

    public ReadOnlySpan<long> Near(int place) => _view.List(State.Near).Slice(place * State.Places, State.Places);

    public FleetFigures FiguresOf(int row) =>
        FleetFigures.Of(_view.Constants, Individuals.Roster.Fleet(Roster[row]));

    public FleetFigures FiguresOfFleet(int fleet) => FleetFigures.Of(_view.Constants, fleet);

    /// <summary>Tool and level of the skill that an order needs.</summary>
    public RobotSkill SkillOf(int skills) =>
        State.Skills.Length == 0 ? RobotSkill.Plain : RobotSkill.Of(_view.List(State.Skills), skills);

    /// <summary>The tool that a robot must change to for a task; 0 where it need not.</summary>
    public int ToolFor(int row, RobotSkill skill)
    {
        if (State.ToolSeconds == 0 || skill.Tool == 0) return 0;
        return Individuals.Roster.Tool(Roster[row]) == skill.Tool ? 0 : skill.Tool;
    }

    /// <summary>Way of a robot to a place. Unit: s.</summary>
    public int Travel(int row, int place) =>
        FiguresOf(row).Travel(Distance(Individuals.Roster.Place(Roster[row]), place));

    /// <summary>Ways from a place to all others. Unit: m.</summary>
    public ReadOnlySpan<long> WaysFrom(int place) =>
        _view.List(State.Distances).Slice(place * State.Places, State.Places);

    public long Distance(int from, int to) => _view.List(State.Distances)[(from * State.Places) + to];

    /// <summary>The idle list of a place and a fleet, the fleet counted from the control's first.</summary>
    public long IdleAt(int place, int fleet) => Idle[(place * State.FleetCount) + fleet];
}
