using System.Globalization;
using Twin.Host.Charts;
using Twin.Host.Forecast.RunOutput;
using Twin.Host.Forecast.Scoreboard;
using Twin.Host.Output;

namespace Twin.Host.Report;

/// <summary>How fast output grew, how fast it may go on, and how such forecasts did in this run's past.</summary>
internal static class ForecastSection
{
    /// <summary>Id of the section.</summary>
    public const string Id = "forecast";

    private const double Significant = 0.05;
    private const int DriversNamed = 3;

    // A narrow drawing shows three times as much past as future. Unit: yr.
    private const double NarrowYears = 15;

    // What a run opens with lies far from all that follows and would flatten it: the axis leaves it out.
    private const double ReachMost = 5;

    private static readonly int[] _steps = [1, 4, 8];

    /// <summary>Writes it.</summary>
    public static void Write(Markup m, ReportInput input)
    {
        ReportSection.Open(m, Id, "Growth forecast");
        if (input.Forecast is not { } forecast)
        {
            ReportSection.Missing(m, $"No forecast: it takes {RunForecaster.LeastQuarters} whole quarters with output, "
                + $"and the run lasted {input.Years.ToString("0.#", CultureInfo.InvariantCulture)} years.");
            m.Close();
            return;
        }

        Tiles(m, forecast);
        Fan(m, forecast);
        Scoreboard(m, forecast);
        Drivers(m, input);
        m.Close();
    }

    private static void Tiles(Markup m, RunForecast f)
    {
        m.Open("div", ("class", "tiles"));
        Tile(m, "past growth", Percent(f.PastMean), "output, year on year, mean of the run");
        Tile(m, "next four quarters", Percent(f.NextYear.P50),
            $"80 %: {Percent(f.NextYear.P10)} to {Percent(f.NextYear.P90)}");
        Tile(m, "chance of growth", Chance(f.ChancePositive), "that the next four quarters grow");
        Tile(m, "at least half the past", Chance(f.ChanceOfHalf),
            $"that they grow by more than {Percent(f.PastMean / 2)}");
        m.Close().Line();
    }

    private static void Tile(Markup m, string name, string value, string note) =>
        m.Open("div", ("class", "tile")).Element("span", name, ("class", "tile-name")).Element("strong", value)
            .Element("span", ReportSection.Unbroken(note), ("class", "tile-note")).Close();

    private static void Fan(Markup m, RunForecast f)
    {
        ReportSection.Figure(m, "growth-fan",
            "Log growth of output against a year before (%): what came, and the next 20 quarters with bands of 80 and "
            + "50 %", (width, id) => Chart(f, width, id));
        var rows = f.Next.Select(n => (IReadOnlyList<string>)
        [
            n.Quarter, Percent(n.Range.P10), Percent(n.Range.P25), Percent(n.Range.P50), Percent(n.Range.P75),
            Percent(n.Range.P90),
        ]).ToList();
        ReportSection.Numbers(m, "The forecast as a table", new ReportTable(
            "Growth of output against a year before, by quantile",
            ["quarter", "10 %", "25 %", "median", "75 %", "90 %"], rows));
    }

    private static string Chart(RunForecast f, double width, string id)
    {
        var isWide = width > 500;
        var (year, end, begin) = (f.NextYear, f.Next[^1].Range, f.Past[^1]);
        double low = f.Next.Min(n => n.Range.P10), high = f.Next.Max(n => n.Range.P90);
        var reach = ReachMost * Math.Max(high - low, Math.Abs(f.PastMean));
        List<(double X, double Y)> past =
        [
            .. f.Past.SkipWhile(p => Math.Abs(p.Y - f.PastMean) > reach)
                .Where(p => isWide || p.X >= begin.X - NarrowYears).Select(p => (p.X, 100 * p.Y)),
        ];
        IReadOnlyList<(double, double, double)> Band(Func<GrowthRange, (double Low, double High)> of) =>
        [
            (begin.X, 100 * begin.Y, 100 * begin.Y),
            .. f.Next.Select(n => (n.X, 100 * of(n.Range).Low, 100 * of(n.Range).High)),
        ];
        return new FanChart
        {
            Title = new ChartTitle(
                id, "Growth of output, past and to come",
                $"Growth over the next four quarters lies between {Percent(year.P10)} and {Percent(year.P90)} in four "
                + $"of five paths; after 20 quarters between {Percent(end.P10)} and {Percent(end.P90)}."),
            Bands = [Band(r => (r.P10, r.P90)), Band(r => (r.P25, r.P75))],
            Past = new Line("output", Palette.Reference, past),
            Median = new Line("median", Palette.Of(0), [.. Band(r => (r.P50, r.P50)).Select(p => (p.Item1, p.Item2))]),
            Y = Axis.Linear([.. past.Select(p => p.Y), 100 * low, 100 * high], 6),
            Label = value => Figures.Tick(value, "1"), Width = width, Height = isWide ? 280 : 220,
        }.ToSvg();
    }

    private static void Scoreboard(Markup m, RunForecast f)
    {
        m.Element("h3", "How such forecasts did in this run");
        ReportSection.Paragraph(m, $"At {f.Origins} origins in the run's past each method forecast eight quarters from "
            + "what was known there. CRPS is the mean distance from forecast to truth, in percent of output; lower is "
            + "better. Of the truths 80 % should lie in the 80 % intervals.");
        var rows = f.Methods.OrderBy(row => row.Crps).ThenBy(row => row.Method, StringComparer.Ordinal)
            .Select(row => (IReadOnlyList<string>)
            [
                row.Method == f.Champion ? row.Method + " (champion)" : row.Method,
                .. _steps.Select(step => Crps(f.Horizons.First(h => h.Method == row.Method && h.Horizon == step))),
                Crps(row), row.Coverage80.ToString("0 %", CultureInfo.InvariantCulture),
            ]).ToList();
        new ReportTable(
            "Scores of past forecasts by method",
            ["method", "1 quarter", "4 quarters", "8 quarters", "all steps", "in 80 %"], rows)
        {
            Stacks = true,
        }.Write(m);
        ReportSection.Paragraph(m, Judgement(f));
    }

    private static string Judgement(RunForecast f)
    {
        var begins = $"The fan is drawn by {f.Champion}, which scored best; {f.Challenger} comes next. ";
        if (f.Test is not { } test)
            return begins + "There is not enough data to tell them apart (Diebold–Mariano needs 12 origins).";
        var p = test.PValue < 0.001 ? "< 0.001" : "= " + test.PValue.ToString("0.000", CultureInfo.InvariantCulture);
        return begins + (test.PValue < Significant ? "The difference is more than chance" : "It may be chance")
            + $" (Diebold–Mariano over {test.Origins} origins, small-sample correction: p {p}).";
    }

    private static void Drivers(Markup m, ReportInput input)
    {
        var drivers = ElasticitySection.Of(input).Take(DriversNamed).Select(one => one.Parameter).ToList();
        m.Open("p").Text("These methods see output alone. What growth depends on");
        for (var i = 0; i < drivers.Count; i++) m.Text(i == 0 ? ", above all " : ", ").Element("code", drivers[i]);
        m.Text(drivers.Count > 0 ? ", stands under " : " stands under ");
        m.Element("a", "levers", ("href", "#elasticities")).Text(".").Close().Line();
    }

    private static string Crps(ScoreRow row) =>
        (100 * row.Crps!.Value).ToString("0.00 '%'", CultureInfo.InvariantCulture);

    /// <summary>Log growth as percent.</summary>
    private static string Percent(double log) =>
        (100 * log).ToString("+0.0 '%';−0.0 '%';0.0 '%'", CultureInfo.InvariantCulture);

    /// <summary>A chance, never written as certain: it rests on a thousand paths.</summary>
    private static string Chance(double p) => p switch
    {
        > 0.99 => "> 99 %",
        < 0.01 => "< 1 %",
        _ => (100 * p).ToString("0 '%'", CultureInfo.InvariantCulture),
    };
}
