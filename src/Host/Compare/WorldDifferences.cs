using System.Globalization;
using System.Text;
using System.Text.Json;
using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.Host.Compare;

/// <summary>Finds the values in which two resolved worlds differ, defaults included.</summary>
internal static class WorldDifferences
{
    // What a record field's name says of its unit; the file's key is the name without it.
    private static readonly (string Suffix, string Unit)[] _units =
    [
        ("PerYear", "/yr"), ("Years", "yr"), ("Hours", "h"), ("Micros", "yr"), ("Kg", "kg"), ("EnergyJ", "J"),
    ];

    // Fields whose name is not that of the file's key.
    private static readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal)
    {
        ["openingGrowthPerYear"] = "past-growth", ["limitGrowthPerYear"] = "growth", ["monthlyProfile"] = "monthly",
        ["storageLifeYears"] = "life", ["storagePerUnit"] = "per-unit", ["storageUnits"] = "units",
        ["energyJ"] = "energy", ["stockYears"] = "stock", ["values"] = "set", ["isOpen"] = "open",
    };

    // Where numbers come from, and the bytes of the files, are no part of what runs.
    private static readonly string[] _leftOut = ["sources", "files", "name", "priors", "ensemble"];

    /// <summary>The differences, by path.</summary>
    public static IReadOnlyList<WorldDifference> Of(WorldRecord a, WorldRecord b)
    {
        var (first, second) = (Flat(a), Flat(b));
        return
        [
            .. first.Keys.Union(second.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Where(path => ValueOf(first, path) != ValueOf(second, path))
                .Select(path => new WorldDifference(
                    path, ValueOf(first, path), ValueOf(second, path),
                    (first.GetValueOrDefault(path) ?? second[path]).Unit)),
        ];
    }

    private static string? ValueOf(Dictionary<string, Leaf> world, string path) => world.GetValueOrDefault(path)?.Value;

    private static Dictionary<string, Leaf> Flat(WorldRecord world)
    {
        using var json = JsonDocument.Parse(WorldJson.Write(world));
        var leaves = new Dictionary<string, Leaf>(StringComparer.Ordinal);
        foreach (var property in json.RootElement.EnumerateObject())
        {
            if (_leftOut.Contains(property.Name)) continue;
            Walk(
                property.Value, KeyOf(property.Name), UnitOf(property.Name), leaves,
                property.Name.EndsWith("Micros", StringComparison.Ordinal));
        }

        return leaves;
    }

    /// <summary>A value as the file has it. Ids begin with a small letter: what begins with a capital is the name of a
    /// choice, and the file writes <c>fixed-shares</c> for <c>FixedShares</c>.</summary>
    private static string TextOf(JsonElement element) =>
        element.ValueKind == JsonValueKind.String && element.GetString() is [>= 'A' and <= 'Z', ..] name
        && name.All(char.IsAsciiLetter)
            ? Commands.UsageTexts.Word(name)
            : element.ToString();

    private static string YearsOf(JsonElement micros) =>
        (micros.GetInt64() / (double)StepClock.YearMicros).ToString("G9", CultureInfo.InvariantCulture);

    private static void Walk(
        JsonElement element, string path, string unit, Dictionary<string, Leaf> leaves, bool isMicros = false)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    // An amount is the value of its good, and a value that of its key, as the file has it.
                    if (IsItsName(property, path)) continue;
                    var inner = property.Name is "amount" or "value" ? path : $"{path}.{KeyOf(property.Name)}";
                    Walk(
                        property.Value, inner, UnitOf(property.Name), leaves,
                        property.Name.EndsWith("Micros", StringComparison.Ordinal));
                }

                break;
            case JsonValueKind.Array:
                var number = 0;
                foreach (var item in element.EnumerateArray())
                {
                    Walk(item, NameOf(item) is { } name ? $"{path}.{name}" : $"{path}[{number}]", unit, leaves);
                    number++;
                }

                break;
            case JsonValueKind.Null:
                break;
            default:
                leaves[path] = new Leaf(isMicros ? YearsOf(element) : TextOf(element), unit);
                break;
        }
    }

    private static bool IsItsName(JsonProperty property, string path) => property.Name == "id"
        || (property.Name is "good" or "key" && path.EndsWith($".{property.Value}", StringComparison.Ordinal));

    /// <summary>What an entry of a list is called in the file: its id, its good, or its key.</summary>
    private static string? NameOf(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object) return null;
        return item.TryGetProperty("id", out var id) ? id.GetString()
            : item.TryGetProperty("good", out var good) ? good.GetString()
            : item.TryGetProperty("key", out var key) ? key.GetString() : null;
    }

    private static string UnitOf(string field) =>
        _units.FirstOrDefault(unit => field.EndsWith(unit.Suffix, StringComparison.OrdinalIgnoreCase)).Unit ?? "";

    private static string KeyOf(string field)
    {
        if (_keys.TryGetValue(field, out var key)) return key;
        foreach (var (suffix, _) in _units)
        {
            if (field.Length > suffix.Length && field.EndsWith(suffix, StringComparison.Ordinal))
            {
                field = field[..^suffix.Length];
            }
        }

        var words = new StringBuilder();
        foreach (var letter in field)
        {
            if (char.IsUpper(letter)) words.Append('-');
            words.Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }

    private sealed record Leaf(string Value, string Unit);
}
