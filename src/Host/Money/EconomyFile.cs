using System.Globalization;
using Twin.Domain;
using Twin.Macro.Money;

namespace Twin.Host.Money;

/// <summary>A calibration: values of an economy with range and source, one a line.</summary>
/// <param name="Setting">The economy.</param>
/// <param name="Ranges">What it says of each number, in its order.</param>
internal sealed record EconomyFile(EconomySetting Setting, IReadOnlyList<EconomyRange> Ranges)
{
    private const string Header = "key,value,low,high,unit,source,note";
    private const string Assumption = "assumption";
    private const int SourceColumn = 5;
    private const int BytesMax = 1_000_000;

    /// <summary>The shipped calibration.</summary>
    public static string Shipped =>
        Path.Combine(Installation.Root ?? Directory.GetCurrentDirectory(), "data", "economy-us-2025.csv");

    /// <summary>Keys of the numbers that no data hold: judgement, named on every answer that uses them.</summary>
    public IReadOnlyList<string> NotIdentified => [.. Ranges.Where(r => !r.IsIdentified).Select(r => r.Value.Key)];

    /// <summary>Reads a calibration.</summary>
    /// <param name="path">The file.</param>
    /// <param name="isOpen">Whether values of the rest of the world count.</param>
    /// <returns>The calibration, or what is wrong with it.</returns>
    public static (EconomyFile? File, IReadOnlyList<InputError> Errors) Read(string path, bool isOpen)
    {
        string[] lines;
        try
        {
            if (new FileInfo(path).Length > BytesMax)
                return (null, [EconomyErrors.Unreadable(path, $"more than {BytesMax:N0} bytes")]);
            lines = File.ReadAllLines(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, [EconomyErrors.Unreadable(path, e.Message)]);
        }

        if (lines.Length == 0 || lines[0] != Header)
        {
            string got = lines.FirstOrDefault() ?? "nothing";
            return (null, [EconomyErrors.Line(path, 1, "the first line is not the header", Header, got)]);
        }

        List<InputError> errors = [];
        List<EconomyRange> ranges = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        EconomySetting setting = EconomySetting.Default;
        for (int i = 1; i < lines.Length; i++)
        {
            // Only the note, the last column, may hold a comma, and it is for people.
            string[] cells = lines[i].Split(',', SourceColumn + 2);
            if (Problem(path, i + 1, cells, seen) is { } problem)
            {
                errors.Add(problem);
                continue;
            }

            EconomyValue value = EconomyValues.Find(cells[0])!;
            if (value.IsOfAbroad && !isOpen) continue;
            EconomyRange range = new(
                value, Number(cells[1]), Number(cells[2]), Number(cells[3]), cells[SourceColumn] != Assumption);
            setting = value.With(setting, range.Best);
            ranges.Add(range);
        }

        return errors.Count > 0 ? (null, errors) : (new EconomyFile(setting, ranges), []);
    }

    private static InputError? Problem(string path, int line, string[] cells, HashSet<string> seen)
    {
        if (cells.Length <= SourceColumn)
            return EconomyErrors.Line(path, line, "cells are missing", Header, $"{cells.Length} cells");
        if (EconomyValues.Find(cells[0]) is not { } value || value.Key != cells[0])
            return EconomyErrors.Line(path, line, "no value has this key", "a key of docs/model.md", cells[0]);
        if (!seen.Add(cells[0])) return EconomyErrors.Line(path, line, "the key stands twice", "one line", cells[0]);
        if (!TryNumber(cells[1], out double number) || !TryNumber(cells[2], out double low)
            || !TryNumber(cells[3], out double high))
        {
            string got = string.Join(',', cells[1..4]);
            return EconomyErrors.Line(path, line, "value, low or high is no number", "three numbers", got);
        }

        string range = $"{cells[2]} to {cells[3]}";
        if (!(low <= number && number <= high))
            return EconomyErrors.Line(path, line, "the value lies outside its range", range, cells[1]);
        return cells[SourceColumn].Length > 0
            ? null
            : EconomyErrors.Line(path, line, "the value has no source", $"a source, or {Assumption}", "nothing");
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static bool TryNumber(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
}
