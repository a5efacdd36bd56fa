using Twin.Host.Charts;
using Twin.Host.Output;

namespace Twin.Host.Report;

/// <summary>Which equipment held the loop back, and when.</summary>
internal static class BottleneckSection
{
    private const string Prefix = "slack.";

    /// <summary>Lines shown: the tightest.</summary>
    private const int RowsMax = 14;

    /// <summary>Lines named in a sentence.</summary>
    private const int NamedMax = 5;

    /// <summary>Columns of time.</summary>
    private const int SpansMax = 120;

    private static readonly double[] _bounds = [0.005, 0.02, 0.05, 0.2, 1];

    private static readonly string[] _meanings =
    [
        "a bottleneck (under 0.5 % to spare)", "0.5 to 2 % to spare", "2 to 5 % to spare", "5 to 20 % to spare",
        "20 to 100 % to spare", "more than twice what is needed",
    ];

    /// <summary>Writes it.</summary>
    public static void Write(Markup m, ReportInput input)
    {
        ReportSection.Open(m, "bottlenecks", "Bottlenecks over time");
        var slack = input.SeriesUnder(Prefix)
            .Where(series => input.Points(series.Index).Any(p => double.IsFinite(p.Y))).ToList();
        if (slack.Count == 0)
        {
            ReportSection.Missing(m, input.Run.Bottleneck is { } line
                ? $"This run has no series of slack; at its end the planner names {line}."
                : "Nobody plans in this world: no equipment is named as its limit.");
            m.Close();
            return;
        }

        ReportSection.Paragraph(m, "How much each line of equipment has to spare against the furthest one, what is "
            + "under construction counted. Where nothing is to spare, more equipment would speed the whole loop.");
        var tightest = slack.Select(series => (series.Name, Points: input.Points(series.Index)))
            .OrderBy(line => line.Points.Where(p => double.IsFinite(p.Y)).Average(p => Math.Max(0, p.Y)))
            .ThenBy(line => line.Name, StringComparer.Ordinal).ToList();
        var always = tightest.Where(line => Finite(line.Points).All(value => value < _bounds[0])).ToList();
        if (always.Count > 0) ReportSection.Paragraph(m, Together(always, slack.Count));

        // Where some bind all along, the others tell most by what they have to spare; else by how tight they were.
        var others = tightest.Except(always).ToList();
        if (always.Count > 0) others.Reverse();
        Chart(m, input, others, slack.Count);
        var table = tightest.Select(line => (IReadOnlyList<string>)
        [
            line.Name, Figures.Share(TightShare(line.Points)), Figures.Share(Finite(line.Points).Average()),
            Figures.Share(Finite(line.Points)[^1]),
        ]).ToList();
        ReportSection.Numbers(m, $"Slack of all {slack.Count} lines as a table", new ReportTable(
            "Slack of each line of equipment", ["line", "time as bottleneck", "mean slack", "slack at the end"],
            table));
        m.Close();
    }

    private static string Together(List<(string Name, IReadOnlyList<(double X, double Y)> Points)> always, int count)
    {
        var names = string.Join(", ", always.Take(NamedMax).Select(line => line.Name));
        var rest = always.Count > NamedMax ? $" and {always.Count - NamedMax} more" : "";
        return always.Count == 1
            ? $"{names} never had 0.5 % to spare: it alone binds all along."
            : $"{always.Count} of {count} lines never had 0.5 % to spare: they bind together, kept in step by the "
                + $"planner, and no single one is the limit; the levers below are. The tightest: {names}{rest}.";
    }

    /// <summary>The lines that had something to spare at some time, over time.</summary>
    private static void Chart(
        Markup m, ReportInput input, List<(string Name, IReadOnlyList<(double X, double Y)> Points)> lines, int count)
    {
        if (lines.Count == 0) return;
        var rows = lines.Take(RowsMax).Select(line => new StripRow(line.Name, Spans(input, line.Points))).ToList();
        var caption = $"Slack of {rows.Count} of the {lines.Count} lines (of {count}) that had something to spare at "
            + "some time (share over what the balanced ray needs)";
        ReportSection.Figure(m, "slack", caption, (width, id) => new StripChart
        {
            Title = new ChartTitle(id, "Slack of equipment over time", Describe(lines)),
            Rows = rows, Meanings = _meanings, Width = width,
        }.ToSvg());
        ReportSection.Key(m, [.. _meanings.Select((meaning, i) => (meaning, $"heat h{i}"))]);
    }

    private static string Describe(List<(string Name, IReadOnlyList<(double X, double Y)> Points)> tightest) =>
        "Most often a bottleneck: " + string.Join(", ", tightest.OrderByDescending(line => TightShare(line.Points))
            .Take(3).Select(line => $"{line.Name} ({Figures.Share(TightShare(line.Points))} of the time)")) + ".";

    private static double TightShare(IReadOnlyList<(double X, double Y)> points)
    {
        var finite = Finite(points);
        return finite.Count(value => value < _bounds[0]) / (double)finite.Count;
    }

    private static List<double> Finite(IReadOnlyList<(double X, double Y)> points) =>
        [.. points.Select(p => p.Y).Where(double.IsFinite)];

    private static List<(double From, double To, int? Class)> Spans(
        ReportInput input, IReadOnlyList<(double X, double Y)> points)
    {
        List<(double, double, int?)> spans = [];
        var from = input.FromYear;
        foreach (var part in points.Chunk((int)Math.Ceiling(points.Count / (double)SpansMax)))
        {
            var values = part.Select(p => p.Y).Where(double.IsFinite).ToList();
            int? at = values.Count == 0 ? null : ClassOf(values.Average());
            spans.Add((from, part[^1].X, at));
            from = part[^1].X;
        }

        return spans;
    }

    private static int ClassOf(double slack)
    {
        var at = Array.FindIndex(_bounds, bound => slack < bound);
        return at < 0 ? _bounds.Length : at;
    }
}
