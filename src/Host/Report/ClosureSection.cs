using Twin.Host.Charts;
using Twin.Host.Output;

namespace Twin.Host.Report;

/// <summary>How much of what the loop uses it makes itself, in all and by layer, over time.</summary>
internal static class ClosureSection
{
    private const string Prefix = "closure.", Layers = "layers.";

    /// <summary>The measures over the whole loop; every other series of closure is of a layer.</summary>
    private static readonly string[] _measures = ["value", "mass", "energy", "information", "parts"];

    /// <summary>Writes it.</summary>
    public static void Write(Markup m, ReportInput input)
    {
        ReportSection.Open(m, "closure", "Closure by layer");
        var all = input.SeriesUnder(Prefix).Where(series => input.Points(series.Index).Any(p => double.IsFinite(p.Y)))
            .ToList();
        if (all.Count == 0)
        {
            ReportSection.Missing(m, "This run has no series of closure.");
            m.Close();
            return;
        }

        ReportSection.Paragraph(m, "The share of what is used up that the loop makes itself, over the four quarters "
            + "before. 1 means that nothing comes from outside.");
        Chart(m, input, "closure-whole", "Closure of the whole loop",
            [.. all.Where(series => _measures.Contains(series.Name))]);
        Chart(m, input, "closure-layers", "Closure by layer, by value",
            [.. all.Where(series => !_measures.Contains(series.Name))]);
        var rows = all.Select(series =>
        {
            var points = input.Points(series.Index).Where(p => double.IsFinite(p.Y)).ToList();
            return (IReadOnlyList<string>)
            [
                Shown(series.Name), _measures.Contains(series.Name) ? "whole loop" : "layer",
                Figures.Share(points[0].Y), Figures.Share(points[^1].Y),
            ];
        }).ToList();
        ReportSection.Numbers(m, "Closure as a table", new ReportTable(
            "Closure at the first and the last observation", ["closure", "of", "first", "last"], rows)
        { Words = 2 });
        m.Close();
    }

    private static string Shown(string name) =>
        name.StartsWith(Layers, StringComparison.Ordinal) ? name[Layers.Length..] : name;

    /// <summary>The last value of a measure, or null where it was not observed.</summary>
    /// <param name="input">The run.</param>
    /// <param name="measure">Such as <c>value</c>.</param>
    public static double? Last(ReportInput input, string measure)
    {
        var index = input.IndexOf(Prefix + measure);
        if (index < 0) return null;
        var points = input.Points(index);
        return points.Count > 0 && double.IsFinite(points[^1].Y) ? points[^1].Y : null;
    }

    private static void Chart(
        Markup m, ReportInput input, string id, string caption, IReadOnlyList<(string Name, int Index)> series)
    {
        if (series.Count == 0) return;
        List<Line> lines =
            [.. series.Select((one, i) => new Line(Shown(one.Name), Palette.Of(i), input.Points(one.Index)))];
        var y = Axis.Linear(lines.SelectMany(line => line.Points).Select(p => p.Y).Append(1), 4);
        var last = lines.Select(line => $"{line.Name} {Figures.Share(line.Points[^1].Y)}");
        ReportSection.Figure(m, id, caption + " (share)", (width, drawing) => new LineChart
        {
            Title = new ChartTitle(drawing, caption, "At the end: " + string.Join(", ", last) + "."),
            Lines = lines, Y = y, Label = Figures.Share, Width = width, Height = width > 500 ? 280 : 230,
            HasLabels = width > 500,
        }.ToSvg(), [.. lines.Select(line => (line.Name, line.Style))]);
    }
}
