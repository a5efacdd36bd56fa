namespace Twin.Host.Charts;

/// <summary>What all charts share: the frame, its accessible text, axes and labels.</summary>
internal static class Drawing
{
    /// <summary>Height of text. Unit: px of the drawing.</summary>
    public const double FontPx = 11;

    /// <summary>Least distance of two lines of text. Unit: px.</summary>
    public const double LinePx = 13;

    // Mean advance of the usual interface fonts, the wider ones, for they are not known when the page is written.
    private const double AdvanceEm = 0.6;

    /// <summary>About how wide a text is drawn. Unit: px.</summary>
    public static double WidthOf(string text) => text.Length * AdvanceEm * FontPx;

    /// <summary>A text cut to a width, with an ellipsis.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">Unit: px.</param>
    public static string Fit(string text, double width)
    {
        var room = (int)(width / (AdvanceEm * FontPx));
        return text.Length <= room ? text : text[..Math.Max(1, room - 1)] + "…";
    }

    /// <summary>Opens a drawing that scales to the width it is given.</summary>
    public static void Open(Markup m, ChartTitle title, double width, double height)
    {
        m.Open(
            "svg", ("xmlns", "http://www.w3.org/2000/svg"), ("id", title.Id),
            ("viewBox", $"0 0 {Markup.Px(width)} {Markup.Px(height)}"),
            ("role", "img"), ("aria-labelledby", $"{title.Id}-t {title.Id}-d"));
        m.Element("title", title.Title, ("id", title.Id + "-t"));
        m.Element("desc", title.Description, ("id", title.Id + "-d"));
    }

    /// <summary>A line of text.</summary>
    public static void Text(Markup m, string text, double x, double y, string? anchor = null, string? style = null) =>
        m.Element("text", text, ("x", Markup.Px(x)), ("y", Markup.Px(y)), ("text-anchor", anchor), ("class", style));

    /// <summary>A straight line.</summary>
    public static void Rule(Markup m, double x1, double y1, double x2, double y2, string style) => m.Void(
        "line", ("x1", Markup.Px(x1)), ("y1", Markup.Px(y1)), ("x2", Markup.Px(x2)), ("y2", Markup.Px(y2)),
        ("class", style));

    /// <summary>A rectangle; what falls below a tenth of a pixel is left out.</summary>
    public static void Box(Markup m, double x, double y, double width, double height, string style, string? tip = null)
    {
        if (width < 0.05 || height < 0.05) return;
        (string, string?)[] attributes =
        [
            ("x", Markup.Px(x)), ("y", Markup.Px(y)), ("width", Markup.Px(Math.Max(0.1, width))),
            ("height", Markup.Px(Math.Max(0.1, height))), ("class", style),
        ];
        if (tip is null) m.Void("rect", attributes);
        else m.Open("rect", attributes).Element("title", tip).Close();
    }

    /// <summary>Moves labels apart so that none covers another, as little as possible and in their order.</summary>
    /// <param name="wanted">Where each would like to be. Unit: px.</param>
    /// <param name="least">Least distance. Unit: px.</param>
    /// <param name="from">Least place. Unit: px.</param>
    /// <param name="to">Greatest place. Unit: px.</param>
    /// <returns>Where each is, in the order given.</returns>
    public static double[] Spread(IReadOnlyList<double> wanted, double least, double from, double to)
    {
        var order = Enumerable.Range(0, wanted.Count).OrderBy(i => wanted[i]).ThenBy(i => i).ToArray();
        var placed = new double[wanted.Count];
        var free = from;
        foreach (var i in order)
        {
            placed[i] = Math.Max(free, Math.Min(wanted[i], to));
            free = placed[i] + least;
        }

        var limit = to;
        foreach (var i in order.Reverse())
        {
            if (placed[i] > limit) placed[i] = limit;
            limit = placed[i] - least;
        }

        return placed;
    }
}
