using System.Globalization;
using Twin.Domain;

namespace Twin.Host.Forecast.Data;

/// <summary>A column that says when, or a pair of them: a year and its month or quarter.</summary>
internal sealed class TimeSource
{
    private readonly DataColumn _column;
    private readonly DataColumn? _part;
    private readonly int _monthsPerPart;
    private readonly DateOrder _order;
    private readonly Func<string, TimePoint?> _read;

    private TimeSource(DataGrid grid, DataColumn column, DataColumn? part, DateOrder order)
    {
        (_column, _part, _order) = (column, part, order);
        if (part is not null) _monthsPerPart = IsQuarter(part) ? 3 : 1;
        _read = ReaderOf(grid, column);
        Unit = grid.Rows.Select(row => PointOf(row)?.Unit).FirstOrDefault(unit => unit is not null)
            ?? CalendarUnit.Period;
    }

    /// <summary>The columns' names.</summary>
    public string Name => _part is null ? _column.Name : $"{_column.Name} and {_part.Name}";

    /// <summary>What its first cell counts, and so all of them should.</summary>
    public CalendarUnit Unit { get; }

    /// <summary>Finds what may say when, the most exact first.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="choice">Names the column, or leaves it open.</param>
    /// <returns>The sources, none where rows have no date, or what is wrong.</returns>
    public static (IReadOnlyList<TimeSource> Sources, InputError? Error) Find(DataGrid grid, DataChoice choice)
    {
        IEnumerable<DataColumn> columns = grid.Columns;
        if (choice.Time is { } name)
        {
            if (grid.Named(name) is not { } named)
                return ([], DataErrors.Column(grid.File, "--time", name, grid.Names));
            columns = [named];
        }
        else
        {
            columns = [.. columns.Where(column => MayTell(grid, column))];
        }

        List<TimeSource> sources = [];
        DataColumn? part = choice.Time is null ? columns.FirstOrDefault(IsPart(grid)) : null;
        foreach (DataColumn column in columns)
        {
            (DateOrder order, InputError? error) = OrderOf(grid, column, choice.Order);
            if (error is not null) return ([], error);
            if (column == part && columns.Any(other => other.IsYears)) continue;
            sources.Add(new TimeSource(grid, column, column.IsYears ? part : null, order));
        }

        return ([.. sources.OrderByDescending(source => source.Unit)], null);
    }

    /// <summary>Whether a column belongs to it.</summary>
    public bool Has(DataColumn column) => column == _column || column == _part;

    /// <summary>The cell that says when.</summary>
    public Cell CellOf(Cell[] row) => row[_column.Index];

    /// <summary>The text that says when; unlike for other moments.</summary>
    public string TextOf(Cell[] row) =>
        _part is null ? row[_column.Index].Text : row[_column.Index].Text + " " + row[_part.Index].Text;

    /// <summary>Whether a row says when.</summary>
    public bool Tells(Cell[] row) => !NumberText.IsMissing(row[_column.Index].Text);

    /// <summary>When a row is; null where its cell cannot be read or is of another unit.</summary>
    public TimePoint? Point(Cell[] row) => PointOf(row) is { } point && point.Unit == Unit ? point : null;

    private static bool MayTell(DataGrid grid, DataColumn column)
    {
        if (column.IsValueByName || column.IsRemarkByName) return false;
        if (grid.Rows.Count > 1 && grid.Rows.All(row => row[column.Index].Text == grid.Rows[0][column.Index].Text))
            return false;
        if (column.Kind == ColumnKind.Dates) return true;
        return column is { Kind: ColumnKind.Numbers, IsWhole: true }
            && (column.IsTimeByName || (column is { Index: 0, IsYears: true }));
    }

    // A month or quarter beside a year.
    private static Func<DataColumn, bool> IsPart(DataGrid grid) => column =>
        column is { IsWhole: true, IsYears: false }
        && (IsQuarter(column) || column.Name.Contains("month", StringComparison.OrdinalIgnoreCase))
        && grid.Rows.All(row => int.TryParse(row[column.Index].Text, out int number)
            && number >= 1 && number <= (IsQuarter(column) ? 4 : TimePoint.MonthsPerYear));

    private static bool IsQuarter(DataColumn column) =>
        column.Name.Contains("quarter", StringComparison.OrdinalIgnoreCase);

    private TimePoint? PointOf(Cell[] row)
    {
        if (_read(row[_column.Index].Text) is not { } point) return null;
        if (_part is null) return point;
        int number = int.Parse(row[_part.Index].Text, CultureInfo.InvariantCulture);
        return TimePoint.OfMonth((int)point.Ordinal, ((number - 1) * _monthsPerPart) + 1);
    }

    private Func<string, TimePoint?> ReaderOf(DataGrid grid, DataColumn column)
    {
        if (column.Kind == ColumnKind.Dates)
            return text => DateText.TryRead(text, _order, out TimePoint point) ? point : null;
        string[] texts =
            [.. grid.Rows.Select(row => row[column.Index].Text).Where(text => !NumberText.IsMissing(text))];
        int compact = texts.Count(text => DateText.TryReadCompact(text, out _));
        if (compact == texts.Length)
            return text => DateText.TryReadCompact(text, out TimePoint point) ? point : null;
        // One mistake among years does not make them periods.
        int years = texts.Count(text => Whole(text) is >= DateText.YearLeast and <= DateText.YearMost);
        if (years * 2 > texts.Length)
        {
            return text => Whole(text) is >= DateText.YearLeast and <= DateText.YearMost and var year
                ? TimePoint.OfYear((int)year) : null;
        }

        return text => Whole(text) is { } number ? new TimePoint(CalendarUnit.Period, number) : null;
    }

    private static long? Whole(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            && Math.Abs(number) < int.MaxValue ? number : null;

    private static (DateOrder Order, InputError? Error) OrderOf(DataGrid grid, DataColumn column, DateOrder said)
    {
        DateOrder found = said;
        Cell? open = null;
        foreach (Cell[] row in grid.Rows)
        {
            Cell cell = row[column.Index];
            if (!DateText.IsSlashed(cell.Text, out int first, out int second, out bool hasPoints)) continue;
            DateOrder here = hasPoints || first > TimePoint.MonthsPerYear ? DateOrder.DayFirst
                : second > TimePoint.MonthsPerYear ? DateOrder.MonthFirst
                : DateOrder.Unknown;
            if (here == DateOrder.Unknown) open ??= cell;
            else if (found == DateOrder.Unknown) found = here;
            else if (found != here) return (found, DataErrors.Order(grid.File, cell, column.Name, contradicts: true));
        }

        return open is { } unsaid && found == DateOrder.Unknown
            ? (found, DataErrors.Order(grid.File, unsaid, column.Name, contradicts: false))
            : (found, null);
    }
}
