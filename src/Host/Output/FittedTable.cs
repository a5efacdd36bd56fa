using Spectre.Console;
using Spectre.Console.Rendering;

namespace Twin.Host.Output;

/// <summary>Writes a table so that no figure is broken: where the terminal is too narrow, columns leave in a given
/// order, then the rest goes on in a second table under the first.</summary>
/// <remarks>What stands at the right is a figure and never wraps; a column of words has room for the longest of them
/// and for a few.</remarks>
internal static class FittedTable
{
    /// <summary>Two blanks of padding and a line beside each column; one line more closes the table. Without a border
    /// one blank is left.</summary>
    private const int Beside = 3, BesideWithoutBorder = 1;

    /// <summary>Room for a text in words, however long the longest of them. Unit: columns.</summary>
    private const int TextMin = 20;

    /// <summary>More than any cell has. Unit: columns.</summary>
    private const int Wide = 10_000;

    /// <summary>Writes it.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="table">The table.</param>
    /// <param name="keys">Columns at its left that name a row: each table has them.</param>
    /// <param name="leaving">Columns that may leave, by number from 0, the least important first; a line names
    /// them.</param>
    public static void Write(IAnsiConsole console, Table table, int keys = 1, params IReadOnlyList<int> leaving)
    {
        RenderOptions options = RenderOptions.Create(console);
        foreach (TableColumn column in table.Columns) column.NoWrap |= column.Alignment == Justify.Right;
        int beside = table.Border == TableBorder.None ? BesideWithoutBorder : Beside;
        int[] widths = [.. table.Columns.Select((column, i) => Width(table, column, i, options))];
        List<int> columns = [.. Enumerable.Range(0, widths.Length)];
        List<int> gone = [];
        foreach (int leaver in leaving)
        {
            if (Fits(columns)) break;
            columns.Remove(leaver);
            gone.Add(leaver);
        }

        if (gone.Count == 0 && Fits(columns)) console.Write(table);
        else foreach (List<int> part in Parts(columns)) console.Write(Of(table, part, columns.Count, options));
        // A scale has blanks between its ends and no name.
        List<string> names = [.. gone.Select(i => Plain(table.Columns[i].Header, options))
            .Where(name => name.Length > 0 && !name.Contains("  ", StringComparison.Ordinal))];
        if (names.Count > 0) console.WriteLine($"  no room for {string.Join(", ", names)}; --json has all");

        bool Fits(List<int> some) => 1 + some.Sum(i => widths[i] + beside) <= console.Profile.Width;

        IEnumerable<List<int>> Parts(List<int> all)
        {
            List<int> part = [.. all.Take(keys)];
            foreach (int column in all.Skip(keys))
            {
                if (part.Count > keys && !Fits([.. part, column]))
                {
                    yield return part;
                    part = [.. all.Take(keys)];
                }

                part.Add(column);
            }

            yield return part;
        }
    }

    private static int Width(Table table, TableColumn column, int number, RenderOptions options) =>
        table.Rows.Select(row => row[number]).Append(column.Header).Max(cell =>
        {
            Measurement size = cell.Measure(options, Wide);
            return column.NoWrap ? size.Max : Math.Max(size.Min, Math.Min(size.Max, TextMin));
        });

    /// <summary>Some of its columns, without rows that say nothing in them.</summary>
    private static Table Of(Table table, List<int> columns, int all, RenderOptions options)
    {
        Table part = new Table().Border(table.Border);
        foreach (int i in columns) part.AddColumn(table.Columns[i]);
        foreach (TableRow row in table.Rows)
        {
            IRenderable[] cells = [.. columns.Select(i => row[i])];
            bool isEmpty = cells.Skip(1).All(cell => cell.Measure(options, Wide).Max == 0);
            if (columns.Count == all || !isEmpty) part.AddRow(cells);
        }

        return part;
    }

    private static string Plain(IRenderable text, RenderOptions options) =>
        string.Concat(text.Render(options, Wide).Select(segment => segment.Text)).Trim();
}
