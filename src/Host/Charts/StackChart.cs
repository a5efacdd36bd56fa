namespace Twin.Host.Charts;

/// <summary>Amounts over time laid one upon the other, with lines over them.</summary>
internal sealed record StackChart
{
    private const double TopPx = 10, BottomPx = 22, LabelGap = 8, TickPx = 24;

    /// <summary>What it says in words.</summary>
    public required ChartTitle Title { get; init; }

    /// <summary>The parts from the lowest up, all over the same times and none below zero.</summary>
    public required IReadOnlyList<Line> Parts { get; init; }

    /// <summary>Lines over the parts, on the same axis.</summary>
    public IReadOnlyList<Line> Lines { get; init; } = [];

    /// <summary>The value axis; the sum of the parts must lie on it.</summary>
    public required Axis Y { get; init; }

    /// <summary>Writes a tick of the value axis.</summary>
    public required Func<double, string> Label { get; init; }

    /// <summary>Unit: px.</summary>
    public required double Width { get; init; }

    /// <summary>Unit: px.</summary>
    public required double Height { get; init; }

    /// <summary>Whether parts are labelled at their right end.</summary>
    public bool HasLabels { get; init; } = true;

    /// <summary>Draws it.</summary>
    public string ToSvg()
    {
        Markup m = new();
        Drawing.Open(m, Title, Width, Height);
        var longest = Parts.Concat(Lines).Select(part => Drawing.WidthOf(part.Name)).DefaultIfEmpty(0).Max();
        var right = HasLabels ? Math.Min(longest + LabelGap + 4, Width * 0.3) : TickPx;
        var times = Parts.Concat(Lines).SelectMany(part => part.Points).Select(p => p.X).DefaultIfEmpty(0).ToList();
        var left = Plot.RoomOf(Y, Label);
        var plotWidth = Width - left - right;
        var x = Axis.Years(times.Min(), times.Max(), Math.Max(2, (int)(plotWidth / 90)));
        Plot plot = new(left, TopPx, plotWidth, Height - TopPx - BottomPx, x, Y);
        plot.DrawAxes(m, Label);
        var ends = DrawParts(m, plot);
        foreach (var line in Lines)
        {
            plot.DrawLine(m, line);
            if (line.Points.Count > 0) ends.Add((line, plot.AtY(line.Points[^1].Y)));
        }

        if (HasLabels) DrawLabels(m, plot, ends, right - LabelGap);
        m.Close();
        return m.ToString();
    }

    private List<(Line Line, double Y)> DrawParts(Markup m, Plot plot)
    {
        List<(Line, double)> ends = [];
        if (Parts.Count == 0) return ends;
        var floor = new double[Parts[0].Points.Count];
        foreach (var part in Parts)
        {
            var area = new (double X, double Low, double High)[floor.Length];
            for (var i = 0; i < floor.Length; i++)
            {
                var (x, y) = part.Points[i];
                area[i] = (x, floor[i], floor[i] + y);
                floor[i] += y;
            }

            plot.DrawArea(m, area, part.Style);
            if (area.Length > 0) ends.Add((part, plot.AtY((area[^1].Low + area[^1].High) / 2)));
        }

        return ends;
    }

    private static void DrawLabels(Markup m, Plot plot, List<(Line Line, double Y)> ends, double room)
    {
        var placed = Drawing.Spread([.. ends.Select(end => end.Y)], Drawing.LinePx, plot.Top, plot.Bottom);
        for (var i = 0; i < ends.Count; i++)
        {
            var (line, y) = ends[i];
            if (Math.Abs(placed[i] - y) > 3)
            {
                Drawing.Rule(m, plot.Right + 1, y, plot.Right + LabelGap - 2, placed[i], "leader " + line.Style);
            }

            Drawing.Text(
                m, Drawing.Fit(line.Name, room), plot.Right + LabelGap, placed[i] + 3.5, null, "label " + line.Style);
        }
    }
}
