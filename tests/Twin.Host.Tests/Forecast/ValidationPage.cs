namespace Twin.Host.Tests.Forecast;

/// <summary>Tables between two marks of docs/validation.md.</summary>
internal static class ValidationPage
{
    private static readonly string Page = Path.Combine(
        Installation.Root ?? throw new InvalidOperationException("no docs above the tests"), "docs", "validation.md");

    /// <summary>Whether tables are written instead of compared.</summary>
    public static bool IsWriting => Environment.GetEnvironmentVariable(Accepted.Switch) == "1";

    /// <summary>The lines of a table as the page has them.</summary>
    public static string[] Lines(string name)
    {
        string text = File.ReadAllText(Page);
        (int from, int to) = Marks(text, name);
        return text[from..to].Trim('\n').Split('\n');
    }

    /// <summary>Puts lines in place of those the page has.</summary>
    public static void Write(string name, IEnumerable<string> lines)
    {
        string text = File.ReadAllText(Page);
        (int from, int to) = Marks(text, name);
        File.WriteAllText(Page, text[..from] + "\n" + string.Join('\n', lines) + "\n\n" + text[to..]);
    }

    private static (int From, int To) Marks(string text, string name)
    {
        string begin = $"<!-- {name}: begin -->\n";
        int from = text.IndexOf(begin, StringComparison.Ordinal);
        int to = text.IndexOf($"<!-- {name}: end -->", StringComparison.Ordinal);
        return from >= 0 && to >= from
            ? (from + begin.Length, to)
            : throw new InvalidOperationException($"{Page} has no marks for {name}");
    }
}
