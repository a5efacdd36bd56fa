using System.Globalization;
using Twin.Domain;
using Twin.Host.Output;

namespace Twin.Host.Forecast;

/// <summary>Reads series in the M4 format: <c>id,domain,n,values</c>, a series a line, values joined by
/// <c>;</c>.</summary>
/// <remarks>The third column is <c>n</c> in training files and <c>h</c> in test files: the number of values.</remarks>
internal sealed class M4File
{
    private const int Columns = 4;
    private const int SeriesMax = 1_000_000;
    private const int ErrorsMax = 20;

    private readonly string _file;
    private readonly List<InputError> _errors = [];
    private readonly List<M4Row> _rows = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    private M4File(string file) => _file = file;

    /// <summary>Reads a file.</summary>
    /// <param name="file">As the user named it.</param>
    /// <returns>Its series in order, and what is wrong with it; series only where nothing is.</returns>
    public static (IReadOnlyList<M4Row> Rows, IReadOnlyList<InputError> Errors) Read(string file)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ([], [ForecastErrors.Unreadable(file, FileFault.Of(e))]);
        }

        return Parse(file, lines);
    }

    /// <summary>Reads the lines of a file.</summary>
    internal static (IReadOnlyList<M4Row> Rows, IReadOnlyList<InputError> Errors) Parse(string file, string[] lines)
    {
        M4File reading = new(file);
        reading.Header(lines.Length > 0 ? lines[0] : "");
        for (int i = 1; i < lines.Length && reading._errors.Count < ErrorsMax; i++)
            if (lines[i].Length > 0) reading.Row(lines[i], i + 1);
        if (reading._errors.Count == 0 && reading._rows.Count is 0 or > SeriesMax)
            reading._errors.Add(ForecastErrors.Count(file, reading._rows.Count, SeriesMax));
        return reading._errors.Count > 0 ? ([], reading._errors) : (reading._rows, []);
    }

    private void Header(string line)
    {
        if (line is "id,domain,n,values" or "id,domain,h,values") return;
        _errors.Add(ForecastErrors.Header(_file, line));
    }

    private void Row(string line, int number)
    {
        string[] cells = line.Split(',');
        if (cells.Length != Columns)
        {
            _errors.Add(ForecastErrors.Cells(_file, number, line.Length + 1, cells.Length));
            return;
        }

        if (cells[0].Length == 0 || !_ids.Add(cells[0]))
        {
            _errors.Add(ForecastErrors.Id(_file, number, cells[0]));
            return;
        }

        int countAt = cells[0].Length + cells[1].Length + 3;
        int column = countAt + cells[2].Length + 1;
        if (Values(cells[3], number, column) is not { } values) return;
        if (!int.TryParse(cells[2], NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            || count != values.Length)
        {
            _errors.Add(ForecastErrors.Length(_file, number, countAt, cells[2], values.Length));
            return;
        }

        _rows.Add(new M4Row(cells[0], values, number));
    }

    private double[]? Values(string cell, int line, int column)
    {
        List<double> values = [];
        foreach (Range range in cell.AsSpan().Split(';'))
        {
            ReadOnlySpan<char> text = cell.AsSpan()[range];
            if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
                || !double.IsFinite(value))
            {
                _errors.Add(ForecastErrors.Number(_file, line, column + range.Start.Value, text.ToString()));
                return null;
            }

            values.Add(value);
        }

        if (values.Count <= TimeSeries.MostValues) return [.. values];
        _errors.Add(ForecastErrors.TooLong(_file, line, column, values.Count));
        return null;
    }
}
