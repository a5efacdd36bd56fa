using Xunit;

namespace Twin.World.Tests.Seeds;

/// <summary>A table between two marks of docs/validation.md that a test computes anew.</summary>
internal static class DocumentTable
{
    /// <summary>Set to 1 to write what the worlds give now in place of what the page says.</summary>
    public const string Switch = "TWIN_ACCEPT";

    private static readonly string Page = Path.Combine(Repository.Root, "docs", "validation.md");

    /// <summary>Compares a table with the page, or accepts it when the switch is set.</summary>
    public static void Check(string name, IEnumerable<string> lines)
    {
        var text = File.ReadAllText(Page);
        var (begin, end) = ($"<!-- {name}: begin -->\n", $"<!-- {name}: end -->");
        var from = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var to = text.IndexOf(end, StringComparison.Ordinal);
        Assert.True(from >= begin.Length && to >= from, $"{Page} has no marks for {name}");

        var renewed = text[..from] + "\n" + string.Concat(lines.Select(line => line + "\n")) + "\n" + text[to..];
        if (Environment.GetEnvironmentVariable(Switch) == "1") File.WriteAllText(Page, renewed);

        Assert.True(
            File.ReadAllText(Page) == renewed,
            $"{Page} is not up to date; review and accept with {Switch}=1:\n{renewed}");
    }
}
