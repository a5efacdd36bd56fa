namespace Twin.Style.Tests.Tree;

/// <summary>Reads the table that says where each shipped data file comes from.</summary>
internal static class Provenance
{
    /// <summary>The table's file.</summary>
    public const string File = "data/PROVENANCE.md";

    private const int Columns = 5;

    /// <summary>Files without a row, and rows whose source, licence or transformation is empty.</summary>
    /// <param name="files">Names of the data files.</param>
    /// <param name="text">The text of the table's file.</param>
    public static IEnumerable<Offence> Missing(IEnumerable<string> files, string text)
    {
        string[] lines = text.Split('\n');
        foreach (string file in files)
        {
            int line = Array.FindIndex(lines, l => l.StartsWith($"| `{file}` |", StringComparison.Ordinal));
            string[] cells = line < 0 ? [] : lines[line].Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries);
            if (line < 0) yield return new(File, 1, "provenance", 1, $"{file} has no row");
            else if (cells.Length != Columns || cells.Contains(""))
                yield return new(File, line + 1, "provenance", 1, $"the row of {file} leaves a cell empty");
        }
    }
}
