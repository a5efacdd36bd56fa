using System.Globalization;
using Twin.Domain;
using Twin.Host.Output;

namespace Twin.Host.Money.Statistics;

/// <summary>A table of statistics: a time in the first column, numbers or nothing in the others.</summary>
internal sealed class StatisticsTable
{
    private const int BytesMax = 10_000_000;

    private readonly Dictionary<string, Dictionary<string, double>> _columns = new(StringComparer.Ordinal);

    /// <summary>Times in the order of the file.</summary>
    public List<string> Times { get; } = [];

    /// <summary>Reads columns.</summary>
    /// <param name="path">The file.</param>
    /// <param name="columns">Names of those needed.</param>
    /// <param name="errors">What is wrong is added here.</param>
    /// <returns>The table; empty where it cannot be read.</returns>
    public static StatisticsTable Read(string path, IReadOnlyList<string> columns, List<InputError> errors)
    {
        StatisticsTable table = new();
        foreach (string column in columns) table._columns[column] = new(StringComparer.Ordinal);
        string[] lines;
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > BytesMax })
            {
                errors.Add(StatisticsErrors.CannotRead(path, $"more than {BytesMax:N0} bytes"));
                return table;
            }

            lines = File.ReadAllLines(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            errors.Add(StatisticsErrors.CannotRead(path, FileFault.Of(e)));
            return table;
        }

        table.Fill(path, lines, columns, errors);
        return table;
    }

    /// <summary>A number.</summary>
    /// <returns>Not a number where there is none.</returns>
    public double At(string time, string column) => _columns[column].GetValueOrDefault(time, double.NaN);

    private void Fill(string path, string[] lines, IReadOnlyList<string> columns, List<InputError> errors)
    {
        string[] header = lines.Length > 0 ? lines[0].Split(',') : [];
        int[] places = [.. columns.Select(c => Array.IndexOf(header, c))];
        for (int i = 0; i < places.Length; i++)
            if (places[i] < 0) errors.Add(StatisticsErrors.NoColumn(path, columns[i], lines.FirstOrDefault() ?? ""));
        if (places.Any(p => p < 0)) return;
        for (int line = 1; line < lines.Length; line++)
        {
            string[] cells = lines[line].Split(',');
            Times.Add(cells[0]);
            for (int i = 0; i < places.Length; i++)
            {
                string cell = places[i] < cells.Length ? cells[places[i]] : "";
                if (cell.Length == 0) continue;
                bool isNumber = double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double x);
                if (isNumber && double.IsFinite(x)) _columns[columns[i]][cells[0]] = x;
                else errors.Add(StatisticsErrors.Cell(path, line + 1, columns[i], "a number or nothing", cell));
            }
        }
    }
}
