using Twin.Robots.Individuals;
using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Showing;

namespace Twin.Host.Api;

/// <summary>Ids of what a world holds, <c>namespace:name</c>: <c>site:pit</c>, <c>fleet:hands</c>, <c>good:steel</c>,
/// <c>robot:hands.17</c>.</summary>
/// <remarks>Shape: made once for a world in motion; robots of the world file are found by name, those born later by
/// their row. A robot's mark <c>#</c> is a dot here, for a URL ends at the mark.</remarks>
internal sealed class EntityIds
{
    /// <summary>Namespaces.</summary>
    public const string Site = "site", Fleet = "fleet", Good = "good", Robot = "robot";

    /// <summary>Longest id. Unit: characters.</summary>
    public const int LengthMax = 256;

    private const string Born = "born";

    private readonly AssembledWorld _world;
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);

    /// <summary>Reads the names of a world.</summary>
    public EntityIds(AssembledWorld world)
    {
        _world = world;
        Names = new RobotNames(world);
        if (!Names.HasRobots) return;
        var robots = world.Shard.Rows<RobotState>(Names.Kind);
        for (var row = 0; row < robots.Length; row++)
        {
            var name = Names.NameOf(row);
            if (robots[row].Mode != RobotMode.Unborn && name[0] != '#') _rows[name.Replace('#', '.')] = row;
        }
    }

    /// <summary>The world that they are of.</summary>
    public AssembledWorld World => _world;

    /// <summary>Names of its robots.</summary>
    public RobotNames Names { get; }

    /// <summary>The id of a robot.</summary>
    public string OfRobot(int row)
    {
        var name = Names.NameOf(row);
        return Robot + ":" + (name[0] == '#' ? Born + name.Replace('#', '.') : name.Replace('#', '.'));
    }

    /// <summary>Row of a robot; null where none has the name.</summary>
    public int? RowOf(string name)
    {
        if (_rows.TryGetValue(name, out var row)) return row;
        if (!Names.HasRobots || !name.StartsWith(Born + ".", StringComparison.Ordinal)) return null;
        return Names.RowOf("#" + name[(Born.Length + 1)..]);
    }

    /// <summary>A site that runs a process.</summary>
    public SiteRecord? SiteOf(string name) =>
        _world.Record.Sites.FirstOrDefault(site => site.Id == name && site.Process is not null);

    /// <summary>A fleet of single robots.</summary>
    public FleetRecord? FleetOf(string name) =>
        _world.Record.Fleets.FirstOrDefault(fleet => fleet.Id == name && fleet.Individual is not null);

    /// <summary>Every id, robots last.</summary>
    public IEnumerable<string> All()
    {
        foreach (var site in _world.Record.Sites.Where(site => site.Process is not null))
        {
            yield return $"{Site}:{site.Id}";
        }

        foreach (var fleet in _world.Record.Fleets.Where(fleet => fleet.Individual is not null))
        {
            yield return $"{Fleet}:{fleet.Id}";
        }

        foreach (var good in _world.Goods.Records) yield return $"{Good}:{good.Id}";
        if (!Names.HasRobots) yield break;
        for (var row = 0; row < _world.Shard.RowCount(Names.Kind); row++)
        {
            if (_world.Shard.Rows<RobotState>(Names.Kind)[row].Mode is not (RobotMode.Unborn or RobotMode.Retired))
            {
                yield return OfRobot(row);
            }
        }
    }

    /// <summary>The name by which the command's verbs know an entity.</summary>
    /// <param name="id">Its id.</param>
    public static string VerbName(string id)
    {
        var (kind, name) = Parts(id);
        if (kind != Robot) return name;
        var dot = name.LastIndexOf('.');
        if (dot < 0) return name;
        return "robot/" + (name[..dot] == Born ? string.Empty : name[..dot]) + "#" + name[(dot + 1)..];
    }

    /// <summary>Namespace and name of an id; an empty namespace where it has none.</summary>
    public static (string Kind, string Name) Parts(string id)
    {
        var colon = id.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (string.Empty, id) : (id[..colon], id[(colon + 1)..]);
    }
}
