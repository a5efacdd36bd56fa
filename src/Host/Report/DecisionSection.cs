using System.Globalization;
using Twin.Host.Charts;
using Twin.Host.Decide;
using Twin.Host.Output;

namespace Twin.Host.Report;

/// <summary>Whether the loop still needs money: what was decided, since when, on what, and what would change
/// it.</summary>
internal static class DecisionSection
{
    /// <summary>Id of the section.</summary>
    public const string Id = "decision";

    private const double QuartersPerYear = 4;

    /// <summary>What each class of colour means, the strongest first.</summary>
    private static readonly string[] _meanings =
    [
        "decoupled: it would grow on without money", "prices fall, or the rate is at its bound",
        "closed: it makes nearly all of itself", "inflation fades", "no economy runs beside the loop",
        "money governs",
    ];

    /// <summary>Writes it.</summary>
    public static void Write(Markup m, ReportInput input)
    {
        ReportSection.Open(m, Id, "Does the loop still need money");
        var evidence = input.Evidence;
        if (evidence.FirstBad > 0)
        {
            ReportSection.Missing(m, $"The evidence beside this run is not what was written: line {evidence.FirstBad}. "
                + "Nothing is shown of it.");
        }
        else if (evidence.Newest is not { } decision)
        {
            ReportSection.Missing(
                m, "Nobody has judged this run: twin decide does, and twin report then shows it here.");
        }
        else Write(m, input, evidence, decision);
        m.Close();
    }

    private static void Write(Markup m, ReportInput input, EvidenceReading evidence, DecisionEvidence decision)
    {
        m.Open("p").Element("strong", decision.Headline).Text(
            $" in quarter {decision.SimQuarter}, to {decision.QuarterEnds}. {DecisionSentence.Of(decision)}").Close();
        m.Line();
        ReportSection.Paragraph(m, $"Prices: {DecisionSentence.OfPrices(decision.AxisPrice)}. Loop: "
            + $"{DecisionSentence.OfLoop(decision.AxisLoop)}. Of: {decision.Run.Boundary}.");
        if (decision.Flags.Count > 0)
        {
            m.Open("ul");
            foreach (var flag in decision.Flags)
                m.Line().Open("li").Element("strong", flag).Text($": {DecisionWords.MeaningOf(flag)}").Close();
            m.Close().Line();
        }

        Timeline(m, input, evidence.Decisions);
        Conditions(m, decision);
        SeveranceSection.Write(m, decision.Severance);
        SeveranceSection.Write(m, decision.CriticalImports);
        Flips(m, decision);
        if (evidence.Grid is { } grid)
        {
            Rules(m, grid);
            RuleTables.Write(m, grid.Rehearsal);
            RuleTables.Write(m, grid.Economies);
        }

        Owners(m, decision);
        m.Open("p").Text(string.Create(
            CultureInfo.InvariantCulture, $"The evidence, {evidence.Lines:#,0} chained lines, stands in "));
        m.Element("code", "evidence.jsonl").Text(" beside this page; ").Element("code", "twin decide --verify")
            .Text(" judges the run again and compares them byte for byte.").Close().Line();
    }

    private static void Timeline(Markup m, ReportInput input, IReadOnlyList<DecisionEvidence> decisions)
    {
        var own = decisions.Where(d => d.Profile == "R").ToList();
        var strict = decisions.Where(d => d.Profile == "S").ToList();
        List<StripRow> rows =
        [
            new("loop", Spans(own, d => d.AxisLoop)),
            new("loop, by the strict profile", Spans(strict, d => d.AxisLoop)),
        ];
        if (own.Exists(d => d.AxisPrice != DecisionWords.NoEconomy))
            rows.Insert(0, new StripRow("prices", Spans(own, d => d.AxisPrice)));
        const string Caption = "Where prices and the loop stood, quarter by quarter";
        var spans = RegimeSpan.Of(decisions).Select(s => $"{s.From} to {s.To} {s.Headline}");
        int[] used = [.. rows.SelectMany(row => row.Spans).Select(span => span.Class).OfType<int>().Distinct().Order()];
        ReportSection.Figure(m, "regimes", Caption, (width, id) => new StripChart
        {
            Title = new ChartTitle(id, Caption, $"Quarters {string.Join(", ", spans)}."), Rows = rows,
            Meanings = _meanings, Width = width,
        }.ToSvg());
        ReportSection.Key(
            m, [.. used.Select(i => (_meanings[i], "heat h" + i.ToString(CultureInfo.InvariantCulture)))]);

        IReadOnlyList<(double, double, int?)> Spans(List<DecisionEvidence> of, Func<DecisionEvidence, string> axis) =>
        [
            .. of.Select(d => (
                input.FromYear + ((d.SimQuarter - 1) / QuartersPerYear),
                input.FromYear + (d.SimQuarter / QuartersPerYear), (int?)ClassOf(axis(d)))),
        ];
    }

    private static int ClassOf(string axis) => axis switch
    {
        "DECOUPLED" => 0,
        "DEFLATION_ZLB" => 1,
        "LOOP_CLOSED" => 2,
        "DISINFLATION" => 3,
        DecisionWords.NoEconomy => 4,
        _ => 5,
    };

    private static void Conditions(Markup m, DecisionEvidence decision)
    {
        var rows = decision.Conditions.Where(c => decision.AxisPrice != DecisionWords.NoEconomy
            || c.Condition is "LOOP_CLOSED" or "DECOUPLED").Select(c => (IReadOnlyList<string>)
        [
            c.Name, c.Condition, c.Passed switch { true => "met", false => "not met", null => "unknown" },
            c.Passed is null ? "–" : Number(c.Value), c.Lo == c.Hi ? "–" : $"{Number(c.Lo)} to {Number(c.Hi)}",
            Number(c.Threshold), Number(c.LeaveThreshold), $"{c.DwellCount} of {c.DwellCount + c.DwellMissing}",
        ]).ToList();
        new ReportTable(
            "What the rule looks at, and where it stands",
            ["figure", "of", "way in", "value", "bounds", "in at", "out at", "quarters"], rows)
        { Words = 3, Stacks = true }.Write(m);
    }

    private static void Flips(Markup m, DecisionEvidence decision)
    {
        m.Element("h3", "What would change the verdict");
        if (decision.WhatWouldChangeIt.Count == 0)
        {
            ReportSection.Missing(m, "Nothing within reach of what is measured.");
            return;
        }

        m.Open("ul");
        foreach (var flip in decision.WhatWouldChangeIt)
        {
            var changes = flip.Changes.Select(change => $"{change.Name} from {Number(change.From)} to "
                + Number(change.To));
            m.Line().Open("li").Element("strong", flip.To).Text(ReportSection.Unbroken(
                $" if {string.Join(", ", changes)}, for {flip.Quarters} quarters in a row")).Close();
        }

        m.Close().Line();
    }

    private static void Rules(Markup m, SensitivityGrid grid)
    {
        m.Element("h3", "What hangs on the thresholds");
        ReportSection.Paragraph(m, $"The same evidence of {grid.Quarters} quarters judged by other rules.");
        new ReportTable(
            "Headline by other rules", ["rule", "headline", "closed from quarter", "decoupled from", "changes"],
            [.. grid.Rows.Select(row => (IReadOnlyList<string>)
            [
                row.Rule, row.Headline, Quarter(row.FirstClosed), Quarter(row.FirstDecoupled),
                row.Changes.ToString(CultureInfo.InvariantCulture),
            ])])
        { Words = 2, Stacks = true }.Write(m);
    }

    private static void Owners(Markup m, DecisionEvidence decision)
    {
        m.Element("h3", "Who holds compute");
        if (decision.Concentration is not { Count: > 0 } levels)
        {
            ReportSection.Missing(m, decision.Absent.GetValueOrDefault("concentration") is { } why
                ? char.ToUpperInvariant(why[0]) + why[1..] + "."
                : "Nobody's holdings are known.");
            return;
        }

        new ReportTable(
            "Concentration of compute by level",
            ["level", "alarm", "at", "largest share", "P(51 %)", "HHI", "lead of the first"],
            [.. levels.Select(level => (IReadOnlyList<string>)
            [
                level.Key, level.Value.Alarm, level.Value.At, Figures.Share(level.Value.Top), Number(level.Value.P51),
                level.Value.Hhi.ToString("0", CultureInfo.InvariantCulture),
                level.Value.LeadMonths is { } months ? Figures.Quantity(months, "months") : "–",
            ])])
        { Words = 3, Stacks = true }.Write(m);
    }

    private static string Quarter(int? quarter) => quarter?.ToString(CultureInfo.InvariantCulture) ?? "never";

    private static string Number(double? value) =>
        value is { } number ? number.ToString("0.000", CultureInfo.InvariantCulture) : "–";
}
