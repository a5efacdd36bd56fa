using System.Globalization;
using Spectre.Console;
using Twin.Host.Output;

namespace Twin.Host.Money.Odds;

/// <summary>Shows chances by growth and fiscal rule.</summary>
internal static class OddsView
{
    /// <summary>Writes them on standard output.</summary>
    public static void Write(Terminal terminal, OddsReport report)
    {
        IAnsiConsole console = terminal.OutConsole();
        console.MarkupLineInterpolated($"[bold]{report.Boundary}[/]  {report.Variant}");
        Table table = new Table().Border(TableBorder.Simple).AddColumn("growth").AddColumn("budgets");
        string[] columns =
            ["g > m in year 3", "deflation 3/5/10 yr", "bound 5/10 yr", "deflation given g > m", "invalid in 10 yr"];
        foreach (string name in columns) table.AddColumn(new TableColumn(name).RightAligned().NoWrap());
        foreach (OddsCase c in report.Cases)
        {
            table.AddRow(
                Figure(c.Growth * 100, "0.0") + " %", c.Fiscal, Figure(c.OutputOverMoney),
                $"{Figure(c.Deflation3)}/{Figure(c.Deflation5)}/{Figure(c.Deflation10)}",
                $"{Figure(c.LowerBound5)}/{Figure(c.LowerBound10)}",
                c.DeflationGiven is { } p ? $"{Figure(p)} of {c.Given}" : "", Figure(c.Invalid10));
        }

        FittedTable.Write(console, table, 2);
        new Facts(terminal)
            .Add("drawn", string.Join(", ", report.Drawn))
            .Add("shocks", report.Shocks)
            .Add("note", report.Note)
            .Add("judgement", $"{report.NotIdentified.Count} numbers that no data hold: "
                + string.Join(", ", report.NotIdentified))
            .Write();
        terminal.Out.Flush();
    }

    private static string Figure(double x, string format = "0.00") =>
        x.ToString(format, CultureInfo.InvariantCulture);
}
