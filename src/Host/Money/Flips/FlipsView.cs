using System.Globalization;
using Spectre.Console;
using Twin.Host.Output;

namespace Twin.Host.Money.Flips;

/// <summary>Shows how often the verdict turns, and that of each story.</summary>
internal static class FlipsView
{
    private const double Percent = 100;

    /// <summary>Writes it on standard output.</summary>
    public static void Write(Terminal terminal, FlipsReport report)
    {
        IAnsiConsole console = terminal.OutConsole();
        console.MarkupLineInterpolated(
            $"[bold]{report.Boundary}[/]  {report.Variant}, {report.Members} draws a choice");
        Table shares = new Table().Border(TableBorder.Simple).AddColumn("growth").AddColumn("quarter")
            .AddColumn("reference");
        foreach (string name in (string[])["flips", "σ alone", "wages alone", "budgets alone"])
            shares.AddColumn(new TableColumn(name).RightAligned().NoWrap());
        foreach (FlipShare s in report.Shares)
        {
            shares.AddRow(
                Percents(s.Growth, 1), s.Quarter.ToString(CultureInfo.InvariantCulture), s.Reference,
                $"{Percents(s.Share, 0)} of {s.Choices}", Percents(s.BySubstitution, 0), Percents(s.ByWages, 0),
                Percents(s.ByFiscal, 0));
        }

        FittedTable.Write(console, shares, 3);
        Table stories = new Table().Border(TableBorder.Simple).AddColumn("story");
        foreach (int horizon in FlipStudy.Horizons) stories.AddColumn($"quarter {horizon}");
        foreach (FlipCase c in report.Stories)
            stories.AddRow([c.Story!, .. c.Verdicts.Select(v => string.Join(' ', [v.Headline, .. v.Flags]))]);
        FittedTable.Write(console, stories);
        new Facts(terminal)
            .Add("shocks", report.Shocks)
            .Add("judgement", $"{report.NotIdentified.Count} numbers that no data hold: "
                + string.Join(", ", report.NotIdentified))
            .Write();
        terminal.Out.Flush();
    }

    private static string Percents(double x, int digits) =>
        (Percent * x).ToString(digits == 0 ? "0" : "0.0", CultureInfo.InvariantCulture) + " %";
}
