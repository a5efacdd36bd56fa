using System.Globalization;
using Twin.Domain;
using Twin.Host.Forecast.Data;
using Twin.Host.Output;

namespace Twin.Host.Money;

/// <summary>Who held how much AI compute at the end of each quarter.</summary>
internal static class OwnersFile
{
    private const int BytesMax = 10_000_000;
    private const double DeviationsOf90 = 2 * 1.6448536269514722;
    private const int At = 0, Owner = 2, Median = 3, Low = 4, High = 5, Incomplete = 8;

    private static readonly string[] _header =
    [
        "period_end", "vendor", "owner", "cumulative_h100e_median", "h100e_p5", "h100e_p95", "units", "chip_power_mw",
        "incomplete",
    ];

    /// <summary>The shipped file.</summary>
    public static string Shipped =>
        Path.Combine(Installation.Root ?? Directory.GetCurrentDirectory(), "data", "ai-compute-owners.csv");

    /// <summary>Reads holdings by quarter.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Quarters in order of time, or what is wrong with the file.</returns>
    public static (IReadOnlyList<OwnersQuarter> Quarters, IReadOnlyList<InputError> Errors) Read(string path)
    {
        string text;
        try
        {
            if (new FileInfo(path).Length > BytesMax)
                return ([], [EconomyErrors.UnreadableOwners(path, $"more than {BytesMax:N0} bytes")]);
            text = File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ([], [EconomyErrors.UnreadableOwners(path, FileFault.Of(e))]);
        }

        (List<Cell[]> rows, _, InputError? error) = CellReader.Read(path, text);
        if (error is not null) return ([], [error]);
        if (rows.Count == 0 || !rows[0].Select(c => c.Text).SequenceEqual(_header, StringComparer.Ordinal))
        {
            string got = rows.Count == 0 ? "nothing" : string.Join(',', rows[0].Select(c => c.Text));
            string header = string.Join(',', _header);
            return ([], [EconomyErrors.Line(path, 1, "the first line is not the header", header, got)]);
        }

        List<InputError> errors = [];
        SortedDictionary<DateOnly, List<(Holding Holding, bool IsPartial)>> quarters = [];
        foreach (Cell[] row in rows.Skip(1))
        {
            if (HoldingOf(path, row, errors) is not { } read) continue;
            if (!quarters.TryGetValue(read.At, out var list)) quarters[read.At] = list = [];
            list.Add((read.Holding, row[Incomplete].Text.Length > 0));
        }

        return errors.Count > 0 ? ([], errors) : ([.. quarters.Select(q => QuarterOf(q.Key, q.Value))], []);
    }

    private static (DateOnly At, Holding Holding)? HoldingOf(string path, Cell[] row, List<InputError> errors)
    {
        int line = row[0].Line;
        if (row.Length != _header.Length)
        {
            errors.Add(EconomyErrors.Line(path, line, "another number of cells", $"{_header.Length}", $"{row.Length}"));
            return null;
        }

        bool hasDate = DateOnly.TryParseExact(
            row[At].Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly at);
        if (!hasDate || !TryNumber(row[Median].Text, out double median))
        {
            errors.Add(EconomyErrors.Line(
                path, line, "no day, or no amount", "2025-12-31 and a number of at least 0",
                $"{row[At].Text} and {row[Median].Text}"));
            return null;
        }

        // A remainder has no interval of its own.
        double? deviation = TryNumber(row[Low].Text, out double low) && TryNumber(row[High].Text, out double high)
            ? (high - low) / DeviationsOf90
            : null;
        return (at, new Holding(row[Owner].Text, median, deviation));
    }

    private static OwnersQuarter QuarterOf(DateOnly at, List<(Holding Holding, bool IsPartial)> rows) =>
        OwnersQuarter.Of(at, [.. rows.Select(r => r.Holding)], rows.Any(r => r.IsPartial));

    private static bool TryNumber(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && value >= 0
        && double.IsFinite(value);
}
