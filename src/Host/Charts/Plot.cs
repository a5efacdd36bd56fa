using System.Globalization;
using System.Text;
using Twin.Domain;

namespace Twin.Host.Charts;

/// <summary>The area in which values over time are drawn, with its two axes.</summary>
/// <param name="Left">Left edge. Unit: px.</param>
/// <param name="Top">Upper edge. Unit: px.</param>
/// <param name="Width">Unit: px.</param>
/// <param name="Height">Unit: px.</param>
/// <param name="X">Time, in calendar years.</param>
/// <param name="Y">Values.</param>
internal sealed record Plot(double Left, double Top, double Width, double Height, Axis X, Axis Y)
{
    // Closer points than this cannot be told apart; they are drawn as their mean.
    private const double PointPx = 1.2;

    /// <summary>Room that the marks of an axis take beside it. Unit: px.</summary>
    /// <param name="y">The axis.</param>
    /// <param name="label">Writes a tick.</param>
    public static double RoomOf(Axis y, Func<double, string> label) =>
        y.Ticks.Max(tick => Drawing.WidthOf(label(tick))) + 9;

    /// <summary>Right edge. Unit: px.</summary>
    public double Right => Left + Width;

    /// <summary>Lower edge. Unit: px.</summary>
    public double Bottom => Top + Height;

    /// <summary>Where a time lies. Unit: px.</summary>
    public double AtX(double x) => Left + (Width * X.At(x));

    /// <summary>Where a value lies. Unit: px.</summary>
    public double AtY(double y) => Bottom - (Height * Y.At(y));

    /// <summary>Draws grid, ticks and their labels.</summary>
    /// <param name="m">Where to.</param>
    /// <param name="label">Writes a tick of the value axis.</param>
    public void DrawAxes(Markup m, Func<double, string> label)
    {
        m.Open("g", ("class", "axes"), ("aria-hidden", "true"));
        foreach (var tick in Y.Ticks)
        {
            var y = AtY(tick);
            Drawing.Rule(m, Left, y, Right, y, !Y.IsLog && tick == 0 ? "base" : "grid");
            Drawing.Text(m, label(tick), Left - 5, y + 3.5, "end");
        }

        double free = 0;
        foreach (var tick in X.Ticks)
        {
            var x = AtX(tick);
            var text = YearOf(tick);
            var half = Drawing.WidthOf(text) / 2;
            Drawing.Rule(m, x, Bottom, x, Bottom + 3, "tick");
            if (x - half < free) continue;
            Drawing.Text(m, text, x, Bottom + 14, "middle");
            free = x + half + 4;
        }

        m.Close();
    }

    /// <summary>Draws one line; values that the axis cannot show interrupt it.</summary>
    public void DrawLine(Markup m, Line line)
    {
        var path = new StringBuilder();
        var isDown = false;
        foreach (var (x, y) in Thinned(line.Points))
        {
            if (!Y.Holds(y) || !X.Holds(x))
            {
                isDown = false;
                continue;
            }

            path.Append(isDown ? 'L' : 'M').Append(Markup.Px(AtX(x))).Append(' ').Append(Markup.Px(AtY(y)));
            isDown = true;
        }

        if (path.Length == 0) return;
        var style = $"line {line.Style}{(line.IsDashed ? " dashed" : "")}";
        m.Void("path", ("d", path.ToString()), ("class", style));
    }

    /// <summary>Draws the area between two rows of values over the same times.</summary>
    public void DrawArea(Markup m, IReadOnlyList<(double X, double Low, double High)> points, string style)
    {
        if (points.Count < 2) return;
        var path = new StringBuilder();
        for (var i = 0; i < points.Count; i++)
        {
            path.Append(i == 0 ? 'M' : 'L').Append(Markup.Px(AtX(points[i].X))).Append(' ')
                .Append(Markup.Px(AtY(points[i].High)));
        }

        for (var i = points.Count - 1; i >= 0; i--)
        {
            path.Append('L').Append(Markup.Px(AtX(points[i].X))).Append(' ').Append(Markup.Px(AtY(points[i].Low)));
        }

        m.Void("path", ("d", path.Append('Z').ToString()), ("class", "area " + style));
    }

    /// <summary>A time as its axis writes it: the year, or year and month where ticks are closer.</summary>
    public static string YearOf(double time)
    {
        if (Math.Abs(time - Math.Round(time)) < 1e-6) return time.ToString("0", CultureInfo.InvariantCulture);
        var month = (int)Math.Round((time - Math.Floor(time)) * 12);
        if (month == 12) return (Math.Floor(time) + 1).ToString("0", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(time):0}-{month + 1:00}");
    }

    private IEnumerable<(double X, double Y)> Thinned(IReadOnlyList<(double X, double Y)> points)
    {
        if (points.Count == 0) return [];
        var room = Math.Max(2, (int)(Width / PointPx));
        if (points.Count <= room) return points;
        Invariant.That(points[0].X <= points[^1].X, "points ascend in time");
        var size = (int)Math.Ceiling(points.Count / (double)room);
        return points.Chunk(size).Select(part => (part.Average(p => p.X), part.Average(p => p.Y)));
    }
}
