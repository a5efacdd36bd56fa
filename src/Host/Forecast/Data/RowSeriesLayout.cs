using System.Text.RegularExpressions;

namespace Twin.Host.Forecast.Data;

/// <summary>Files with a series in each row: under names that are dates or numbers, or with all values in one
/// cell.</summary>
internal static partial class RowSeriesLayout
{
    private const int HeadersLeast = 2;

    private static readonly char[] ListSeparators = [';', ' ', '|'];

    /// <summary>Reads such a file.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="book">Where series and errors go.</param>
    /// <param name="isDated">Whether a column says when, which rules out rows without dates.</param>
    /// <returns>How it was understood; null where it is no such file.</returns>
    public static string? Read(DataGrid grid, SeriesBook book, bool isDated)
    {
        if (grid.Columns.FirstOrDefault(column => IsList(grid, column)) is { } list) return Lists(grid, book, list);
        if (isDated) return null;
        DataColumn[] dated = [.. grid.Columns.Where(column => grid.HasNames && HeaderPoint(column.Name) is not null)];
        if (dated.Length >= HeadersLeast && dated.Select(c => HeaderPoint(c.Name)!.Value.Unit).Distinct().Count() == 1)
            return Rows(grid, book, dated, "a series in each row, dates as names of columns");
        DataColumn[] rest = [.. grid.Columns.Skip(1)];
        bool numbered = rest.Length >= HeadersLeast && grid.Columns[0].Kind == ColumnKind.Text
            && rest.All(c => c.Kind is ColumnKind.Numbers or ColumnKind.Empty)
            && (!grid.HasNames || rest.All(c => Numbered().IsMatch(c.Name)));
        return numbered ? Rows(grid, book, rest, "a series in each row, without dates") : null;
    }

    private static bool IsList(DataGrid grid, DataColumn column) =>
        column.Name is "values" or "history" && column.Kind is ColumnKind.Text or ColumnKind.Numbers
        && grid.Rows.Any(row => Items(row[column.Index].Text).Length > 1);

    private static string[] Items(string text) => text.Split(ListSeparators, StringSplitOptions.TrimEntries);

    private static string Lists(DataGrid grid, SeriesBook book, DataColumn list)
    {
        DataColumn id = grid.Columns.FirstOrDefault(c => c.IsIdByName) ?? grid.Columns[0];
        foreach (Cell[] row in grid.Rows)
        {
            List<Observation> observations = [];
            Cell cell = row[list.Index];
            int column = cell.Column;
            long step = 0;
            foreach (string item in Items(cell.Text))
            {
                step++;
                Cell at = new(item, cell.Line, column);
                Observe(grid, book, observations, new TimePoint(CalendarUnit.Period, step), at, at, list.Name);
                column += item.Length + 1;
            }

            book.Add(row[id.Index].Text, observations);
        }

        return $"a series in each row, its values in column {list.Name}";
    }

    private static string Rows(DataGrid grid, SeriesBook book, DataColumn[] steps, string layout)
    {
        DataColumn[] keys = [.. grid.Columns.Where(c => !steps.Contains(c) && !c.IsRemarkByName)];
        if (keys.Length == 0) keys = [.. grid.Columns.Where(c => !steps.Contains(c)).Take(1)];
        for (int r = 0; r < grid.Rows.Count; r++)
        {
            Cell[] row = grid.Rows[r];
            List<Observation> observations = [];
            for (int i = 0; i < steps.Length; i++)
            {
                TimePoint time = grid.HasNames && HeaderPoint(steps[i].Name) is { } point
                    ? point
                    : new TimePoint(CalendarUnit.Period, i + 1);
                Cell at = row[steps[i].Index] with { Text = steps[i].Name };
                Observe(grid, book, observations, time, at, row[steps[i].Index], steps[i].Name);
            }

            string id = string.Join('/', keys.Select(key => row[key.Index].Text));
            book.Add(id.Length > 0 ? id : $"row{r + 1}", observations);
        }

        return layout;
    }

    private static void Observe(
        DataGrid grid, SeriesBook book, List<Observation> observations, TimePoint time, Cell at, Cell value,
        string name)
    {
        if (NumberText.IsMissing(value.Text)) return;
        if (NumberText.TryRead(value.Text, grid.HasDecimalComma, out double number))
            observations.Add(new Observation(time, number, at));
        else
            book.Add(DataErrors.Number(grid.File, value, name, grid.HasDecimalComma));
    }

    private static TimePoint? HeaderPoint(string name)
    {
        if (DateText.TryRead(name, DateOrder.Unknown, out TimePoint point)) return point;
        return int.TryParse(name, out int year) && year is >= DateText.YearLeast and <= DateText.YearMost
            ? TimePoint.OfYear(year)
            : null;
    }

    [GeneratedRegex(@"^[A-Za-z_]{0,12}\d{1,7}$")]
    private static partial Regex Numbered();
}
