using System.Globalization;
using Spectre.Console;
using Twin.Host.Output;

namespace Twin.Host.Money.Hindcast;

/// <summary>Shows errors side by side.</summary>
internal static class HindcastView
{
    /// <summary>Writes them on standard output.</summary>
    public static void Write(Terminal terminal, HindcastReport report)
    {
        IAnsiConsole console = terminal.OutConsole();
        console.MarkupLineInterpolated(
            $"[bold]{report.Boundary}[/]  estimated {report.From} to {report.To}, origins to {report.LastOrigin}");
        Table table = new Table().Border(TableBorder.Simple).AddColumn("root mean squared error");
        foreach (string name in (string[])["quarters", "economy", "given growth", "random walk", "AR(1)", "bias", "p"])
            table.AddColumn(new TableColumn(name).RightAligned().NoWrap());
        string before = "";
        foreach (HindcastScore s in report.Scores)
        {
            string name = s.Variable == before ? "" : $"{s.Variable}, {s.Unit}";
            before = s.Variable;
            table.AddRow(
                name, s.Horizon.ToString(CultureInfo.InvariantCulture), Figure(s.Economy), Figure(s.EconomyGivenGrowth),
                Figure(s.RandomWalk), Figure(s.Autoregression), Figure(s.EconomyBias), s.P is { } p ? Figure(p) : "");
        }

        FittedTable.Write(console, table, 2);
        Facts facts = new Facts(terminal).Add("economy", report.Unconditional).Add("given", report.Conditional);
        if (report.Refused.Count > 0)
            facts.Add("refused", $"{report.Refused.Count} origins: {string.Join(", ", report.Refused)}");
        facts.Add("judgement", $"{report.NotIdentified.Count} numbers that the window says nothing about: "
            + string.Join(", ", report.NotIdentified));
        facts.Write();
        terminal.Out.Flush();
    }

    private static string Figure(double x) => x.ToString("0.00", CultureInfo.InvariantCulture);
}
