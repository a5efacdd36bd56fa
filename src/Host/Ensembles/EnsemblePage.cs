using System.Globalization;
using Twin.Host.Charts;
using Twin.Host.Output;
using Twin.Host.Report;
using Twin.Storage;
using Twin.World.Assembly;

namespace Twin.Host.Ensembles;

/// <summary>The report of an ensemble: one page that needs nothing but itself.</summary>
/// <remarks>The same ensemble gives the same bytes.</remarks>
internal static class EnsemblePage
{
    private const double DaysPerYear = 365.25;

    /// <summary>Fans of goods on the page; <c>fans.csv</c> has all series.</summary>
    private const int GoodsMax = 40;

    /// <summary>The page.</summary>
    /// <param name="info">What the ensemble is of.</param>
    /// <param name="s">Its summary.</param>
    /// <param name="fans">The fans of all series.</param>
    public static string Of(EnsembleInfo info, EnsembleSummary s, IReadOnlyList<EnsembleFan> fans)
    {
        Markup m = new();
        m.Raw("<!DOCTYPE html>\n").Open("html", ("lang", "en"));
        ReportPage.Head(m, $"{s.World}, {s.Members} members – Twin");
        m.Open("body").Open("header");
        m.Element("p", "Twin · report of an ensemble", ("class", "kicker"));
        m.Element("h1", s.World);
        m.Element("p", $"{s.From} to {s.Until} · {s.Members} members · seed {s.Seed}", ("class", "span"));
        m.Element("p", $"boundary {s.Boundary.Text()}", ("class", "span"));
        ReportSection.Paragraph(m, Verdict(s));
        m.Close().Line().Open("main");
        Output(m, info, fans);
        EnsembleDriverSection.Write(m, s);
        Goods(m, info, fans);
        Members(m, s);
        m.Close().Close().Close().Line();
        return m.ToString();
    }

    private static string Verdict(EnsembleSummary s)
    {
        if (s.GrowthPerYear is not { } growth) return "No member has an output that could grow.";
        var text = $"Growth over the run: half of the members between {Figures.Rate(growth.Q25)} and "
            + $"{Figures.Rate(growth.Q75)}, nine of ten between {Figures.Rate(growth.Q05)} and "
            + $"{Figures.Rate(growth.Q95)}, the median {Figures.Rate(growth.Q50)}.";
        return s.Drivers.Count == 0
            ? text
            : $"{text} What drives it most is {s.Drivers[0].Path}: by itself "
                + $"{EnsembleDriverSection.Share(s.Drivers[0].First.Value)} of the variance.";
    }

    private static void Output(Markup m, EnsembleInfo info, IReadOnlyList<EnsembleFan> fans)
    {
        ReportSection.Open(m, "output", "Output of the loop");
        var fan = fans.FirstOrDefault(fan => fan.Name == EnsembleOutcome.IndexSeries);
        if (fan is null || Axis.Log(Ends(fan), 6) is not { } y)
        {
            ReportSection.Missing(m, "No member has an output index: its loop has no balanced growth to value it by.");
        }
        else
        {
            const string caption = "Output index by quarters (logarithmic): the median and the bands that hold 50, 80 "
                + "and 90 % of the members.";
            ReportSection.Figure(
                m, "fan", caption, (width, id) => Chart(info, fan, y, id, width, width > 500 ? 330 : 250));
        }

        m.Close();
    }

    private static void Goods(Markup m, EnsembleInfo info, IReadOnlyList<EnsembleFan> fans)
    {
        ReportSection.Open(m, "goods", "Output of each good");
        var goods = fans.Where(fan => fan.Name.EndsWith(".output", StringComparison.Ordinal)
            && fan.Name != EnsembleOutcome.IndexSeries && !fan.Name.StartsWith("human.", StringComparison.Ordinal))
            .Where(fan => fan.Points.Count > 1).Take(GoodsMax).ToList();
        m.Open("div", ("class", "small-multiples"));
        for (var i = 0; i < goods.Count; i++)
        {
            if (Axis.Log(Ends(goods[i]), 4) is not { } y) continue;
            var last = goods[i].Points[^1].Quantiles;
            m.Open("figure").Open("figcaption").Element("b", goods[i].Name.Split('.')[0]).Text(" ").Element(
                "span", $"{Figures.Quantity(last.Q05, goods[i].Unit)} … {Figures.Quantity(last.Q95, goods[i].Unit)}",
                ("class", "amounts")).Close();
            m.Raw(Chart(info, goods[i], y, $"good-{i}", SmallChart.Width, SmallChart.Height)).Close().Line();
        }

        m.Close();
        ReportSection.Paragraph(m, "Beside each good its 5 and 95 % in the last quarter.");
        m.Close();
    }

    private static void Members(Markup m, EnsembleSummary s)
    {
        ReportSection.Open(m, "members", "The members");
        List<IReadOnlyList<string>> rows =
        [
            ["members", $"{s.Members}"], ["numbers that varied", $"{s.Numbers}"], ["sampling", s.Sampling],
            ["failed", $"{s.Failures}"], ["without growth", $"{s.WithoutGrowth}"],
            ["cannot replace themselves, by theory", $"{s.NotViable}"],
            ["processes drawn again because they broke a balance", $"{s.Redrawn}"],
        ];
        rows.AddRange(s.Reasons.Select(reason => (IReadOnlyList<string>)[reason.Reason, $"{reason.Members}"]));
        new ReportTable("What became of the members", ["", "count"], rows).Write(m);
        m.Close();
    }

    private static string Chart(EnsembleInfo info, EnsembleFan fan, Axis y, string id, double width, double height)
    {
        double X(EnsembleFanPoint point) => info.From.Year + ((info.From.DayOfYear - 1) / DaysPerYear)
            + ((double)point.AtMicros / StepClock.YearMicros);
        IReadOnlyList<(double, double, double)> Band(Func<EnsembleQuantiles, (double Low, double High)> of) =>
        [
            .. fan.Points.Select(point => (X(point), Math.Clamp(of(point.Quantiles).Low, y.From, y.To),
                Math.Clamp(of(point.Quantiles).High, y.From, y.To))),
        ];
        var (first, last) = (fan.Points[0].Quantiles, fan.Points[^1].Quantiles);
        return new FanChart
        {
            Title = new ChartTitle(
                id, $"Fan of {fan.Name}", string.Create(
                    CultureInfo.InvariantCulture,
                    $"The median goes from {Figures.Amount(first.Q50)} to {Figures.Amount(last.Q50)} {fan.Unit}; ")
                + $"nine of ten members end between {Figures.Amount(last.Q05)} and {Figures.Amount(last.Q95)}."),
            Bands = [Band(q => (q.Q05, q.Q95)), Band(q => (q.Q10, q.Q90)), Band(q => (q.Q25, q.Q75))],
            Median = new Line(
                "median", Palette.Of(0), [.. fan.Points.Select(point => (X(point), point.Quantiles.Q50))]),
            Y = y, Label = value => Figures.Tick(value, fan.Unit), Width = width, Height = height,
        }.ToSvg();
    }

    private static IEnumerable<double> Ends(EnsembleFan fan) =>
        fan.Points.SelectMany(point => new[] { point.Quantiles.Q05, point.Quantiles.Q50, point.Quantiles.Q95 });
}
