using System.Globalization;
using Twin.Domain;
using Twin.Host.Output;

namespace Twin.Host.Money;

/// <summary>A file of values with range and source, one a line: <c>key,value,low,high,unit,source,note</c>.</summary>
internal static class ValueFile
{
    /// <summary>The first line.</summary>
    public const string Header = "key,value,low,high,unit,source,note";
    private const int SourceColumn = 5;
    private const int BytesMax = 1_000_000;

    /// <summary>Reads it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="isKey">Whether a value has this key.</param>
    /// <returns>The lines in order, or what is wrong with the file.</returns>
    public static (IReadOnlyList<ValueLine> Lines, IReadOnlyList<InputError> Errors) Read(
        string path, Predicate<string> isKey)
    {
        string[] lines;
        try
        {
            if (new FileInfo(path).Length > BytesMax)
                return ([], [EconomyErrors.Unreadable(path, $"more than {BytesMax:N0} bytes")]);
            lines = File.ReadAllLines(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ([], [EconomyErrors.Unreadable(path, FileFault.Of(e))]);
        }

        if (lines.Length == 0 || lines[0] != Header)
        {
            string got = lines.FirstOrDefault() ?? "nothing";
            return ([], [EconomyErrors.Line(path, 1, "the first line is not the header", Header, got)]);
        }

        List<InputError> errors = [];
        List<ValueLine> values = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int i = 1; i < lines.Length; i++)
        {
            // Only the note, the last column, may hold a comma, and it is for people.
            string[] cells = lines[i].Split(',', SourceColumn + 2);
            if (Problem(path, i + 1, cells, isKey, seen) is { } problem) errors.Add(problem);
            else values.Add(new ValueLine(cells[0], Of(cells[1]), Of(cells[2]), Of(cells[3]), cells[SourceColumn]));
        }

        return errors.Count > 0 ? ([], errors) : (values, []);
    }

    private static InputError? Problem(
        string path, int line, string[] cells, Predicate<string> isKey, HashSet<string> seen)
    {
        if (cells.Length <= SourceColumn)
            return EconomyErrors.Line(path, line, "cells are missing", Header, $"{cells.Length} cells");
        if (!isKey(cells[0]))
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
            : EconomyErrors.Line(path, line, "the value has no source", "a source, or assumption", "nothing");
    }

    private static double Of(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static bool TryNumber(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
}
