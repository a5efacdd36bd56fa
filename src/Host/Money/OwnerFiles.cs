using System.Globalization;
using Twin.Domain;
using Twin.Host.Forecast.Data;
using Twin.Host.Output;

namespace Twin.Host.Money;

/// <summary>The shipped files beside the holdings of compute: who decides over them, and who holds other
/// goods.</summary>
internal static class OwnerFiles
{
    private const double DeviationsOf90 = 2 * 1.6448536269514722;

    private static readonly string[] _controlHeader =
        ["owner", "level", "holder", "share", "low", "high", "source", "note"];

    private static readonly string[] _holdingsHeader =
        ["what", "level", "owner", "amount", "low", "high", "unit", "at", "source", "note"];

    /// <summary>Who decides over what owners of compute hold.</summary>
    public static string Control => In("owner-control.csv");

    /// <summary>Who holds electricity and robots.</summary>
    public static string Others => In("owners.csv");

    /// <summary>Reads who decides.</summary>
    /// <param name="path">The file.</param>
    public static (IReadOnlyList<OwnerControl> Rows, IReadOnlyList<InputError> Errors) ReadControl(string path)
    {
        (IReadOnlyList<Cell[]> rows, List<InputError> errors) = Rows(path, _controlHeader);
        List<OwnerControl> control = [];
        foreach (Cell[] row in rows)
        {
            if (!TryRange(row, 3, out double share, out double? deviation) || share > 1)
                errors.Add(Bad(path, row, "a share, low and high between 0 and 1", row[3].Text));
            else control.Add(new OwnerControl(row[0].Text, row[1].Text, row[2].Text, share, deviation ?? 0));
        }

        foreach (var group in control.GroupBy(row => (row.Owner, row.Level)))
        {
            double sum = group.Sum(row => row.Share);
            if (sum <= 1 + 1e-9) continue;
            errors.Add(EconomyErrors.Line(
                path, 1, $"more than all of {group.Key.Owner} at level {group.Key.Level}", "shares of at most 1",
                sum.ToString("G6", CultureInfo.InvariantCulture)));
        }

        return errors.Count > 0 ? ([], errors) : (control, []);
    }

    /// <summary>Reads holdings of other goods.</summary>
    /// <param name="path">The file.</param>
    public static (IReadOnlyList<Holdings> Holdings, IReadOnlyList<InputError> Errors) ReadHoldings(string path)
    {
        (IReadOnlyList<Cell[]> rows, List<InputError> errors) = Rows(path, _holdingsHeader);
        List<(Cell[] Row, DateOnly At, Holding Holding)> read = [];
        foreach (Cell[] row in rows)
        {
            bool hasDay = DateOnly.TryParseExact(
                row[7].Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly at);
            if (!hasDay || !TryRange(row, 3, out double amount, out double? deviation))
            {
                errors.Add(Bad(
                    path, row, "an amount of at least 0 within its range, and a day", $"{row[3].Text}, {row[7].Text}"));
                continue;
            }

            Holding holding = new(row[2].Text, amount, deviation);
            if (deviation is null && !holding.IsRemainder)
                errors.Add(Bad(path, row, "low and high of a named holder", "none"));
            else read.Add((row, at, holding));
        }

        return errors.Count > 0
            ? ([], errors)
            : ([.. read.GroupBy(r => (What: r.Row[0].Text, Level: r.Row[1].Text)).Select(group => new Holdings(
                group.Key.What, group.Key.Level, group.First().Row[6].Text,
                [.. group.Select(r => r.Row[8].Text).Distinct(StringComparer.Ordinal)],
                [
                    .. group.GroupBy(r => r.At).OrderBy(q => q.Key)
                        .Select(q => OwnersQuarter.Of(q.Key, [.. q.Select(r => r.Holding)], isPartial: false)),
                ]))], []);
    }

    private static (IReadOnlyList<Cell[]> Rows, List<InputError> Errors) Rows(string path, string[] header)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ([], [EconomyErrors.UnreadableOwners(path, FileFault.Of(e))]);
        }

        (List<Cell[]> rows, _, InputError? error) = CellReader.Read(path, text);
        if (error is not null) return ([], [error]);
        if (rows.Count == 0 || !rows[0].Select(c => c.Text).SequenceEqual(header, StringComparer.Ordinal))
        {
            string got = rows.Count == 0 ? "nothing" : string.Join(',', rows[0].Select(c => c.Text));
            return ([], [EconomyErrors.Line(
                path, 1, "the first line is not the header", string.Join(',', header), got)]);
        }

        List<InputError> errors = [];
        List<Cell[]> whole = [];
        foreach (Cell[] row in rows.Skip(1))
        {
            if (row.Length == header.Length) whole.Add(row);
            else errors.Add(Bad(path, row, $"{header.Length} cells", $"{row.Length}"));
        }

        return (whole, errors);
    }

    private static InputError Bad(string path, Cell[] row, string expected, string got) =>
        EconomyErrors.Line(path, row[0].Line, "the line is no holding", expected, got);

    /// <summary>A number with low and high behind it; both may be empty.</summary>
    private static bool TryRange(Cell[] row, int at, out double value, out double? deviation)
    {
        deviation = null;
        if (!TryNumber(row[at].Text, out value)) return false;
        if (row[at + 1].Text.Length == 0 && row[at + 2].Text.Length == 0) return true;
        if (!TryNumber(row[at + 1].Text, out double low) || !TryNumber(row[at + 2].Text, out double high)) return false;
        deviation = (high - low) / DeviationsOf90;
        return low <= value && value <= high;
    }

    private static bool TryNumber(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && value >= 0
        && double.IsFinite(value);

    private static string In(string name) =>
        Path.Combine(Installation.Root ?? Directory.GetCurrentDirectory(), "data", name);
}
