using Twin.Domain.Units;
using Twin.Scenario.Document;
using Twin.Scenario.Sources;
using Twin.World.Records;

namespace Twin.Scenario.Reading;

/// <summary>What the readers of the sections share.</summary>
internal sealed class ReadContext
{
    private readonly Dictionary<string, Unit> _fixedUnits = new(StringComparer.Ordinal);
    private readonly UnitTable _physical = new();

    /// <summary>Makes the context of one world.</summary>
    public ReadContext(MapNode world, DataFolder? data, Problems problems)
    {
        Problems = problems;
        Data = data;
        Numbers = new NumberReader(this);
        Roles = new RoleBook(problems);
        Places = new WorldPlaces(world);
    }

    /// <summary>Takes over all that a reading found, so that one part of the same document can be read again.</summary>
    /// <param name="read">The finished reading; it is not changed.</param>
    /// <param name="problems">Takes what is wrong now.</param>
    public ReadContext(ReadContext read, Problems problems)
    {
        (Problems, Places, Composition) = (problems, read.Places, read.Composition);
        Numbers = new NumberReader(this);
        Roles = new RoleBook(problems);
        Units = read.Units.Copy();
        _fixedUnits = new(read._fixedUnits, StringComparer.Ordinal);
        Goods = new(read.Goods, StringComparer.Ordinal);
        Processes = new(read.Processes, StringComparer.Ordinal);
        ProcessIds = new(read.ProcessIds, StringComparer.Ordinal);
        Depots = new(read.Depots, StringComparer.Ordinal);
        Grids = new(read.Grids, StringComparer.Ordinal);
        Stated = new(read.Stated, StringComparer.Ordinal);
        Owner = read.Owner;
    }

    /// <summary>Where every value of the merged file stands.</summary>
    public WorldPlaces Places { get; }

    /// <summary>Takes what is wrong.</summary>
    public Problems Problems { get; }

    /// <summary>The shipped data that sources cite; null for a world that is only text.</summary>
    public DataFolder? Data { get; }

    /// <summary>The data that numbers are computed from; null for a world that is only text.</summary>
    public DataFolder? Columns { get; init; }

    /// <summary>Reads numbers.</summary>
    public NumberReader Numbers { get; }

    /// <summary>Refuses rows that are cited for what they do not say.</summary>
    public RoleBook Roles { get; }

    /// <summary>What plants of each class are made of; null for a world that is only text.</summary>
    public CapitalComposition? Composition { get; init; }

    /// <summary>What the economy is calibrated with; null until it is read.</summary>
    public CalibrationTable? Calibration { get; set; }

    /// <summary>The known units.</summary>
    public UnitTable Units { get; } = new();

    /// <summary>The goods by id.</summary>
    public SortedDictionary<string, GoodInfo> Goods { get; } = new(StringComparer.Ordinal);

    /// <summary>The processes by id.</summary>
    public SortedDictionary<string, ProcessRecord> Processes { get; } = new(StringComparer.Ordinal);

    /// <summary>The ids of all processes of the file, also of refused ones.</summary>
    public SortedSet<string> ProcessIds { get; } = new(StringComparer.Ordinal);

    /// <summary>The ids of all depots of the file, or the default one.</summary>
    public SortedSet<string> Depots { get; } = new(StringComparer.Ordinal);

    /// <summary>The ids of all grids of the file, or the default one.</summary>
    public SortedSet<string> Grids { get; } = new(StringComparer.Ordinal);

    /// <summary>Who owns what says nothing of it; null where the world does not say.</summary>
    public Owner? Owner { get; set; }

    /// <summary>Paths of what nobody is said to own.</summary>
    public List<string> Unowned { get; } = [];

    /// <summary>Where numbers come from, by path.</summary>
    public SortedDictionary<string, SourceRecord> Sources { get; } = new(StringComparer.Ordinal);

    /// <summary>Every number of the file, by path.</summary>
    public SortedDictionary<string, NumberPlace> Stated { get; } = new(StringComparer.Ordinal);

    /// <summary>Where a value of the merged file stands.</summary>
    /// <param name="path">Its path; the nearest part of it that stands counts.</param>
    public FilePlace At(string path) => Places.At(path);

    /// <summary>A unit that does not depend on the world's goods.</summary>
    public Unit FixedUnit(string text)
    {
        if (_fixedUnits.TryGetValue(text, out var unit)) return unit;
        unit = UnitParser.Parse(text, _physical).Unit;
        _fixedUnits.Add(text, unit);
        return unit;
    }

    /// <summary>The good of an id, or null with an error.</summary>
    public GoodInfo? Good(string id, FilePlace at, string where)
    {
        if (Goods.TryGetValue(id, out var good)) return good;
        Unknown("good", id, Goods.Keys, at, where);
        return null;
    }

    /// <summary>Whether a name is among those that are defined; an error if not.</summary>
    public bool Known(string what, string id, IReadOnlyCollection<string> known, FilePlace at, string where)
    {
        if (known.Contains(id)) return true;
        Unknown(what, id, known, at, where);
        return false;
    }

    private void Unknown(string what, string id, IEnumerable<string> known, FilePlace at, string where)
    {
        // A hint costs a comparison with every name; beyond the limit of errors nobody would read it.
        var hint = Problems.IsFull ? string.Empty : Nearest.Hint(id, known);
        Problems.Error(ErrorTexts.UnknownName, at, where, $"a {what} of this world", ScalarNode.Shorten(id),
            what, ScalarNode.Shorten(id), hint);
    }
}
