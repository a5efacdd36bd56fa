using System.Globalization;
using Spectre.Console;
using Twin.Host.Output;

namespace Twin.Host.Money;

/// <summary>Shows who holds AI compute as a table and five lines.</summary>
internal static class OwnersView
{
    /// <summary>Writes it on standard output.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="report">What to show.</param>
    public static void Write(Terminal terminal, OwnersReport report)
    {
        CultureInfo c = CultureInfo.InvariantCulture;
        Table table = new Table().Border(TableBorder.Simple).AddColumn("owner");
        foreach (string name in new[] { "H100 equivalents", "share", "by effect" })
            table.AddColumn(new TableColumn(name).RightAligned().NoWrap());
        foreach (OwnerShare owner in report.Owners)
        {
            table.AddRow(
                Markup.Escape(owner.Owner), owner.H100Equivalents.ToString("N0", c), owner.Share.ToString("0.0 %", c),
                owner.QualityShare.ToString("0.0 %", c));
        }

        table.AddRow("many others", "", report.RemainderShare.ToString("0.0 %", c), "");
        TextWriter writer = terminal.Out;
        string head = string.Create(c, $"{report.Boundary}, {report.At:yyyy-MM-dd}: {report.Alarm} by company");
        Facts.Sentence(terminal, head + Raised(report));
        FittedTable.Write(terminal.OutConsole(), table);
        string majority = report.MinimalCoalition is { } few
            ? $"{few} of them hold half"
            : "the named hold less than half";
        Facts facts = new(terminal);
        facts.Add("concentration", string.Create(
            c, $"HHI {report.Herfindahl:0}, as {report.EffectiveNumber:0.0} equal owners; "
            + $"{majority}"));
        facts.Add("control", string.Create(
            c, $"{report.P51:0.0 %} chance that one holds 51 %; the largest would at "
            + $"{report.CriticalQuality:0.00} times the others' quality"));
        if (report.GrowthFactorPerYear is { } growth)
        {
            facts.Add("lead", string.Create(
                c, $"{report.LeadMonths:0.0} months before the second, at growth by {growth:0.00} a year"));
        }

        facts.Write();
        writer.WriteLine();
        FittedTable.Write(terminal.OutConsole(), Levels(report.Findings), 2);
        Facts why = new(terminal);
        foreach (OwnershipFindings f in report.Findings.Where(f => f.Reasons.Count > 0))
            why.Add(f.Alarm, $"{f.What} by {f.Level}: {string.Join("; ", f.Reasons)}");
        why.Add("note", "levels by country and AI system rest on assumptions: data/owner-control.csv");
        why.Write();
        writer.Flush();
    }

    /// <summary>Levels other than the company's at which one holder decides alone.</summary>
    private static string Raised(OwnersReport report) => string.Concat(report.Findings
        .Where(f => f is { Alarm: "red", Level: not "company" })
        .Select(f => string.Create(
            CultureInfo.InvariantCulture,
            $"; red for {f.What} by {f.Level}: {f.Holders[0].Holder} holds {f.Holders[0].Share:0.0 %}")));

    private static Table Levels(IReadOnlyList<OwnershipFindings> findings)
    {
        CultureInfo c = CultureInfo.InvariantCulture;
        Table table = new Table().Border(TableBorder.Simple).AddColumn("good").AddColumn("level").AddColumn("largest");
        foreach (string name in new[] { "share", "HHI", "half", "P51" })
            table.AddColumn(new TableColumn(name).RightAligned().NoWrap());
        table.AddColumn("alarm");
        foreach (OwnershipFindings f in findings)
        {
            table.AddRow(
                f.What, f.Level, Markup.Escape(f.Holders[0].Holder), f.Holders[0].Share.ToString("0.0 %", c),
                f.Herfindahl.ToString("0", c),
                f.MinimalCoalition.Count > 0 ? f.MinimalCoalition.Count.ToString(c) : "–", f.P51.ToString("0.0 %", c),
                f.Alarm);
        }

        return table;
    }
}
