using System.Globalization;

namespace Twin.Host.Charts;

/// <summary>Places to scale, north up; circles whose areas are amounts.</summary>
internal sealed record FloorMap
{
    private const double LargestPx = 26, LeastPx = 3, EdgePx = 44, HeightMaxPx = 320, ScalePx = 34, TickPx = 4;

    /// <summary>What it says in words.</summary>
    public required ChartTitle Title { get; init; }

    /// <summary>The places.</summary>
    public required IReadOnlyList<MapPlace> Places { get; init; }

    /// <summary>Unit: px.</summary>
    public required double Width { get; init; }

    /// <summary>Draws it.</summary>
    public string ToSvg()
    {
        var (west, south) = (Places.Min(place => place.X), Places.Min(place => place.Y));
        var (east, north) = (Places.Max(place => place.X), Places.Max(place => place.Y));
        var (room, tall) = (Width - (2 * EdgePx), HeightMaxPx - (2 * EdgePx));
        var metres = Math.Max(Math.Max((east - west) / room, (north - south) / tall), 1e-3);
        var floor = (north - south) / metres;
        var height = floor + (2 * EdgePx) + ScalePx;
        var left = (Width - ((east - west) / metres)) / 2;
        Markup m = new();
        Drawing.Open(m, Title, Width, height);
        var largest = Places.Max(place => Math.Max(place.All, place.Part));
        double Radius(double amount) =>
            amount <= 0 || largest <= 0 ? 0 : Math.Max(LeastPx, LargestPx * Math.Sqrt(amount / largest));
        foreach (var place in Places)
        {
            var (x, y) = (left + ((place.X - west) / metres), EdgePx + ((north - place.Y) / metres));
            var outer = Radius(place.All);
            Circle(m, x, y, Math.Max(LeastPx, outer), place.All > 0 ? Palette.Of(0) : Palette.Quiet, place.Tip);
            if (place.Part > 0) Circle(m, x, y, Math.Min(outer, Radius(place.Part)), Palette.Of(4), place.Tip);
            Drawing.Text(m, place.Name, x, y - Math.Max(LeastPx, outer) - 4, "middle", "label");
        }

        Scale(m, height - ScalePx, east > west || north > south ? metres : 0);
        m.Close();
        return m.ToString();
    }

    private static void Circle(Markup m, double x, double y, double radius, string style, string tip) => m
        .Open("circle", ("cx", Markup.Px(x)), ("cy", Markup.Px(y)), ("r", Markup.Px(radius)), ("class", "dot " + style))
        .Element("title", tip).Close();

    /// <summary>An arrow to the north and a bar of a round length.</summary>
    private void Scale(Markup m, double top, double metres)
    {
        m.Void("path", ("d", $"M10 {Markup.Px(top + 22)}L10 {Markup.Px(top)}M6 {Markup.Px(top + 6)}L10 "
            + $"{Markup.Px(top)}L14 {Markup.Px(top + 6)}"), ("class", "line reference"));
        Drawing.Text(m, "N", 20, top + 12);
        if (metres <= 0) return;
        var most = Width / 4 * metres;
        var ten = Math.Pow(10, Math.Floor(Math.Log10(most)));
        var length = most >= 5 * ten ? 5 * ten : most >= 2 * ten ? 2 * ten : ten;
        var (from, y) = (Width - (length / metres) - 10, top + 18);
        Drawing.Rule(m, from, y, Width - 10, y, "base");
        Drawing.Rule(m, from, y - TickPx, from, y + TickPx, "base");
        Drawing.Rule(m, Width - 10, y - TickPx, Width - 10, y + TickPx, "base");
        var text = length.ToString("#,0.###", CultureInfo.InvariantCulture) + " m";
        Drawing.Text(m, text, Width - 10 - (length / metres / 2), y - 6, "middle");
    }
}
