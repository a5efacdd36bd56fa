namespace Twin.Host.Charts;

/// <summary>A fan: bands about a median, each darker where more of the members lie.</summary>
internal sealed record FanChart
{
    private const double TopPx = 10, BottomPx = 22, RightPx = 12;

    /// <summary>What it says in words.</summary>
    public required ChartTitle Title { get; init; }

    /// <summary>The bands from the widest to the narrowest: time (calendar years), low and high.</summary>
    public required IReadOnlyList<IReadOnlyList<(double X, double Low, double High)>> Bands { get; init; }

    /// <summary>What came before the bands begin, or null.</summary>
    public Line? Past { get; init; }

    /// <summary>The median.</summary>
    public required Line Median { get; init; }

    /// <summary>The value axis.</summary>
    public required Axis Y { get; init; }

    /// <summary>Writes a tick of the value axis.</summary>
    public required Func<double, string> Label { get; init; }

    /// <summary>Unit: px.</summary>
    public required double Width { get; init; }

    /// <summary>Unit: px.</summary>
    public required double Height { get; init; }

    /// <summary>Draws it.</summary>
    public string ToSvg()
    {
        Markup m = new();
        Drawing.Open(m, Title, Width, Height);
        var points = Median.Points;
        var left = Plot.RoomOf(Y, Label);
        var plotWidth = Width - left - RightPx;
        var x = Axis.Years((Past ?? Median).Points[0].X, points[^1].X, Math.Max(2, (int)(plotWidth / 90)));
        Plot plot = new(left, TopPx, plotWidth, Height - TopPx - BottomPx, x, Y);
        plot.DrawAxes(m, Label);
        foreach (var band in Bands) plot.DrawArea(m, band, "band " + Median.Style);
        if (Past is not null) plot.DrawLine(m, Past);
        plot.DrawLine(m, Median);
        m.Close();
        return m.ToString();
    }
}
