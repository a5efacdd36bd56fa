using System.Text;
using Twin.Domain;

namespace Twin.Host.Forecast.Data;

/// <summary>Reads series from a file of separated values, whatever its layout.</summary>
/// <remarks>
/// Understood are: a column of dates and a column for each series; rows of series, date and value; a series a row.
/// What the user does not say is found by looking: separator, decimal comma, names of columns, dates, frequency.
/// Nothing is guessed where two readings are possible: that is an error that says what to add.
/// </remarks>
internal static class DataFile
{
    /// <summary>The largest file. Unit: bytes. All of it is held in memory.</summary>
    public const long MostBytes = 128L << 20;

    /// <summary>The most series of a file: M4 has 100,000.</summary>
    public const int MostSeries = 100_000;

    /// <summary>The most errors shown.</summary>
    public const int MostErrors = 20;

    /// <summary>Reads a file.</summary>
    /// <param name="path">As the user named it.</param>
    /// <param name="choice">What the user said about it.</param>
    public static DataReading Read(string path, DataChoice choice)
    {
        byte[] bytes;
        try
        {
            FileInfo file = new(path);
            if (file is { Exists: true, Length: > MostBytes })
                return DataReading.Of(DataErrors.Large(path, "bytes", MostBytes, file.Length));
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return DataReading.Of(DataErrors.CannotRead(path, WhyNot(path)));
        }

        (string? text, int badLine) = Text(bytes);
        return text is null ? DataReading.Of(DataErrors.Encoding(path, badLine)) : Read(path, text, choice);
    }

    /// <summary>Reads a text.</summary>
    /// <param name="path">Name for errors.</param>
    /// <param name="text">The whole file.</param>
    /// <param name="choice">What the user said about it.</param>
    public static DataReading Read(string path, string text, DataChoice choice)
    {
        (List<Cell[]> rows, char separator, InputError? broken) = CellReader.Read(path, text);
        if (broken is not null) return DataReading.Of(broken);
        if (rows.Count == 0) return DataReading.Of(DataErrors.Nothing(path, "the file is empty", "name another file"));
        (DataGrid? grid, IReadOnlyList<InputError> errors) = DataGrid.Of(path, rows, separator);
        if (grid is null) return DataReading.Of(errors);
        (IReadOnlyList<TimeSource> sources, InputError? open) = TimeSource.Find(grid, choice);
        if (open is not null) return DataReading.Of(open);
        ColumnLayout columns = new(grid, sources, choice);
        IReadOnlyList<InputError> missing = columns.Find();
        if (Conditions.Keep(grid, choice.Where) is { } none) return DataReading.Of(none);
        SeriesBook book = new(path, choice);
        if (RowSeriesLayout.Read(grid, book, isDated: sources.Count > 0) is { } layout) return book.Close(layout);
        if (missing.Count > 0) return DataReading.Of(missing);
        if (sources.Count == 0 && grid.Columns.Any(column => column.Kind == ColumnKind.Text))
        {
            return DataReading.Of(DataErrors.Nothing(
                path, $"no column of dates among {DataErrors.List(grid.Names)}", "name it with --time"));
        }

        return book.Close(columns.Read(book));
    }

    private static string WhyNot(string path) =>
        Directory.Exists(path) ? "a folder" : File.Exists(path) ? "no permission" : "no such file";

    private static (string? Text, int BadLine) Text(byte[] bytes)
    {
        Encoding encoding = bytes is [0xFF, 0xFE, ..] ? new UnicodeEncoding(false, true, true)
            : bytes is [0xFE, 0xFF, ..] ? new UnicodeEncoding(true, true, true)
            : new UTF8Encoding(true, throwOnInvalidBytes: true);
        try
        {
            return (encoding.GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n"), 0);
        }
        catch (DecoderFallbackException e)
        {
            return (null, 1 + bytes.AsSpan(0, Math.Clamp(e.Index, 0, bytes.Length)).Count((byte)'\n'));
        }
    }
}
