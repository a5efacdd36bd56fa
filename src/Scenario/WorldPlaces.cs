using Twin.Domain;
using Twin.Scenario.Document;

namespace Twin.Scenario;

/// <summary>Where every value of a world file stands, also for checks that only the assembled world can make.</summary>
public sealed class WorldPlaces
{
    private readonly Dictionary<string, FilePlace> _places = new(StringComparer.Ordinal);

    /// <summary>Notes the places of a document.</summary>
    internal WorldPlaces(MapNode world) => Note(world, string.Empty);

    /// <summary>The error of a loop that cannot even replace itself: its growth rate is below zero.</summary>
    /// <param name="path">The value to point at, such as <c>processes.make-metal</c>; empty for the whole file.</param>
    /// <param name="why">What was found, such as <c>its largest growth rate is -3 %/yr</c>.</param>
    /// <param name="fix">What to do about it.</param>
    /// <returns>Error TW1901 at the value's place.</returns>
    public InputError NotViable(string path, string why, string fix)
    {
        var problems = new Problems();
        problems.Error(ErrorTexts.NotViable, At(path), path, "a loop that can replace itself", "", why, fix);
        return problems.Errors()[0];
    }

    /// <summary>The error of a world whose goods have no common rate of growth.</summary>
    /// <param name="path">The value to point at; empty for the whole file.</param>
    /// <param name="why">What was found, naming the goods.</param>
    /// <param name="fix">What to do about it.</param>
    /// <returns>Error TW1902 at the value's place.</returns>
    public InputError NoBalancedGrowth(string path, string why, string fix)
    {
        var problems = new Problems();
        problems.Error(ErrorTexts.NoBalancedGrowth, At(path), path, "one loop that grows", "", why, fix);
        return problems.Errors()[0];
    }

    /// <summary>Where a value stands.</summary>
    /// <param name="path">Its path; the nearest part of it that stands counts.</param>
    internal FilePlace At(string path)
    {
        while (true)
        {
            if (_places.TryGetValue(path, out var place)) return place;
            var dot = path.LastIndexOf('.');
            path = dot < 0 ? string.Empty : path[..dot];
        }
    }

    private void Note(Node node, string path)
    {
        _places.TryAdd(path, node.Place);
        switch (node)
        {
            case MapNode map:
                foreach (var entry in map.Entries)
                {
                    var inner = path.Length == 0 ? entry.Key : path + "." + entry.Key;
                    // Of a map the key is the better place to point at: its own first character is the next key.
                    if (entry.Value is not ScalarNode) _places.TryAdd(inner, entry.KeyPlace);
                    Note(entry.Value, inner);
                }

                break;
            case ListNode list:
                for (var i = 0; i < list.Items.Count; i++) Note(list.Items[i], $"{path}[{i}]");
                break;
        }
    }
}
