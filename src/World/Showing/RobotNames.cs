using Twin.Actors;
using Twin.Robots.Individuals;
using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.World.Showing;

/// <summary>What rows of robots and numbers of fleets are called in the world file.</summary>
public sealed class RobotNames
{
    private readonly AssembledWorld _world;
    private readonly ushort _kind;
    private readonly List<FleetRecord> _fleets;
    private readonly FleetRecord[] _fleetOf;
    private readonly string[] _skills;
    private readonly IReadOnlyList<string>[] _tools;

    /// <summary>Reads the names.</summary>
    /// <param name="world">A world; one without single robots has no names.</param>
    public RobotNames(AssembledWorld world)
    {
        ArgumentNullException.ThrowIfNull(world);
        _world = world;
        _fleets = [.. world.Record.Fleets.Where(fleet => fleet.Individual is not null)];
        _fleetOf = [.. world.RobotFleets.Select(robots => _fleets.First(fleet => fleet.Id == robots.Control))];
        _skills = [.. Enumerable.Range(0, _fleetOf.Length).Select(number => string.Join(", ", SkillNames(number)))];
        _tools = [.. _fleetOf.Select(fleet => FleetSkills.Tools(fleet.Individual!))];
        if (_fleets.Count > 0) _kind = world.Shard.KindOf(Robot.Kind);
    }

    /// <summary>Whether the world has robots modelled one by one.</summary>
    public bool HasRobots => _fleets.Count > 0;

    /// <summary>Number of the kind of robots.</summary>
    public ushort Kind => _kind;

    /// <summary>The fleet of a number, crews counted to their fleet.</summary>
    /// <param name="number">As in <see cref="RobotState.Fleet"/>.</param>
    public FleetRecord FleetOf(int number) => _fleetOf[number];

    /// <summary>Whether a number is that of a crew.</summary>
    /// <param name="number">As in <see cref="RobotState.Fleet"/>.</param>
    public bool IsCrew(int number) => _world.RobotFleets[number].Skills == RobotFleet.RepairSkill;

    /// <summary>The skills of a robot, by name: what it can do beside ordinary tasks first.</summary>
    /// <param name="number">As in <see cref="RobotState.Fleet"/>.</param>
    public string SkillsOf(int number) => _skills[number];

    /// <summary>The tools of a fleet in ordinal order; that of index i has number i + 1.</summary>
    /// <param name="number">As in <see cref="RobotState.Fleet"/>.</param>
    public IReadOnlyList<string> ToolsOf(int number) => _tools[number];

    /// <summary>Id of a place of the site.</summary>
    /// <param name="fleet">The fleet.</param>
    /// <param name="place">Its index.</param>
    public static string PlaceOf(FleetRecord fleet, int place)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        return fleet.Individual!.Places[place].Id;
    }

    /// <summary>Name of a robot: <c>fleet#17</c>; one born in the run <c>#12345</c>.</summary>
    /// <param name="row">Its row.</param>
    public string NameOf(int row)
    {
        var name = _world.Shard.NameOf(new Address(_kind, row));
        return name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..];
    }

    /// <summary>Row of a robot.</summary>
    /// <param name="name">Its name, with or without <c>robot/</c>.</param>
    /// <returns>The row, or null where no robot that was built is called that.</returns>
    public int? RowOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!HasRobots) return null;
        var bare = name.StartsWith(Robot.Kind + "/", StringComparison.Ordinal) ? name[(Robot.Kind.Length + 1)..] : name;
        var rows = _world.Shard.Rows<RobotState>(_kind);
        var mark = bare.IndexOf('#', StringComparison.Ordinal);
        if (mark < 0) return null;
        var isRead = int.TryParse(
            bare.AsSpan(mark + 1), System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture, out var ordinal);
        if (!isRead) return null;
        if (mark == 0) return ordinal < rows.Length ? ordinal : null;
        for (var row = 0; row < rows.Length; row++)
        {
            // Robots of one group lie together, so the first that fits gives the row.
            if (NameOf(row) == bare) return row;
        }

        return null;
    }

    private IEnumerable<string> SkillNames(int number)
    {
        var (each, bits) = (FleetOf(number).Individual!, _world.RobotFleets[number].Skills);
        return Enumerable.Range(0, RobotSkill.MostSkills).Where(skill => (bits & (1 << skill)) != 0)
            .OrderDescending().Select(skill => FleetSkills.NameOf(each, skill));
    }
}
