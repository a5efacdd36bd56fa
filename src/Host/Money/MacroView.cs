using System.Globalization;
using Spectre.Console;
using Twin.Host.Output;
using Twin.Macro.Money;

namespace Twin.Host.Money;

/// <summary>Shows a run of the economy as two tables: its years, and the flows of its last quarter.</summary>
internal static class MacroView
{
    private const double Percent = 100;
    private const double Smallest = 5e-6;

    // The first to leave where a terminal is narrow.
    private const int LabourColumn = 9, LiveColumn = 10;

    /// <summary>Writes it on standard output.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="report">The run.</param>
    /// <param name="matrix">Flows of the last quarter in which the equations hold; none where there is none.</param>
    public static void Write(Terminal terminal, MacroReport report, MacroMatrix? matrix)
    {
        IAnsiConsole console = terminal.OutConsole();
        console.MarkupLineInterpolated(
            $"[bold]{report.Boundary}[/]  {report.Variant}  budgets {report.Budgets}, {report.Calibration}");
        console.WriteLine();
        MacroRow? first = report.Rows.FirstOrDefault(r => !r.Valid);
        FittedTable.Write(console, Years(report, first?.Quarter ?? int.MaxValue), 1, LiveColumn, LabourColumn);
        if (matrix is not null)
        {
            console.MarkupLineInterpolated($"  flows of quarter {matrix.Quarter}, billion $ per quarter");
            FittedTable.Write(console, Flows(matrix));
        }

        Facts facts = new(terminal);
        facts.Add("accounts", string.Create(
            CultureInfo.InvariantCulture,
            $"largest row or column {report.Rows.Max(r => r.TfmMaxResidual):0.0e0} of output, "
            + $"banks {Math.Abs(report.Rows[^1].RedundantResidual):0.0e0} T$"));
        facts.Add("assumed", $"{report.NotIdentified.Count} of {report.Values.Count} values are judgement, not data: "
            + string.Join(", ", report.NotIdentified));
        if (first is not null) facts.Add("beyond", Beyond(first));
        else if (report.Note is { } note) facts.Add("note", note);
        facts.Write();
        terminal.Out.Flush();
    }

    private static string Beyond(MacroRow first)
    {
        string[] range = [.. first.Invalid.Where(why => why != MacroRow.Horizon)];
        string why = range.Length > 0
            ? $"is outside the range the equations were judged in: {string.Join(", ", range)}"
            : "version 1 drifts: use --variant stabilised";
        return $"MODEL_INVALID: from quarter {first.Quarter} on {(range.Length > 0 ? "the economy " : "")}{why}; "
            + "--json has the figures";
    }

    /// <summary>The years; dashes from the quarter on in which the equations no longer hold.</summary>
    private static Table Years(MacroReport report, int firstInvalid)
    {
        Table table = new Table().Border(TableBorder.Simple);
        string[] columns =
            ["year", "output T$", "prices", "π %", "g %", "M2 T$", "debt %", "rate %", "u %", "labour %", "live/goods"];
        foreach (string name in columns) table.AddColumn(new TableColumn(name).RightAligned().NoWrap());
        for (int i = Economy.QuartersPerYear - 1; i < report.Rows.Count; i += Economy.QuartersPerYear)
        {
            MacroRow r = report.Rows[i];
            string year = (r.Quarter / Economy.QuartersPerYear).ToString(CultureInfo.InvariantCulture);
            if (r.Quarter >= firstInvalid)
            {
                table.AddRow([year, .. Enumerable.Repeat("–", columns.Length - 1)]);
                continue;
            }

            int first = i - Economy.QuartersPerYear + 1;
            double growth = report.Rows.Skip(first).Take(Economy.QuartersPerYear).Sum(x => x.G);
            table.AddRow(
                year, Text(r.Gdp, 2), Text(r.P, 3), Text(Percent * r.Pi4, 1), Text(Percent * growth, 1), Text(r.M2, 2),
                Text(Percent * r.Debt, 0), Text(Percent * r.R, 2), Text(Percent * r.U, 1), Text(Percent * r.Ls, 1),
                Text(r.PLt, 2));
        }

        return table;
    }

    private static Table Flows(MacroMatrix matrix)
    {
        Table table = new Table().Border(TableBorder.Simple).AddColumn("");
        foreach (string name in matrix.Sectors) table.AddColumn(new TableColumn(name).RightAligned().NoWrap());
        foreach (MacroMatrixRow row in matrix.Rows)
        {
            if (row.Amounts.All(a => Math.Abs(a) < Smallest)) continue;
            table.AddRow([row.Name, .. row.Amounts.Select(Cell)]);
        }

        return table;
    }

    private static string Cell(double amount) => Math.Abs(amount) < Smallest ? "" : Text(1000 * amount, 1);

    private static string Text(double value, int digits) =>
        value.ToString("N" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
