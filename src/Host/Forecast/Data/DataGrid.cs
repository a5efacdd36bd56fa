using Twin.Domain;

namespace Twin.Host.Forecast.Data;

/// <summary>A table with named columns, before anybody knows which hold what.</summary>
internal sealed class DataGrid
{
    // A column's cells are read alike if nine tenths of them are; the rest are mistakes.
    private const double NearlyAll = 0.9;

    private DataGrid(string file, char separator, bool comma, Cell[]? names, List<Cell[]> rows)
    {
        (File, HasDecimalComma, HasNames, Rows) = (file, comma, names is not null, rows);
        Separator = separator;
        int count = rows.Count == 0 ? names?.Length ?? 0 : rows[0].Length;
        Columns = [.. Enumerable.Range(0, count).Select(i => DataColumn.Of(i, NameOf(names, i), rows, comma))];
    }

    /// <summary>Name for errors.</summary>
    public string File { get; }

    /// <summary>What separates cells.</summary>
    public char Separator { get; }

    /// <summary>Whether decimals follow a comma.</summary>
    public bool HasDecimalComma { get; }

    /// <summary>Whether the first line names the columns.</summary>
    public bool HasNames { get; }

    /// <summary>The rows below the names, all equally long.</summary>
    public IReadOnlyList<Cell[]> Rows { get; private set; }

    /// <summary>The columns.</summary>
    public IReadOnlyList<DataColumn> Columns { get; }

    /// <summary>Makes a table of cells.</summary>
    /// <param name="file">Name for errors.</param>
    /// <param name="rows">At least one.</param>
    /// <param name="separator">What separated them.</param>
    /// <returns>The table, or what is wrong.</returns>
    public static (DataGrid? Grid, IReadOnlyList<InputError> Errors) Of(string file, List<Cell[]> rows, char separator)
    {
        if (Ragged(file, rows) is { Count: > 0 } errors) return (null, errors);
        bool comma = NumberText.HasDecimalComma(rows.SelectMany(row => row).Select(cell => cell.Text), separator);
        bool named = HasHeader(rows, comma);
        Cell[]? names = named ? rows[0] : null;
        if (named) rows = rows[1..];
        if (named && rows.Count > 2 && IsUnits(rows, comma)) rows = rows[1..];
        return (new DataGrid(file, separator, comma, names, rows), []);
    }

    /// <summary>The column of a name.</summary>
    public DataColumn? Named(string name) => Columns.FirstOrDefault(column => column.Name == name);

    /// <summary>The names of all columns.</summary>
    public IReadOnlyList<string> Names => [.. Columns.Select(column => column.Name)];

    /// <summary>Keeps the rows that a condition allows.</summary>
    public void Keep(Func<Cell[], bool> condition) => Rows = [.. Rows.Where(condition)];

    private static string NameOf(Cell[]? names, int index) =>
        names is not null && names[index].Text.Length > 0 ? names[index].Text : $"column{index + 1}";

    private static List<InputError> Ragged(string file, List<Cell[]> rows)
    {
        List<InputError> errors = [];
        int width = rows[0].Length;
        for (int i = 1; i < rows.Count && errors.Count < DataFile.MostErrors; i++)
        {
            // Series of unequal length end in nothing: what a row lacks is empty, and empty cells may be too many.
            if (rows[i].Length > width && rows[i][width..].All(cell => cell.Text.Length == 0))
                rows[i] = rows[i][..width];
            else if (rows[i].Length < width && IsSeriesRow(rows[i])) rows[i] = Padded(rows[i], width);
            else if (rows[i].Length != width)
                errors.Add(DataErrors.CellCount(file, rows[i][0].Line, width, rows[i].Length));
        }

        return errors;
    }

    // A name and then values: rows of the M4 competition, which stop where the series does.
    private static bool IsSeriesRow(Cell[] row) =>
        row.Length > 1 && !NumberText.TryRead(row[0].Text, comma: false, out _) && !DataColumn.IsDate(row[0].Text)
        && row.Skip(1).All(cell =>
            NumberText.IsMissing(cell.Text) || NumberText.TryRead(cell.Text, comma: false, out _));

    private static Cell[] Padded(Cell[] row, int width) =>
        [.. row, .. Enumerable.Repeat(new Cell("", row[0].Line, row[^1].Column), width - row.Length)];

    private static bool HasHeader(List<Cell[]> rows, bool comma)
    {
        Cell[] first = rows[0];
        bool Holds(Cell cell) =>
            DataColumn.IsDate(cell.Text) || NumberText.TryRead(cell.Text, comma, out _);
        if (!first.Any(Holds)) return rows.Count > 1 || first.Length > 1;
        // Dates as names of columns: the first cell names the names, the rest ascend or descend.
        if (Holds(first[0])) return false;
        long[] years = [.. first.Where(Holds).Select(cell => HeaderTime(cell.Text))];
        bool ascends = years.Length > 1 && years[0] >= 0;
        bool descends = ascends;
        for (int i = 1; i < years.Length; i++)
        {
            ascends &= years[i] > years[i - 1];
            descends &= years[i] < years[i - 1] && years[i] >= 0;
        }

        if (ascends || descends) return true;
        // A single odd name among names: the column below the first cell tells.
        return rows.Count > 2 && rows.Skip(1).Count(row => Holds(row[0])) >= NearlyAll * (rows.Count - 1);
    }

    /// <summary>The moment that a column's name says, as a number that grows with time; below 0 where it says
    /// none.</summary>
    private static long HeaderTime(string text) =>
        DateText.TryRead(text, DateOrder.DayFirst, out TimePoint point) ? point.Ordinal
        : int.TryParse(text, out int year) && year is >= DateText.YearLeast and <= DateText.YearMost ? year : -1;

    /// <summary>Whether the first row below the names holds units: no number where all others have one.</summary>
    private static bool IsUnits(List<Cell[]> rows, bool comma)
    {
        bool Holds(Cell cell) => DataColumn.IsDate(cell.Text) || NumberText.TryRead(cell.Text, comma, out _);
        if (rows[0].Any(Holds)) return false;
        for (int i = 0; i < rows[0].Length; i++)
        {
            if (rows.Skip(1).Count(row => Holds(row[i])) >= NearlyAll * (rows.Count - 1)) return true;
        }

        return false;
    }
}
