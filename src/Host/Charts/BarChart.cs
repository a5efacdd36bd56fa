namespace Twin.Host.Charts;

/// <summary>Bars of sizes, one below the other; the hue and the number beside a bar tell its sign.</summary>
/// <remarks>Names stand before the bars, or above them where the drawing is too narrow for both.</remarks>
internal sealed record BarChart
{
    private const double BesideFromPx = 500, NameShare = 0.52, RowPx = 21, NamePx = 15, BarPx = 11, GapPx = 8;

    /// <summary>What it says in words.</summary>
    public required ChartTitle Title { get; init; }

    /// <summary>The bars, from the top.</summary>
    public required IReadOnlyList<Bar> Bars { get; init; }

    /// <summary>Unit: px.</summary>
    public required double Width { get; init; }

    /// <summary>Draws it.</summary>
    public string ToSvg()
    {
        Markup m = new();
        var isBeside = Width >= BesideFromPx;
        var longest = Bars.Select(bar => Drawing.WidthOf(bar.Name)).DefaultIfEmpty(0).Max();
        var left = isBeside ? Math.Min(Width * NameShare, longest + GapPx) : 0;
        var row = isBeside ? RowPx : RowPx + NamePx;
        Drawing.Open(m, Title, Width, Bars.Count * row);
        var room = Width - left - Bars.Select(bar => Drawing.WidthOf(bar.Text)).DefaultIfEmpty(0).Max() - GapPx;
        var largest = Bars.Select(bar => Math.Abs(bar.Value)).DefaultIfEmpty(0).Max();
        for (var i = 0; i < Bars.Count; i++)
        {
            var bar = Bars[i];
            var y = (i * row) + (isBeside ? 0 : NamePx);
            var length = largest > 0 ? Math.Abs(bar.Value) / largest * room : 0;
            var name = Drawing.Fit(bar.Name, isBeside ? left - GapPx : Width);
            Drawing.Text(m, name, 0, isBeside ? y + 13 : y - 3, null, "name");
            Drawing.Box(m, left, y + 4, length, BarPx, "bar " + Palette.Of(bar.Value < 0 ? 1 : 0));
            Drawing.Text(m, bar.Text, left + length + GapPx, y + 13, null, "value");
        }

        m.Close();
        return m.ToString();
    }
}
