namespace Twin.Host.Charts;

/// <summary>Sites by the depot that serves them, with the links between depots; a scheme, for a world file knows no
/// positions.</summary>
/// <remarks>Size is output; a pattern says beside the colour how a site works: full, hatched or hollow.</remarks>
internal sealed record SiteChart
{
    private const double CellPx = 126, RowPx = 104, HeadPx = 30, GapPx = 18, EdgePx = 10, LanePx = 16, LargestPx = 27;
    private const double LeastPx = 5, MarkPx = 34;

    /// <summary>What it says in words.</summary>
    public required ChartTitle Title { get; init; }

    /// <summary>Regions in order: the depots.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>The sites.</summary>
    public required IReadOnlyList<SitePlace> Places { get; init; }

    /// <summary>The links.</summary>
    public required IReadOnlyList<SiteRoute> Routes { get; init; }

    /// <summary>Unit: px.</summary>
    public required double Width { get; init; }

    /// <summary>Draws it.</summary>
    public string ToSvg()
    {
        var left = EdgePx + (LanePx * Routes.Count);
        var columns = Math.Max(1, (int)((Width - left - EdgePx) / CellPx));
        var tops = new Dictionary<string, double>(StringComparer.Ordinal);
        var y = EdgePx;
        foreach (var region in Regions)
        {
            tops[region] = y;
            var rows = Math.Max(1, (Places.Count(place => place.Region == region) + columns - 1) / columns);
            y += HeadPx + (rows * RowPx) + GapPx;
        }

        Markup m = new();
        Drawing.Open(m, Title, Width, y);
        Hatch(m);
        var largest = Places.Select(place => place.Amount).DefaultIfEmpty(0).Max();
        for (var i = 0; i < Regions.Count; i++)
        {
            var bottom = (i + 1 < Regions.Count ? tops[Regions[i + 1]] : y) - GapPx;
            Region(m, Regions[i], tops[Regions[i]], bottom, left, columns, largest);
        }

        for (var i = 0; i < Routes.Count; i++) Route(m, Routes[i], tops, EdgePx + (LanePx * i) + 4, left);
        m.Close();
        return m.ToString();
    }

    private void Hatch(Markup m) => m.Open("defs").Open(
            "pattern", ("id", Title.Id + "-held"), ("width", "6"), ("height", "6"), ("patternUnits", "userSpaceOnUse"),
            ("patternTransform", "rotate(45)"))
        .Void("rect", ("width", "6"), ("height", "6"), ("class", "hatch-ground"))
        .Void("rect", ("width", "3"), ("height", "6"), ("class", "hatch-stripe")).Close().Close();

    private void Region(
        Markup m, string region, double top, double bottom, double left, int columns, double largest)
    {
        m.Open("g", ("data-subject", region));
        m.Void(
            "rect", ("x", Markup.Px(left)), ("y", Markup.Px(top)), ("width", Markup.Px(Width - left - EdgePx)),
            ("height", Markup.Px(bottom - top)), ("rx", "8"), ("class", "region"));
        Drawing.Text(m, region, left + 12, top + 19, style: "label");
        m.Close();
        var inside = Places.Where(place => place.Region == region).ToList();
        var cell = (Width - left - EdgePx) / columns;
        for (var i = 0; i < inside.Count; i++)
        {
            var (x, y) = (left + ((i % columns) + 0.5) * cell, top + HeadPx + (i / columns * RowPx) + MarkPx);
            Site(m, inside[i], x, y, largest, cell);
        }
    }

    private void Site(Markup m, SitePlace place, double x, double y, double largest, double cell)
    {
        var radius = largest > 0 ? Math.Max(LeastPx, LargestPx * Math.Sqrt(place.Amount / largest)) : LargestPx / 2;
        var fill = place.State == "held" ? $"url(#{Title.Id}-held)" : null;
        m.Open("g", ("data-subject", place.Name), ("class", "site " + place.State)).Element("title", place.Tip);
        m.Void(
            "circle", ("cx", Markup.Px(x)), ("cy", Markup.Px(y)), ("r", Markup.Px(radius)), ("fill", fill),
            ("class", "mark"));
        Drawing.Text(m, Drawing.Fit(place.Name, cell), x, y + MarkPx + 10, "middle", "name");
        Drawing.Text(m, Drawing.Fit(place.Note, cell), x, y + MarkPx + 24, "middle");
        m.Close();
    }

    /// <summary>A lane at the left with an arrow into the region it ends in.</summary>
    private static void Route(Markup m, SiteRoute route, Dictionary<string, double> tops, double x, double left)
    {
        if (!tops.TryGetValue(route.From, out var from) || !tops.TryGetValue(route.To, out var to)) return;
        var (begin, end) = (from + 12, to + (from == to ? 24 : 16));
        m.Open("g", ("data-subject", route.Name)).Element("title", route.Tip);
        m.Void("path", ("class", "route"), ("d", $"M{Markup.Px(left)} {Markup.Px(begin)}H{Markup.Px(x)}"
            + $"V{Markup.Px(end)}H{Markup.Px(left - 1)}m-6 -4l6 4l-6 4"));
        m.Close();
    }
}
