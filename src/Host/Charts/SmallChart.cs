namespace Twin.Host.Charts;

/// <summary>One line in a small frame, to be set among many of its kind; what it is called stands beside it.</summary>
internal sealed record SmallChart
{
    /// <summary>Unit: px of the drawing.</summary>
    public const double Width = 190, Height = 104;

    private const double TopPx = 8, BottomPx = 19, RightPx = 10;

    /// <summary>What it says in words.</summary>
    public required ChartTitle Title { get; init; }

    /// <summary>The line.</summary>
    public required Line Line { get; init; }

    /// <summary>The value axis.</summary>
    public required Axis Y { get; init; }

    /// <summary>Writes a tick of the value axis.</summary>
    public required Func<double, string> Label { get; init; }

    /// <summary>Draws it.</summary>
    public string ToSvg()
    {
        Markup m = new();
        Drawing.Open(m, Title, Width, Height);
        var points = Line.Points;
        var x = Axis.Years(points[0].X, points[^1].X, 3);
        var left = Plot.RoomOf(Y, Label);
        Plot plot = new(left, TopPx, Width - left - RightPx, Height - TopPx - BottomPx, x, Y);
        plot.DrawAxes(m, Label);
        plot.DrawLine(m, Line);
        var shown = points.Where(p => Y.Holds(p.Y)).ToList();
        if (shown.Count > 0)
        {
            var (endX, endY) = shown[^1];
            m.Void(
                "circle", ("cx", Markup.Px(plot.AtX(endX))), ("cy", Markup.Px(plot.AtY(endY))), ("r", "2.4"),
                ("class", "dot " + Line.Style));
        }

        m.Close();
        return m.ToString();
    }
}
