using System.Globalization;
using Twin.Scenario.Document;
using Twin.Scenario.Keys;
using Twin.Scenario.Reading;
using Twin.World.Joining;

namespace Twin.Scenario.Sources;

/// <summary>Reads the file that an economy is calibrated with.</summary>
/// <param name="File">The file as the world names it.</param>
/// <param name="Rows">Its rows.</param>
internal sealed record CalibrationTable(string File, IReadOnlyList<CalibrationRow> Rows)
{
    private const string Header = "key,value,low,high,unit,source,note";
    private const int SourceColumn = 5;

    /// <summary>The rows of the file that a world names; empty where it names none, or after an error.</summary>
    public static IReadOnlyList<CalibrationRow> Read(ReadContext context, SectionReader economy)
    {
        if (economy.Text(EconomyKeys.Calibration) is not { } file) return [];
        if (context.Calibration?.File == file) return context.Calibration.Rows;
        if (context.Columns is null)
        {
            Refuse(context, economy, file, "cannot be looked up from a text");
            return [];
        }

        var records = context.Columns.Rows(file, out var flaw);
        if (flaw.Length == 0 && string.Join(',', records[0]) != Header) flaw = $"does not begin with {Header}";
        var rows = new List<CalibrationRow>();
        for (var line = 1; line < records.Count && flaw.Length == 0; line++)
        {
            if (RowOf(records[line], rows, out var wrong) is { } row) rows.Add(row);
            else flaw = string.Create(CultureInfo.InvariantCulture, $"has on line {line + 1} {wrong}");
        }

        if (flaw.Length == 0)
        {
            context.Calibration = new CalibrationTable(file, rows);
            return rows;
        }

        Refuse(context, economy, file, flaw);
        return [];
    }

    private static CalibrationRow? RowOf(string[] cells, List<CalibrationRow> before, out string wrong)
    {
        wrong = "too few cells";
        if (cells.Length <= SourceColumn) return null;
        wrong = "no key of docs/model.md";
        if (EconomyNumbers.Find(cells[0]) is not { } of || of.Key != cells[0]) return null;
        wrong = "a key that stands twice";
        if (before.Exists(row => row.Of == of)) return null;
        wrong = "no numbers with low ≤ value ≤ high";
        if (!TryNumber(cells[1], out var value) || !TryNumber(cells[2], out var low)
            || !TryNumber(cells[3], out var high) || !(low <= value && value <= high)) return null;
        wrong = "no source";
        return cells[SourceColumn].Length == 0
            ? null
            : new CalibrationRow(of, value, low, high, cells[SourceColumn]);
    }

    private static bool TryNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
        && double.IsFinite(number);

    private static void Refuse(ReadContext context, SectionReader economy, string file, string flaw) =>
        context.Problems.Error(
            ErrorTexts.EconomyFile, economy.PlaceOf(EconomyKeys.Calibration),
            economy.PathOf(EconomyKeys.Calibration.Name),
            "a file of values in data/ of the root, the nearest folder above with .twinroot",
            ScalarNode.Shorten(file), ScalarNode.Shorten(file), flaw);
}
