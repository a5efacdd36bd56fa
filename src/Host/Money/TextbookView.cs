using System.Globalization;
using Spectre.Console;
using Twin.Host.Output;

namespace Twin.Host.Money;

/// <summary>Shows a textbook model as a table: its first and last periods, and where it comes to rest.</summary>
internal static class TextbookView
{
    private const int FirstRows = 10;
    private const int LastRows = 3;

    /// <summary>Writes it on standard output.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="report">What to show.</param>
    public static void Write(Terminal terminal, TextbookReport report)
    {
        Table table = new Table().Border(TableBorder.Simple);
        bool hasBills = report.Steady.Bh is not null;
        string[] stocks = hasBills ? ["V", "Bh", "Hh"] : ["H"];
        string[] columns = ["period", "Y", "YD", "C", "T", .. stocks];
        foreach (string name in columns) table.AddColumn(new TableColumn(name).RightAligned().NoWrap());
        for (int i = 0; i < report.Rows.Count; i++)
        {
            if (i == FirstRows && report.Rows.Count > FirstRows + LastRows) table.AddRow("…");
            if (i < FirstRows || i >= report.Rows.Count - LastRows)
                table.AddRow(Cells(report.Rows[i].Period.ToString(CultureInfo.InvariantCulture), report.Rows[i]));
        }

        table.AddRow(Cells("at rest", report.Steady));
        FittedTable.Write(terminal.OutConsole(), table);
        terminal.Out.Flush();
    }

    private static string[] Cells(string first, TextbookRow r) => r is { V: { } wealth, Bh: { } bills }
        ? [first, Text(r.Y), Text(r.Yd), Text(r.C), Text(r.T), Text(wealth), Text(bills), Text(r.H)]
        : [first, Text(r.Y), Text(r.Yd), Text(r.C), Text(r.T), Text(r.H)];

    private static string Text(double value) => value.ToString("N6", CultureInfo.InvariantCulture);
}
