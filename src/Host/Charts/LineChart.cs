namespace Twin.Host.Charts;

/// <summary>Lines over time, each labelled at its end.</summary>
internal sealed record LineChart
{
    private const double LabelGap = 8, TopPx = 10, BottomPx = 22;

    /// <summary>What it says in words.</summary>
    public required ChartTitle Title { get; init; }

    /// <summary>The lines.</summary>
    public required IReadOnlyList<Line> Lines { get; init; }

    /// <summary>The value axis.</summary>
    public required Axis Y { get; init; }

    /// <summary>Writes a tick of the value axis.</summary>
    public required Func<double, string> Label { get; init; }

    /// <summary>Unit: px.</summary>
    public required double Width { get; init; }

    /// <summary>Unit: px.</summary>
    public required double Height { get; init; }

    /// <summary>Whether lines are labelled at their ends; without labels a key beside the chart must name
    /// them.</summary>
    public bool HasLabels { get; init; } = true;

    /// <summary>Most of the width that labels may take.</summary>
    public double LabelShare { get; init; } = 0.3;

    /// <summary>Draws it.</summary>
    public string ToSvg()
    {
        Markup m = new();
        Drawing.Open(m, Title, Width, Height);
        var named = Lines.Where(line => line.Name.Length > 0 && line.Points.Any(p => Y.Holds(p.Y))).ToList();
        var longest = named.Select(line => Drawing.WidthOf(line.Name)).DefaultIfEmpty(0).Max();
        var right = HasLabels ? Math.Min(longest + LabelGap + 4, Width * LabelShare) : 8;
        var times = Lines.SelectMany(line => line.Points).Select(p => p.X).DefaultIfEmpty(0).ToList();
        var left = Plot.RoomOf(Y, Label);
        var plotWidth = Width - left - right;
        var x = Axis.Years(times.Min(), times.Max(), Math.Max(2, (int)(plotWidth / 90)));
        Plot plot = new(left, TopPx, plotWidth, Height - TopPx - BottomPx, x, Y);
        plot.DrawAxes(m, Label);
        foreach (var line in Lines) plot.DrawLine(m, line);
        if (HasLabels) DrawLabels(m, plot, named, right - LabelGap);
        m.Close();
        return m.ToString();
    }

    private void DrawLabels(Markup m, Plot plot, List<Line> named, double room)
    {
        var ends = named.Select(line => line.Points.Last(p => Y.Holds(p.Y))).ToList();
        var wanted = ends.Select(end => plot.AtY(end.Y)).ToList();
        var placed = Drawing.Spread(wanted, Drawing.LinePx, TopPx, plot.Bottom);
        for (var i = 0; i < named.Count; i++)
        {
            var x = plot.AtX(ends[i].X);
            if (Math.Abs(placed[i] - wanted[i]) > 3)
            {
                Drawing.Rule(m, x + 1, wanted[i], plot.Right + LabelGap - 2, placed[i], "leader " + named[i].Style);
            }

            m.Void(
                "circle", ("cx", Markup.Px(x)), ("cy", Markup.Px(wanted[i])), ("r", "2.2"),
                ("class", "dot " + named[i].Style));
            Drawing.Text(
                m, Drawing.Fit(named[i].Name, room), plot.Right + LabelGap, placed[i] + 3.5, null,
                "label " + named[i].Style);
        }
    }
}
