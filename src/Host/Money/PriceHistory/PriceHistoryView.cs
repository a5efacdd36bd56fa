using System.Globalization;
using Spectre.Console;
using Twin.Host.Output;

namespace Twin.Host.Money.PriceHistory;

/// <summary>Shows the headlines of history as spells, and whether probabilities counted.</summary>
internal static class PriceHistoryView
{
    private const double Percent = 100;

    /// <summary>Writes it on standard output.</summary>
    public static void Write(Terminal terminal, PriceHistoryReport report)
    {
        IAnsiConsole console = terminal.OutConsole();
        console.MarkupLineInterpolated(
            $"[bold]{report.Boundary}[/]  {report.Rows[0].Quarter} to {report.Rows[^1].Quarter}");
        PriceGate g = report.Gate;
        new Facts(terminal)
            .Add("forecast", report.Forecaster)
            .Add("gate", g.IsOpen ? "open" : "closed: " + string.Join(", ", g.Why))
            .Add(
                "skill",
                $"{Figure(g.Skill)}, at least {Figure(g.SkillLow)} against climatology, {Figure(g.WalkSkill)}, at "
                + $"least {Figure(g.WalkSkillLow)} against the random walk; 80 % intervals hold {Figure(g.Coverage)}")
            .Add("loop", report.Loop)
            .Write();
        FittedTable.Write(console, Table("gate as it is", report.Spells));
        if (!g.IsOpen) FittedTable.Write(console, Table("had it been open", report.SpellsIfOpen));
        terminal.Out.Flush();
    }

    private static Table Table(string name, IReadOnlyList<PriceSpell> spells)
    {
        Table table = new Table().Border(TableBorder.Simple).AddColumn(name);
        foreach (string column in (string[])["from", "to", "quarters", "π %", "least rate %", "contested"])
            table.AddColumn(new TableColumn(column).RightAligned().NoWrap());
        foreach (PriceSpell s in spells)
        {
            table.AddRow(
                s.Headline, s.From, s.To, s.Quarters.ToString(CultureInfo.InvariantCulture), Figure(Percent * s.Pi4),
                Figure(Percent * s.LeastRate), s.Contested.ToString(CultureInfo.InvariantCulture));
        }

        return table;
    }

    private static string Figure(double x) => x.ToString("0.00", CultureInfo.InvariantCulture);
}
