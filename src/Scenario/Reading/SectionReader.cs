using System.Globalization;
using Twin.Domain.Units;
using Twin.Scenario.Document;
using Twin.Scenario.Keys;

namespace Twin.Scenario.Reading;

/// <summary>Reads the keys of one map by their attribute records.</summary>
internal sealed class SectionReader
{
    private readonly ReadContext _context;
    private readonly MapNode _map;

    /// <summary>Takes a map and refuses keys that are unknown and required keys that are missing.</summary>
    public SectionReader(ReadContext context, MapNode map, string path, WorldSection section)
    {
        _context = context;
        _map = map;
        Path = path;
        Place = context.At(path);
        var known = section.Keys.Select(k => k.Name);
        foreach (var entry in map.Entries)
        {
            if (section.Find(entry.Key) is not null) continue;
            // A hint costs a comparison with every key; beyond the limit of errors nobody would read it.
            if (context.Problems.IsFull) break;
            context.Problems.Error(ErrorTexts.UnknownKey, entry.KeyPlace, PathOf(entry.Key), "", "",
                ScalarNode.Shorten(entry.Key), Nearest.Hint(entry.Key, known));
        }

        foreach (var key in section.Keys)
        {
            if (!key.IsRequired || map.Find(key.Name) is not null) continue;
            context.Problems.Error(ErrorTexts.MissingKey, Place, path, key.Meaning, "nothing", key.Name, key.Example);
        }
    }

    /// <summary>Path of the map.</summary>
    public string Path { get; }

    /// <summary>Where the map stands.</summary>
    public FilePlace Place { get; }

    /// <summary>The entries as they stand.</summary>
    public IReadOnlyList<MapEntry> Entries => _map.Entries;

    /// <summary>Path of a key of this map.</summary>
    public string PathOf(string key) => Path.Length == 0 ? key : Path + "." + key;

    /// <summary>Whether the key stands.</summary>
    public bool Has(WorldKey key) => _map.Find(key.Name) is not null;

    /// <summary>Where the key's value stands, or the map when it does not.</summary>
    public FilePlace PlaceOf(WorldKey key) => _context.At(PathOf(key.Name));

    /// <summary>A number in the key's own unit; its default when absent or refused.</summary>
    public double Number(WorldKey key) => NumberOrNull(key) ?? key.Default ?? 0;

    /// <summary>A number in the key's own unit; null when absent or refused.</summary>
    public double? NumberOrNull(WorldKey key) => NumberOrNull(key, _context.FixedUnit(key.Unit));

    /// <summary>A number in a unit of the goods; the key's default when absent or refused.</summary>
    public double Number(WorldKey key, Unit? unit) => NumberOrNull(key, unit) ?? key.Default ?? 0;

    /// <summary>A number in a unit of the goods; null when absent or refused.</summary>
    public double? NumberOrNull(WorldKey key, Unit? unit, Unit? plain = null) =>
        _map.Find(key.Name) is { } entry
            ? _context.Numbers.Read(entry.Value, PathOf(key.Name), key.Name, unit, key.Bounds, plain)
            : null;

    /// <summary>The text of a value; null when absent or no single value.</summary>
    public string? Text(WorldKey key)
    {
        if (_map.Find(key.Name) is not { } entry) return null;
        if (entry.Value is ScalarNode { IsNothing: false } scalar) return scalar.Text;
        Misshapen(key, entry.Value, "one value");
        return null;
    }

    /// <summary>The index of a word in the key's choices; null when absent or none of them.</summary>
    public int? Choice(WorldKey key)
    {
        if (Text(key) is not { } text) return null;
        for (var i = 0; i < key.Choices.Count; i++)
        {
            if (key.Choices[i] == text) return i;
        }

        _context.Problems.Error(ErrorTexts.NotAChoice, PlaceOf(key), PathOf(key.Name), string.Join(", ", key.Choices),
            ScalarNode.Shorten(text), ScalarNode.Shorten(text), key.Name, Nearest.Hint(text, key.Choices));
        return null;
    }

    /// <summary>The indices of the words of a list in the key's choices, ascending, each once; null when
    /// absent.</summary>
    public IReadOnlyList<int>? Choices(WorldKey key)
    {
        if (!Has(key)) return null;
        var chosen = new SortedSet<int>();
        foreach (var (text, place) in Words(key))
        {
            var index = key.Choices.ToList().IndexOf(text);
            if (index >= 0) chosen.Add(index);
            else _context.Problems.Error(ErrorTexts.NotAChoice, place, PathOf(key.Name), string.Join(", ", key.Choices),
                ScalarNode.Shorten(text), ScalarNode.Shorten(text), key.Name, Nearest.Hint(text, key.Choices));
        }

        return [.. chosen];
    }

    /// <summary>A flag; false when absent or refused.</summary>
    public bool Flag(WorldKey key)
    {
        var text = Text(key);
        if (text is not null and not ("true" or "false"))
        {
            _context.Problems.Error(ErrorTexts.NotAFlag, PlaceOf(key), PathOf(key.Name), "true or false",
                ScalarNode.Shorten(text), key.Name);
        }

        return text == "true";
    }

    /// <summary>A calendar day; null when absent or refused.</summary>
    public DateOnly? Date(WorldKey key)
    {
        if (Text(key) is not { } text) return null;
        if (DateOnly.TryParseExact(
            text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        _context.Problems.Error(ErrorTexts.NotADate, PlaceOf(key), PathOf(key.Name), "a day of the calendar",
            ScalarNode.Shorten(text), ScalarNode.Shorten(text));
        return null;
    }

    /// <summary>A whole number; null when absent or refused.</summary>
    public ulong? Whole(WorldKey key)
    {
        if (Text(key) is not { } text) return null;
        if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        _context.Problems.Error(
            ErrorTexts.NotWhole, PlaceOf(key), PathOf(key.Name), "a whole number from 0 to 2^64 − 1",
            ScalarNode.Shorten(text), key.Name);
        return null;
    }

    /// <summary>The words of a list with their places; empty when absent or refused.</summary>
    public IReadOnlyList<(string Text, FilePlace Place)> Words(WorldKey key)
    {
        var words = new List<(string Text, FilePlace Place)>();
        foreach (var item in List(key))
        {
            if (item is ScalarNode { IsNothing: false } scalar) words.Add((scalar.Text, scalar.Place));
            else Misshapen(key, item, "one word each");
        }

        return words;
    }

    /// <summary>The items of a list; empty when absent or refused.</summary>
    public IReadOnlyList<Node> List(WorldKey key)
    {
        if (_map.Find(key.Name) is not { } entry) return [];
        if (entry.Value is ListNode list) return list.Items;
        Misshapen(key, entry.Value, "a list in brackets");
        return [];
    }

    /// <summary>The entries of a map; empty when absent or refused.</summary>
    public IReadOnlyList<MapEntry> Map(WorldKey key)
    {
        if (_map.Find(key.Name) is not { } entry) return [];
        if (entry.Value is MapNode map) return map.Entries;
        Misshapen(key, entry.Value, "a map");
        return [];
    }

    /// <summary>The keys inside one entry of a map of sections, or null when it is no map.</summary>
    public SectionReader? Inner(WorldKey key, MapEntry entry) => Section(entry, $"{PathOf(key.Name)}.{entry.Key}", key);

    /// <summary>The keys inside a section, or null when it is absent or no map.</summary>
    public SectionReader? Inner(WorldKey key) =>
        _map.Find(key.Name) is { } entry ? Section(entry, PathOf(key.Name), key) : null;

    private SectionReader? Section(MapEntry entry, string path, WorldKey key)
    {
        if (entry.Value is MapNode map) return new SectionReader(_context, map, path, key.Section!);
        _context.Problems.Error(ErrorTexts.Shape, _context.At(path), path, "a map", entry.Value.Shape,
            ScalarNode.Shorten(entry.Key),
            "write its keys: " + string.Join(", ", key.Section!.Keys.Take(4).Select(k => k.Name)) + " …");
        return null;
    }

    private void Misshapen(WorldKey key, Node node, string expected) =>
        _context.Problems.Error(
        ErrorTexts.Shape, node is ScalarNode ? node.Place : PlaceOf(key), PathOf(key.Name), expected,
            node.Shape, key.Name, node is ScalarNode { IsNothing: true } ? "give it a value, or remove the key"
            : "write " + expected);
}
