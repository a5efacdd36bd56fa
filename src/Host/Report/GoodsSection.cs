using Twin.Host.Charts;
using Twin.Host.Output;
using Twin.World.Running;

namespace Twin.Host.Report;

/// <summary>How each good grew: all of them in one picture, then each in its own.</summary>
internal static class GoodsSection
{
    /// <summary>Goods named in the common picture.</summary>
    private const int NamedMax = 4;

    /// <summary>Ratio of the fastest to the slowest from which their lines can be told apart.</summary>
    private const double NamedSpread = 1.5;

    /// <summary>Writes it.</summary>
    public static void Write(Markup m, ReportInput input)
    {
        ReportSection.Open(m, "goods", "Growth of each good");
        var goods = input.Summary.Goods;
        var shown = goods.Where(good => Points(input, good.Good).Any(p => p.Y > 0)).ToList();
        if (shown.Count == 0)
        {
            ReportSection.Missing(m, "The run made nothing that a month's observation has seen.");
            m.Close();
            return;
        }

        WriteTogether(m, input, [.. shown.Select(good => good.Good)]);
        m.Open("div", ("class", "small-multiples"));
        for (var i = 0; i < shown.Count; i++) WriteOne(m, input, shown[i], i);
        m.Close().Line();
        var rows = goods.Select(good => (IReadOnlyList<string>)
        [
            good.Good, Figures.Quantity(good.First, good.Unit), Figures.Quantity(good.Last, good.Unit),
            Figures.Rate(good.GrowthPerYear), Verdict.Doubling(good.GrowthPerYear),
        ]).ToList();
        ReportSection.Numbers(m, "Growth of each good as a table", new ReportTable(
            "Output of each good in the first and the last year",
            ["good", "first year", "last year", "growth", "doubles in"], rows));
        m.Close();
    }

    private static IReadOnlyList<(double X, double Y)> Points(ReportInput input, string good) =>
        input.Points(SeriesCatalogue.IndexOf(input.Run.World.Goods[good], SeriesKind.Output));

    private static void WriteTogether(Markup m, ReportInput input, IReadOnlyList<string> goods)
    {
        List<(string Good, Line Line, double Last)> lines = [];
        foreach (var good in goods)
        {
            var points = ReportInput.Yearly(Points(input, good));
            if (points.Count < 2 || points[0].Y <= 0) continue;
            var scale = points[0].Y;
            Line line = new("", Palette.Quiet, [.. points.Select(p => (p.X, p.Y / scale))]);
            lines.Add((good, line, line.Points[^1].Y));
        }

        if (lines.Count < 2) return;
        var ranked = lines.OrderByDescending(line => line.Last).ToList();
        var isSpread = ranked[0].Last > ranked[^1].Last * NamedSpread;
        var named = isSpread ? ranked.Take(NamedMax / 2).Concat(ranked.TakeLast(NamedMax / 2)).Distinct().ToList() : [];
        List<Line> all = [.. ranked.Except(named).Select(line => line.Line)];
        all.AddRange(named.Select((line, i) => line.Line with { Name = line.Good, Style = Palette.Of(i) }));
        if (!isSpread) all[^1] = all[^1] with { Name = $"all {all.Count} goods", Style = Palette.Of(0) };
        if (Balanced(input, lines[0].Line.Points) is { } ray) all.Add(ray);
        if (Axis.Log(all.SelectMany(line => line.Points).Select(p => p.Y), 6) is not { } y) return;
        var caption = $"Output of {lines.Count} goods, each as a multiple of its own first year (logarithmic)."
            + (isSpread ? " Named: the fastest and the slowest." : "");
        var key = all.Where(line => line.Name.Length > 0).Select(line => (line.Name, line.Style)).ToList();
        ReportSection.Figure(m, "goods-together", caption, (width, id) => new LineChart
        {
            Title = new ChartTitle(id, "Output of all goods against their first year", Describe(ranked)),
            Lines = all, Y = y, Label = value => Figures.Tick(value, "1") + "×", Width = width,
            Height = width > 500 ? 330 : 250, HasLabels = width > 500,
        }.ToSvg(), key);
    }

    private static string Describe(List<(string Good, Line Line, double Last)> ranked) =>
        $"From the first year to the last {ranked[0].Good} grew to {Figures.Quantity(ranked[0].Last, "")} times, the "
        + $"most of all, and {ranked[^1].Good} to {Figures.Quantity(ranked[^1].Last, "")} times, the least.";

    private static Line? Balanced(ReportInput input, IReadOnlyList<(double X, double Y)> points) =>
        input.Path is { } path && path.PerYear > 0
            ? new Line("balanced growth", Palette.Reference, [.. points.Select(
                p => (p.X, Math.Exp(Math.Min(600, path.PerYear * (p.X - points[0].X)))))])
            { IsDashed = true }
            : null;

    private static void WriteOne(Markup m, ReportInput input, Runs.GoodSummary good, int number)
    {
        var points = Points(input, good.Good);
        if (Axis.Log(points.Select(p => p.Y), 4) is not { } y) return;
        m.Open("figure").Open("figcaption").Element("b", good.Good).Text(" ")
            .Element("span", Figures.Rate(good.GrowthPerYear), ("class", "rate"))
            .Element(
                "span", $"{Figures.Quantity(good.First, good.Unit)} → {Figures.Quantity(good.Last, good.Unit)}",
                ("class", "amounts")).Close();
        m.Raw(new SmallChart
        {
            Title = new ChartTitle(
                $"good-{number}", $"Output of {good.Good}",
                $"From {Figures.Quantity(good.First, good.Unit)} in the first year to "
                + $"{Figures.Quantity(good.Last, good.Unit)} in the last; {Figures.Rate(good.GrowthPerYear)}."),
            Line = new Line(good.Good, Palette.Of(0), points), Y = y,
            Label = value => Figures.Tick(value, good.Unit),
        }.ToSvg());
        m.Close().Line();
    }
}
