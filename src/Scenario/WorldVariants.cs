using Twin.Scenario.Checks;
using Twin.Scenario.Document;
using Twin.Scenario.Keys;
using Twin.Scenario.Reading;
using Twin.World.Records;

namespace Twin.Scenario;

/// <summary>Reads a world again and again, each time with another number.</summary>
/// <remarks>
/// Only the part that holds the number is read anew, and the checks of the whole are made; what
/// <see cref="WorldReading.With"/> gives with the same override is the same but for priors and sources, which stay
/// those of the file. Thread-safe.
/// </remarks>
public sealed class WorldVariants
{
    private readonly WorldReading _reading;
    private readonly MapNode _root;
    private readonly ReadContext _context;
    private readonly WorldRecord? _world;

    /// <summary>Reads the document once more, to start from.</summary>
    /// <param name="reading">Its reading.</param>
    /// <exception cref="InvalidOperationException">The document could not be read in the first place.</exception>
    public WorldVariants(WorldReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        _reading = reading;
        _root = reading.Root ?? throw new InvalidOperationException("there is no document to read again");
        var problems = new Problems();
        _context = new ReadContext(_root, null, problems)
        {
            Composition = reading.Composition, Calibration = reading.Calibration,
        };
        var world = WorldReader.Read(_root, _context, []);
        _world = problems.HasErrors ? null : world;
    }

    /// <summary>The world as it stands; null where it has errors.</summary>
    public WorldRecord? Middle => _world;

    /// <summary>The world with one number changed.</summary>
    /// <param name="path">Path of the number.</param>
    /// <param name="value">The number with its unit, as a file states it.</param>
    public WorldReading At(string path, string value)
    {
        ArgumentNullException.ThrowIfNull(path);
        var set = $"{path}={value}";
        if (_world is null || Pruned(path.Split('.')) is not { } root) return _reading.With([set]);
        var problems = new Problems();
        Overrides.Apply(root, [set], problems);
        var context = new ReadContext(_context, problems);
        var top = new SectionReader(context, root, string.Empty, WorldKeys.Section);
        var world = Read(context, top, path.Split('.')[0]);
        var asWritten = problems.HasErrors ? null : world;
        WorldCheck.Run(context, world);
        return new WorldReading(
            problems.HasErrors ? null : world, problems.Errors(), problems.Warnings(), context.Places)
        {
            Unchecked = asWritten,
        };
    }

    /// <summary>The document with a copy of one part, of which nothing else is left; null where that cannot be read
    /// alone.</summary>
    private MapNode? Pruned(string[] path)
    {
        if (path.Length < 2) return null;
        var (section, id) = (path[0], path[1]);

        // A good's price decides over equipment that stands in money; its mass only over what the checks say.
        var isMass = section == WorldKeys.Goods.Name && path[^1] == GoodKeys.Mass.Name;
        var isOfParts = section == WorldKeys.Processes.Name || section == WorldKeys.Sites.Name || isMass;
        var isWhole = section == WorldKeys.Fleets.Name || section == WorldKeys.Market.Name
            || section == WorldKeys.Human.Name;
        if (!isOfParts && !isWhole) return null;
        if (_root.Find(section)?.Value is not MapNode all || (isOfParts && all.Find(id) is null)) return null;
        var pruned = new MapNode(_root.Place);
        foreach (var entry in _root.Entries)
        {
            pruned.Add(entry.Key == section ? entry with { Value = isWhole ? all.Copy() : Only(all, id) } : entry);
        }

        return pruned;
    }

    private static MapNode Only(MapNode all, string id)
    {
        var only = new MapNode(all.Place);
        var entry = all.Find(id)!;
        only.Add(entry.Value is MapNode map ? entry with { Value = map.Copy() } : entry);
        return only;
    }

    private WorldRecord Read(ReadContext context, SectionReader root, string section)
    {
        var world = _world!;
        if (section == WorldKeys.Goods.Name)
        {
            GoodsReader.Read(context, root);
            return world with { Goods = [.. context.Goods.Values.Select(good => good.Record)] };
        }

        if (section == WorldKeys.Processes.Name)
        {
            ProcessesReader.Read(context, root);
            return world with { Processes = [.. context.Processes.Values] };
        }

        if (section == WorldKeys.Sites.Name)
        {
            var read = SitesReader.Read(context, root).ToDictionary(site => site.Id, StringComparer.Ordinal);
            return world with { Sites = [.. world.Sites.Select(site => read.GetValueOrDefault(site.Id, site))] };
        }

        if (section == WorldKeys.Fleets.Name) return world with { Fleets = FleetsReader.Read(context, root) };
        return section == WorldKeys.Market.Name
            ? world with { Market = MarketReader.Read(context, root, world.From) }
            : world with { Human = HumanReader.Read(context, root) };
    }
}
