using System.Globalization;

namespace Twin.World.Tests.Hindcast;

/// <summary>Yearly histories from the shipped data under a root, none of it later than a year.</summary>
internal sealed class YearlyData(string root, int lastYear)
{
    /// <summary>The last year that the hindcast may know.</summary>
    public const int Known = 2014;

    /// <summary>A column of a table by year, from the rows that a filter lets through.</summary>
    /// <param name="file">File under data/.</param>
    /// <param name="column">Column of the values.</param>
    /// <param name="keep">Which rows, by the values of their columns.</param>
    /// <returns>Year and value in order of time; rows without a value are left out.</returns>
    public IReadOnlyList<(double Year, double Value)> Of(
        string file, string column, Func<IReadOnlyDictionary<string, string>, bool> keep)
    {
        var points = new List<(double Year, double Value)>();
        var lines = File.ReadLines(Path.Combine(root, "data", file)).ToList();
        var header = Cells(lines[0]);
        foreach (var line in lines.Skip(1))
        {
            var cells = Cells(line);
            var row = header.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
            if (Year(row) is not { } year || year > lastYear || !keep(row) || row[column].Length == 0) continue;
            points.Add((year, double.Parse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture)));
        }

        return [.. points.OrderBy(point => point.Year)];
    }

    /// <summary>Copies a table without the rows later than a year.</summary>
    public static void Cut(string from, string to, int year)
    {
        var lines = File.ReadLines(from).ToList();
        var header = Cells(lines[0]);
        File.WriteAllLines(to, lines.Where((line, i) => i == 0 || !IsLater(header, line, year)));
    }

    // A row without a year is kept: it says of itself that it belongs to none.
    private static bool IsLater(IReadOnlyList<string> header, string line, int year) => Year(header.Zip(Cells(line))
        .ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)) > year;

    private static int? Year(Dictionary<string, string> row) =>
        row.TryGetValue("year", out var text)
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private static List<string> Cells(string line)
    {
        var cells = new List<string> { "" };
        var isQuoted = false;
        foreach (var letter in line)
        {
            if (letter == '"') isQuoted = !isQuoted;
            else if (letter == ',' && !isQuoted) cells.Add("");
            else cells[^1] += letter;
        }

        return cells;
    }
}
