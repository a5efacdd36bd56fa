using System.Globalization;
using Twin.Storage;

namespace Twin.Host.Export;

/// <summary>Writes every series of a run into one CSV file (RFC 4180, invariant culture, UTF-8).</summary>
internal static class SeriesCsv
{
    /// <summary>The file's name.</summary>
    public const string FileName = "series.csv";

    private const long MicrosPerDay = 24L * 3600 * 1_000_000;
    private const double MicrosPerYear = 8766d * 3600 * 1e6;

    /// <summary>Writes `series,tags,years,date,value`; a value that could not be measured is empty.</summary>
    /// <param name="run">The run.</param>
    /// <param name="folder">Where to.</param>
    public static ExportedFile Write(RunReader run, string folder)
    {
        Dictionary<int, SeriesName> names = run.SeriesNames().ToDictionary(n => n.Id);
        using StreamWriter writer = new(Path.Combine(folder, FileName)) { NewLine = "\r\n" };
        writer.WriteLine("series,tags,years,date,value");
        long rows = 0;
        foreach (SeriesRow row in run.Series())
        {
            SeriesName name = names[row.SeriesId];
            writer.WriteLine(string.Join(',', Quoted(name.Name), Quoted(name.Tags),
                Figure(row.AtMicros / MicrosPerYear),
                Day(run.Info.From, row.AtMicros), double.IsNaN(row.Value) ? "" : Figure(row.Value)));
            rows++;
        }

        return new ExportedFile(FileName, rows);
    }

    /// <summary>A CSV cell: quoted when it holds a comma, a quote or an end of line.</summary>
    public static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : "\"" + cell.Replace("\"", "\"\"") + "\"";

    private static string Figure(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Day(DateOnly from, long atMicros) =>
        from.AddDays((int)(atMicros / MicrosPerDay))
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
