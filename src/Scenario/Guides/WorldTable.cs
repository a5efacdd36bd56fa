using System.Globalization;
using System.Text;
using Twin.Scenario.Keys;

namespace Twin.Scenario.Guides;

/// <summary>The tables of keys in <c>docs/world.md</c>, from the same attribute records that the reader uses.</summary>
public static class WorldTable
{
    /// <summary>All tables, one for each section.</summary>
    /// <returns>Markdown with a heading, a sentence and a table for each section; ends with a line end.</returns>
    public static string Markdown()
    {
        var text = new StringBuilder();
        foreach (var section in Sections()) Append(text, section);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>All sections, the top level first, each before the sections inside it.</summary>
    internal static IReadOnlyList<WorldSection> Sections()
    {
        var sections = new List<WorldSection>();
        Collect(WorldKeys.Section, sections);
        return sections;
    }

    private static void Collect(WorldSection section, List<WorldSection> into)
    {
        if (into.Contains(section)) return;
        into.Add(section);
        foreach (var key in section.Keys)
        {
            if (key.Section is { } inner) Collect(inner, into);
        }
    }

    private static void Append(StringBuilder text, WorldSection section)
    {
        text.Append("### ").Append(section.Title).Append("\n\n").Append(section.Meaning).Append("\n\n");
        text.Append("| name | unit | default | range | meaning |\n|---|---|---|---|---|\n");
        foreach (var key in section.Keys)
        {
            var meaning = key.OnlyFor.Count == 0 ? key.Meaning : $"{key.Meaning} ({string.Join(", ", key.OnlyFor)})";
            text.Append(CultureInfo.InvariantCulture,
                $"| `{key.Name}` | {Unit(key)} | {Default(key)} | {Range(key)} | {meaning} |\n");
        }

        text.Append('\n');
    }

    private static string Unit(WorldKey key) => key.Kind switch
    {
        KeyKind.Number or KeyKind.Numbers or KeyKind.Amounts or KeyKind.Moment => key.Unit,
        KeyKind.Sections when key.TakesNumber => key.Unit,
        _ => string.Empty,
    };

    /// <summary>The default of a key in words.</summary>
    internal static string Default(WorldKey key)
    {
        if (key.IsRequired) return "**required**";
        if (key.NeededBy.Count > 0) return $"**required** for {string.Join(", ", key.NeededBy)}";
        if (key.DefaultText.Length > 0) return key.DefaultText;
        return key.Default is { } number ? number.ToString("R", CultureInfo.InvariantCulture) : string.Empty;
    }

    /// <summary>The range of a key in words.</summary>
    internal static string Range(WorldKey key) => key.Kind switch
    {
        KeyKind.Choice => string.Join(", ", key.Choices),
        KeyKind.Choices => $"a list of {string.Join(", ", key.Choices)}",
        KeyKind.Flag => "true, false",
        KeyKind.Id => "an id",
        KeyKind.Name => "an id defined elsewhere",
        KeyKind.Column => "file.csv#column under data/",
        KeyKind.File => "a .csv file under data/",
        KeyKind.Names => "a list of ids",
        KeyKind.Date => "a day, 2025-01-01",
        KeyKind.Moment => $"{key.Bounds}, or a day",
        KeyKind.Files => "a list of paths",
        KeyKind.Paths => "a list of paths of values",
        KeyKind.UnitName => "a unit",
        KeyKind.Whole => key.Bounds.High > 1e18 ? "0 to 2^64 − 1" : key.Bounds.ToString(),
        KeyKind.Numbers => $"twelve of {key.Bounds}",
        KeyKind.Amounts => $"by good, each {key.Bounds}",
        KeyKind.Values => "a map from names to numbers",
        KeyKind.Section => "a map, below",
        KeyKind.Sections => "a map of maps, below",
        _ => key.Bounds.ToString(),
    };
}
