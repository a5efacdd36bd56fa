namespace Twin.Scenario.Document;

/// <summary>A map whose keys are unique.</summary>
/// <param name="Place">Where it begins.</param>
internal sealed record MapNode(FilePlace Place) : Node(Place)
{
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly List<MapEntry> _entries = [];

    /// <inheritdoc/>
    public override string Shape => "a map";

    /// <summary>The entries in the order of the file.</summary>
    public IReadOnlyList<MapEntry> Entries => _entries;

    /// <summary>The entry of a key, or null.</summary>
    public MapEntry? Find(string key) => _index.TryGetValue(key, out var at) ? _entries[at] : null;

    /// <summary>Adds an entry; its key must be new.</summary>
    public void Add(MapEntry entry)
    {
        _index.Add(entry.Key, _entries.Count);
        _entries.Add(entry);
    }

    /// <summary>Puts an entry in place of the one with its key, or adds it.</summary>
    public void Put(MapEntry entry)
    {
        if (_index.TryGetValue(entry.Key, out var at)) _entries[at] = entry;
        else Add(entry);
    }

    /// <summary>A copy that can be changed without changing this map; values are copied, places are shared.</summary>
    public MapNode Copy()
    {
        var copy = new MapNode(Place);
        foreach (var entry in _entries)
        {
            copy.Add(entry.Value is MapNode map ? entry with { Value = map.Copy() } : entry);
        }

        return copy;
    }
}
