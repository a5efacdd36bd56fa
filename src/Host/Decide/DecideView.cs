using System.Globalization;
using Spectre.Console;
using Twin.Host.Output;

namespace Twin.Host.Decide;

/// <summary>Shows a decision to a person, on one screen.</summary>
internal sealed class DecideView
{
    private const int NameColumns = 12;

    // The first to leave where a terminal is narrow: the rest can be worked out from them.
    private const int OutColumn = 5, MarginColumn = 6, BoundsColumn = 3;

    private readonly Terminal _terminal;
    private readonly IAnsiConsole _console;
    private readonly DecideReport _report;
    private readonly Sitting _sitting;

    private DecideView(Terminal terminal, DecideReport report, Sitting sitting) =>
        (_terminal, _console, _report, _sitting) = (terminal, terminal.OutConsole(), report, sitting);

    /// <summary>Writes it on standard output.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="report">What to show.</param>
    /// <param name="sitting">What stands behind it.</param>
    public static void Write(Terminal terminal, DecideReport report, Sitting sitting)
    {
        DecideView view = new(terminal, report, sitting);
        view.Head();
        view.Conditions();
        view.Severance();
        view.Imports();
        view.Flips();
        view.Rest();
        terminal.Out.Flush();
    }

    private void Head()
    {
        _console.MarkupInterpolated(
            $"[bold]{_report.World}[/]  quarter {_report.Quarter}, to {_report.QuarterEnds}  ");
        _console.MarkupLineInterpolated($"[bold {Colour()}]{_report.Headline}[/]");
        _console.MarkupLineInterpolated($"{_report.Sentence}");
        _console.WriteLine();
        Line("prices", $"{_report.PriceAxis,-18} {DecisionSentence.OfPrices(_report.PriceAxis)}");
        if (_report.Forecast is { } f)
        {
            Line("", string.Create(
                CultureInfo.InvariantCulture,
                $"a year ahead: inflation {Figures.Rate(f.Inflation[2])} ({Figures.Rate(f.Inflation[0])} to ")
                + string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Figures.Rate(f.Inflation[^1])}), P(under 1.5 %) {f.Disinflation:0.00}, ")
                + string.Create(CultureInfo.InvariantCulture, $"P(fall) {f.Deflation:0.00}"));
            Line("", string.Create(
                CultureInfo.InvariantCulture,
                $"P(output grows faster than money) {f.OutputOverMoney:0.00}; {f.Members:#,0} economies, ")
                + Gates(f));
        }

        Line("loop", $"{_report.LoopAxis,-18} {DecisionSentence.OfLoop(_report.LoopAxis)}");
        foreach (var flag in _report.Flags) Line("flag", $"{flag,-18} {DecisionWords.MeaningOf(flag)}");
    }

    private string Colour() => _report.Headline switch
    {
        "DECOUPLED" => "green",
        "LOOP_CLOSED" => "blue",
        "MONETARY" => "yellow",
        _ => "red",
    };

    private void Conditions()
    {
        _console.WriteLine();
        var table = new Table().NoBorder().AddColumn(Head("condition", false)).AddColumn(Head("", false));
        foreach (var name in (string[])["value", "bounds", "in at", "out at", "margin", "held"])
            table.AddColumn(Head(name, true));
        var last = "";
        foreach (var c in _report.Conditions.Where(c => c.Value is not null || c.Passed is not null
            || c.Condition is "LOOP_CLOSED" or "DECOUPLED"))
        {
            table.AddRow(
                new Text(c.Name), Mark(c.Passed),
                Right(c.Passed is null ? Untrusted(c) ?? "unknown" : Figure(c.Value)),
                Right(c.Lo == c.Hi ? "" : $"{Figure(c.Lo)} … {Figure(c.Hi)}"),
                Right($"{(c.AtLeast ? "≥" : "≤")} {Level(c.Threshold)}"),
                Right($"{(c.AtLeast ? "<" : ">")} {Level(c.LeaveThreshold)}"), Right(Signed(c.Margin)),
                Right(c.Condition == last ? "" : $"{c.DwellCount} of {c.DwellCount + c.DwellMissing}"));
            last = c.Condition;
        }

        FittedTable.Write(_console, table, 2, OutColumn, MarginColumn, BoundsColumn);
        Line("", DecideWords.Footnote(_sitting.Case.Options.Runs));
    }

    /// <summary>What forks said where other worlds have not shown that they foretell; null where none did.</summary>
    private string? Untrusted(EvidenceCondition condition) =>
        condition.Name == DecideWords.Severance && _report.Severance.Runs > 0
            ? Figure((double)_report.Severance.Passed / _report.Severance.Runs) + " ?"
            : null;

    private void Severance()
    {
        _console.WriteLine();
        var s = _report.Severance;
        if (s.Runs == 0) Line("severance", $"no fork was cut off: {s.Reason}");
        else Forks(s);
        if (_report.SeveredQuarters.Any(quarter => quarter != _report.Quarter))
            Line("", $"forks were cut off in quarters {QuarterSpans.Text(_report.SeveredQuarters)}");
        if (_report.SkippedQuarters.Count > 0)
        {
            Line("", $"skipped, more than --severance-quarters {_sitting.Case.Options.SeveranceQuarters} before the "
                + $"last four: quarters {QuarterSpans.Text(_report.SkippedQuarters)}");
        }
    }

    private void Forks(EvidenceSeverance s)
    {

        Line("severance", string.Create(
            CultureInfo.InvariantCulture,
            $"{s.Passed} of {s.Runs} forks lived {s.Horizon} quarters without money; ")
            + string.Create(CultureInfo.InvariantCulture, $"bounds {s.Lower:0.000} to {s.Upper:0.000}"));
        if (_report.Flags.Contains("SEVERANCE_UNTESTED"))
        {
            Line("", "not trusted, so it decides nothing: --held-out N tries it in N worlds that are really severed");
        }

        Line("", $"growth without money {Figures.Rate(s.GQuantiles[2])} ({Figures.Rate(s.GQuantiles[0])} to "
            + $"{Figures.Rate(s.GQuantiles[^1])})" + (s.FirstStallItem is { } item
                ? $"; {item} ends first, in quarter {s.FirstStallQuarter:0.#}"
                : "; nothing ends"));
        if (s.Strict is { } strict)
        {
            Line("", $"strictly, with what was bought before lost too: {strict.Passed} of {strict.Runs} lived, "
                + $"growth {Figures.Rate(strict.MedianGrowth)}" + (_report.MoneySlack is { } slack
                    ? $"; slackness {Figure(slack)}"
                    : ""));
        }
    }

    private void Imports()
    {
        var critical = CriticalCover.Shortest(_sitting.Decision.CriticalImports);
        if (critical.Count == 0) return;
        _console.WriteLine();
        if (critical.All(CriticalCover.IsJustInTime))
        {
            Line("imports", "bought just in time, with no stock and no lead: "
                + string.Join(", ", critical.Select(import => import.Item)));
            return;
        }

        var table = new Table().NoBorder().AddColumn(Head("critical import", false));
        foreach (var name in (string[])["stock lasts", "delivery takes"]) table.AddColumn(Head(name, true));
        table.AddColumn(Head("made elsewhere by", false));
        foreach (var import in critical)
        {
            table.AddRow(
                new Text(import.Item), new Text(CriticalCover.Span(import.StockMonths)),
                new Text(CriticalCover.Span(import.LeadMonths)), new Text(import.Technique));
        }

        FittedTable.Write(_console, table);
    }

    private void Flips()
    {
        _console.WriteLine();
        _console.MarkupLine("[bold]What would change it[/]");
        if (_report.WhatWouldChangeIt.Count == 0) _console.WriteLine("  nothing within reach");
        foreach (var flip in _report.WhatWouldChangeIt)
        {
            var changes = string.Join(", ", flip.Changes.Select(change =>
                $"{change.Name} {Figure(change.From)} → {Figure(change.To)}"));
            var text = new Paragraph().Append(flip.To, new Style(decoration: Decoration.Bold))
                .Append($" if {changes}, for {flip.Quarters} quarters in a row");
            _console.Write(new Padder(text, new Padding(2, 0, 0, 0)));
        }
    }

    private void Rest()
    {
        _console.WriteLine();
        var hmm = _report.Hmm.Headline.ToString("0.00", CultureInfo.InvariantCulture);
        Line("cross-check", $"a hidden Markov model gives the headline's axis {hmm}; above 0.80 agrees");
        Line("profiles", $"R (the headline) {_report.Headline}, S (output over money too) {_report.StrictHeadline}");
        var others = _report.Sensitivity.Rows.Where(row => row.IsOther).ToList();
        Line("other rules", others.Count == 0
            ? $"none of {_report.Sensitivity.Rows.Count - 1} others changes the headline"
            : string.Join(", ", others.Select(row => $"{DecideWords.Rule(row.Rule)}: {row.Headline}")));
        RehearsalView.Write(_console, Line, _report.Sensitivity.Rehearsal, _sitting.Case);
        OtherEconomiesView.Write(_console, Line, _report.Sensitivity.Economies);
        Line("timeline", string.Join(", ", _report.Timeline.Select(span => span.From == span.To
            ? $"{span.From} {span.Headline}"
            : $"{span.From}–{span.To} {span.Headline}")));
        if (_sitting.Case.Owners is { } owners)
        {
            Line("compute", $"{owners.Owners[0].Owner} holds {Figures.Share(owners.Owners[0].Share)} of it, P(51 %) "
                + $"{Figure(owners.P51)}, {owners.Alarm} by company; {owners.Boundary}, {owners.At:yyyy-MM-dd}");
            foreach (var raised in HoldersOfCompute.Raised(owners))
            {
                Line("captured", $"by {raised.Level}: {raised.Holders[0].Holder} holds "
                    + $"{Figures.Share(raised.Holders[0].Share)}, {string.Join("; ", raised.Reasons)}");
            }
        }

        if (_report.NotIdentified is { Count: > 0 } judgement)
        {
            Line("judgement", $"{judgement.Count} numbers of the economy that no data hold: "
                + string.Join(", ", judgement));
        }

        Line("boundary", _report.Boundary);
        Whole("evidence", $"{_report.EvidenceFile} (+{_report.LinesAdded} lines)");
        Whole("verify", $"twin decide --verify {_report.EvidenceFile}");
    }

    private static string Gates(EvidenceForecast forecast)
    {
        var open = forecast.Gates.Where(gate => gate.Value.State == "open").Select(gate => gate.Key).ToList();
        return open.Count == forecast.Gates.Count
            ? "all of it passed in held-out economies"
            : "not passed in held-out economies: " + string.Join(
                ", ", forecast.Gates.Keys.Except(open, StringComparer.Ordinal).Select(DecideWords.Gate));
    }

    /// <summary>A name and what there is to say; what does not fit goes on under itself.</summary>
    private void Line(string name, string text) => new Facts(_terminal, NameColumns).Add(name, text).Write();

    /// <summary>The same for what is to be copied.</summary>
    private void Whole(string name, string text) => new Facts(_terminal, NameColumns).AddWhole(name, text).Write();

    private static Text Mark(bool? passed) => passed switch
    {
        true => new Text("✓", new Style(Color.Green)),
        false => new Text("✗", new Style(Color.Red)),
        null => new Text("?", new Style(Color.Grey)),
    };

    private static Text Right(string text) => new(text);

    private static string Figure(double? value) =>
        value is { } number ? number.ToString("0.000", CultureInfo.InvariantCulture) : "–";

    /// <summary>A level of the rule to its last digit: the policy rate's is 0.0025.</summary>
    private static string Level(double value) => value.ToString("0.000#", CultureInfo.InvariantCulture);

    private static string Signed(double? value) =>
        value is { } number ? number.ToString("+0.000;-0.000", CultureInfo.InvariantCulture) : "";

    private static TableColumn Head(string text, bool right)
    {
        var column = new TableColumn(new Text(text, new Style(Color.Grey))).NoWrap();
        return right ? column.RightAligned() : column;
    }
}
