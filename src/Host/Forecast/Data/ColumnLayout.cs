using Twin.Domain;

namespace Twin.Host.Forecast.Data;

/// <summary>Files with a date in each row: a column for each series (wide), or columns that name the series
/// (long).</summary>
/// <param name="grid">The table.</param>
/// <param name="sources">What says when; none where rows follow each other without dates.</param>
/// <param name="choice">What the user said.</param>
internal sealed class ColumnLayout(DataGrid grid, IReadOnlyList<TimeSource> sources, DataChoice choice)
{
    private const int KeysMost = 3;
    private const int CandidatesMost = 8;

    private DataColumn[] _keys = [];
    private DataColumn[] _values = [];

    /// <summary>Finds the columns of keys and values over all rows, so that names do not depend on which are
    /// kept.</summary>
    /// <returns>What is wrong; nothing where they were found.</returns>
    public IReadOnlyList<InputError> Find()
    {
        List<InputError> errors = [];
        DataColumn[] ids = [.. Named(choice.Ids, "--id", errors)];
        DataColumn[] values = [.. Named(choice.Values, "--value", errors)];
        if (errors.Count > 0) return errors;
        _values = values.Length > 0 ? values : ValueColumns(ids);
        if (_values.Length == 0)
        {
            return [DataErrors.Nothing(
                grid.File, $"no column of numbers among {DataErrors.List(grid.Names)}", "name it with --value")];
        }

        if (ids.Length > 0) _keys = ids;
        else if (sources.Count > 0) _keys = KeyColumns();
        return [];
    }

    /// <summary>Reads the rows that are kept.</summary>
    /// <param name="book">Where series and errors go.</param>
    /// <returns>How the file was understood.</returns>
    public string Read(SeriesBook book)
    {
        Dictionary<string, List<Cell[]>> groups = [];
        List<string> order = [];
        foreach (Cell[] row in grid.Rows)
        {
            string key = KeyOf(row, _keys);
            if (!groups.TryGetValue(key, out List<Cell[]>? rows))
            {
                groups.Add(key, rows = []);
                order.Add(key);
            }

            rows.Add(row);
        }

        foreach (string key in order)
        {
            TimeSource? source = SourceOf(groups[key]);
            foreach (DataColumn column in _values)
            {
                if (book.IsFull) break;
                book.Add(IdOf(key, column), Observations(groups[key], source, column, IdOf(key, column), book));
            }
        }

        string when = sources.Count == 0
            ? "rows in order, without dates"
            : "dates in " + string.Join(" or ", sources.Select(source => source.Name));
        string values = DataErrors.List([.. _values.Select(column => column.Name)]);
        string what = _keys.Length == 0
            ? "a series in each column of numbers"
            : $"series by {string.Join(", ", _keys.Select(column => column.Name))}, values in {values}";
        return $"{when}; {what}";
    }

    private List<Observation> Observations(
        List<Cell[]> rows, TimeSource? source, DataColumn column, string id, SeriesBook book)
    {
        List<Observation> observations = [];
        if (!book.Wants(id)) return AnyOf(rows, column);
        for (int i = 0; i < rows.Count; i++)
        {
            Cell cell = rows[i][column.Index];
            if (NumberText.IsMissing(cell.Text)) continue;
            if (!NumberText.TryRead(cell.Text, grid.HasDecimalComma, out double value))
            {
                book.Add(DataErrors.Number(grid.File, cell, column.Name, grid.HasDecimalComma));
            }
            else if (source is null)
            {
                observations.Add(new Observation(new TimePoint(CalendarUnit.Period, i + 1), value, cell));
            }
            else if (source.Point(rows[i]) is { } time)
            {
                observations.Add(new Observation(time, value, source.CellOf(rows[i])));
            }
            else
            {
                book.Add(DataErrors.Date(grid.File, source.CellOf(rows[i]), source.Name));
            }
        }

        return observations;
    }

    /// <summary>One observation of a series that is not wanted, so that its name is known.</summary>
    private static List<Observation> AnyOf(List<Cell[]> rows, DataColumn column)
    {
        foreach (Cell[] row in rows)
            if (!NumberText.IsMissing(row[column.Index].Text)) return [new Observation(default, 0, row[column.Index])];
        return [];
    }

    /// <summary>The most exact source that tells every row of a series; else the one that tells most.</summary>
    private TimeSource? SourceOf(List<Cell[]> rows) =>
        sources.FirstOrDefault(source => rows.All(source.Tells)) ?? sources.MaxBy(source => rows.Count(source.Tells));

    private string IdOf(string key, DataColumn column) =>
        _keys.Length == 0 ? column.Name : _values.Length == 1 ? key : $"{key}/{column.Name}";

    private static string KeyOf(Cell[] row, IReadOnlyList<DataColumn> keys) =>
        string.Join('/', keys.Select(key => row[key.Index].Text));

    private IEnumerable<DataColumn> Named(IReadOnlyList<string> names, string option, List<InputError> errors)
    {
        foreach (string name in names)
        {
            if (grid.Named(name) is { } column) yield return column;
            else errors.Add(DataErrors.Column(grid.File, option, name, grid.Names));
        }
    }

    private bool IsTime(DataColumn column) => sources.Any(source => source.Has(column));

    private DataColumn[] ValueColumns(DataColumn[] ids)
    {
        DataColumn[] numbers =
        [
            .. grid.Columns.Where(c => c.Kind == ColumnKind.Numbers && !IsTime(c) && !ids.Contains(c)
                && !c.IsRemarkByName && !IsNumericId(c)),
        ];
        DataColumn[] named = [.. numbers.Where(c => c.IsValueByName)];
        return named.Length > 0 ? named : numbers;
    }

    private static bool IsNumericId(DataColumn column) => column is { IsWhole: true, IsIdByName: true };

    /// <summary>The fewest columns that leave one row to each date of a series.</summary>
    private DataColumn[] KeyColumns()
    {
        if (IsUnique([])) return [];
        DataColumn[] candidates =
        [
            .. grid.Columns.Where(c => !IsTime(c) && !_values.Contains(c) && !c.IsRemarkByName
                    && (c.Kind == ColumnKind.Text || IsNumericId(c)))
                .OrderByDescending(c => c.IsIdByName).Take(CandidatesMost),
        ];
        for (int count = 1; count <= Math.Min(KeysMost, candidates.Length); count++)
        {
            foreach (DataColumn[] some in Combinations(candidates, count))
                if (IsUnique(some)) return [.. some.OrderBy(c => c.Index)];
        }

        // Doubled rows will be found and named, or --where leaves them out.
        DataColumn[] named = [.. candidates.Where(c => c.IsIdByName).OrderBy(c => c.Index)];
        return named.Length > 0 ? named : candidates[..Math.Min(1, candidates.Length)];
    }

    private static IEnumerable<DataColumn[]> Combinations(DataColumn[] of, int count)
    {
        if (count == 0)
        {
            yield return [];
            yield break;
        }

        for (int i = 0; i <= of.Length - count; i++)
        {
            foreach (DataColumn[] rest in Combinations(of[(i + 1)..], count - 1)) yield return [of[i], .. rest];
        }
    }

    private bool IsUnique(IReadOnlyList<DataColumn> keys)
    {
        HashSet<string> seen = [];
        foreach (Cell[] row in grid.Rows)
        {
            string when = string.Join('\n', sources.Select(source => source.TextOf(row)));
            if (!seen.Add(KeyOf(row, keys) + '\n' + when)) return false;
        }

        return true;
    }
}
