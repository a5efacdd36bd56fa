using System.Globalization;

namespace Twin.Host.Charts;

/// <summary>Rows of time in which colour says how much: one row per thing, darker means more.</summary>
internal sealed record StripChart
{
    /// <summary>Classes of colour, <c>h0</c> the strongest.</summary>
    public const int Classes = 6;

    private const double RowPx = 29, NamePx = 12, BarPx = 12, BottomPx = 20, RightPx = 14;

    /// <summary>What it says in words.</summary>
    public required ChartTitle Title { get; init; }

    /// <summary>The rows, from the top.</summary>
    public required IReadOnlyList<StripRow> Rows { get; init; }

    /// <summary>What each class means, from 0; also the tip over a span.</summary>
    public required IReadOnlyList<string> Meanings { get; init; }

    /// <summary>Unit: px.</summary>
    public required double Width { get; init; }

    /// <summary>Draws it.</summary>
    public string ToSvg()
    {
        Markup m = new();
        var height = (Rows.Count * RowPx) + BottomPx;
        Drawing.Open(m, Title, Width, height);
        var spans = Rows.SelectMany(row => row.Spans).ToList();
        var x = Axis.Years(
            spans.Select(span => span.From).DefaultIfEmpty(0).Min(),
            spans.Select(span => span.To).DefaultIfEmpty(1).Max(), Math.Max(2, (int)(Width / 90)));
        Plot plot = new(0, 0, Width - RightPx, Rows.Count * RowPx, x, Axis.Linear([0, 1], 1));
        for (var i = 0; i < Rows.Count; i++) Draw(m, plot, Rows[i], i * RowPx);
        foreach (var tick in x.Ticks)
        {
            var anchor = plot.AtX(tick) < 14 ? "start" : "middle";
            Drawing.Text(m, Plot.YearOf(tick), plot.AtX(tick), height - 6, anchor, "tick-text");
        }

        m.Close();
        return m.ToString();
    }

    private void Draw(Markup m, Plot plot, StripRow row, double top)
    {
        Drawing.Text(m, Drawing.Fit(row.Name, Width), 0, top + NamePx - 2, null, "name");
        foreach (var (from, to, at) in Merged(row.Spans))
        {
            if (at is not { } index) continue;
            var style = "heat h" + index.ToString(CultureInfo.InvariantCulture);
            var tip = $"{row.Name}, {Plot.YearOf(from)} to {Plot.YearOf(to)}: {Meanings[index]}";
            Drawing.Box(m, plot.AtX(from), top + NamePx + 1, plot.AtX(to) - plot.AtX(from), BarPx, style, tip);
        }
    }

    private static IEnumerable<(double From, double To, int? Class)> Merged(
        IReadOnlyList<(double From, double To, int? Class)> spans)
    {
        for (var i = 0; i < spans.Count;)
        {
            var (from, to, at) = spans[i];
            for (i++; i < spans.Count && spans[i].Class == at; i++) to = spans[i].To;
            yield return (from, to, at);
        }
    }
}
