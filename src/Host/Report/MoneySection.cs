using System.Globalization;
using Twin.Host.Charts;
using Twin.Host.Decide;
using Twin.Host.Output;
using Twin.World.Running;

namespace Twin.Host.Report;

/// <summary>The economy beside the loop: output against money, prices, debt, rates, work and what is paid without
/// it.</summary>
internal static class MoneySection
{
    /// <summary>Id of the section.</summary>
    public const string Id = "money";

    private const int QuartersPerYear = 4, Q05 = 0, Q50 = 2, Q95 = 4;
    private const double Percent = 100;

    /// <summary>Writes it.</summary>
    public static void Write(Markup m, ReportInput input)
    {
        ReportSection.Open(m, Id, "Money, prices and work");
        var gdp = Quarters(input, "economy/gdp");
        if (gdp.Count == 0)
        {
            ReportSection.Missing(m, "No economy runs beside this loop: prices and wages hold, and nothing is said of "
                + "money, debt or work.");
        }
        else
        {
            ReportSection.Paragraph(m, Summary(input, gdp));
            Growth(m, input);
            Lines(m, "prices-year", "Inflation over four quarters, and the policy rate (% a year)",
                [("inflation", Yearly(input, "economy/inflation")), ("policy rate", Times(input, "economy/rate"))]);
            Lines(m, "debt", "Debt over yearly output (%)", [("debt", Times(input, "economy/debt"))]);
            Lines(m, "work", "Wages over output, and people out of work (%)",
            [
                ("labour share", Times(input, "economy/labour-share")),
                ("unemployment", Times(input, "economy/unemployment")),
            ]);
            WorkOptional(m, input);
        }

        Numeraires(m, input, gdp.Count > 0);
        m.Close();
    }

    /// <summary>What is paid to everybody from machines.</summary>
    private static void WorkOptional(Markup m, ReportInput input)
    {
        var index = Times(input, "economy/work-optional");
        if (index.All(point => point.Y == 0))
        {
            ReportSection.Missing(m, "Nothing is paid to everybody from machines in this economy: its tax on them is 0 "
                + "and no new money is given out, so work is optional for nobody.");
            return;
        }

        Lines(m, "work-optional",
            "Paid to everybody from machines, over what a year of work earned in the middle of 2025 (%)",
            [("work-optional index", index)]);
    }

    private static string Summary(ReportInput input, IReadOnlyList<(double X, double Y)> gdp)
    {
        var level = Quarters(input, "economy/price-level");
        var money = Quarters(input, "economy/m2");
        var valid = Quarters(input, "economy/valid");
        var invalid = valid.Count(point => point.Y == 0);
        var prices = level[^1].Y.ToString("0.00", CultureInfo.InvariantCulture);
        return $"Output went from {Figures.Quantity(gdp[0].Y, "T$/yr")} to {Figures.Quantity(gdp[^1].Y, "T$/yr")} in "
            + $"money, deposits from {Figures.Quantity(money[0].Y, "T$")} to {Figures.Quantity(money[^1].Y, "T$")}, "
            + $"and the price level to {prices} times that of the start. " + (invalid == 0
                ? "All quarters lie where the equations hold."
                : $"{invalid} of {valid.Count} quarters lie where the equations do not hold: nothing follows there.");
    }

    /// <summary>Growth of output against that of money; the bands are what was foretold a year before.</summary>
    private static void Growth(Markup m, ReportInput input)
    {
        var output = Yearly(input, "economy/output-growth");
        var money = Yearly(input, "economy/money-growth");
        Lines(m, "output-money", "Growth of output and of money over four quarters (% a year)",
            [("real output", output), ("money", money)]);
        var foretold = input.Evidence.Decisions.Where(d => d.Profile == "R" && d.Forecast is { Members: > 0 }).ToList();
        if (foretold.Count < 2)
        {
            ReportSection.Missing(m, "Bands appear once twin decide has judged the run: they are what an ensemble of "
                + "economies foretold a year before.");
            return;
        }

        Fan(m, input, foretold, "output-foretold", "Growth of real output over four quarters (% a year)", output,
            f => f.Output);
        Fan(m, input, foretold, "money-foretold", "Growth of money over four quarters (% a year)", money, f => f.Money);
        Fan(m, input, foretold, "inflation-foretold", "Inflation over four quarters (% a year)",
            Yearly(input, "economy/inflation"), f => f.Inflation);
    }

    private static void Fan(
        Markup m, ReportInput input, List<DecisionEvidence> foretold, string id, string caption,
        IReadOnlyList<(double X, double Y)> came, Func<EvidenceForecast, IReadOnlyList<double>> of)
    {
        (double X, double Low, double High)[] Band(int low, int high) =>
        [
            .. foretold.Select(d => (
                input.FromYear + ((d.SimQuarter + QuartersPerYear) / (double)QuartersPerYear),
                Percent * of(d.Forecast!)[low], Percent * of(d.Forecast!)[high])),
        ];
        var whole = caption + ": as it came, and with bands of 50 and 90 % as foretold a year before";
        ReportSection.Figure(m, id, whole, (width, drawing) => new FanChart
        {
            Title = new ChartTitle(drawing, caption, "The last band ends a year after the quarter judged last."),
            Bands = [Band(Q05, Q95), Band(1, 3)],
            Past = new Line("as it came", Palette.Reference, came),
            Median = new Line("foretold", Palette.Of(0), [.. Band(Q50, Q50).Select(point => (point.X, point.Low))]),
            Y = Axis.Linear([.. came.Select(p => p.Y), .. Band(Q05, Q95).SelectMany(b => new[] { b.Low, b.High })], 6),
            Label = value => Figures.Tick(value, "1"), Width = width, Height = width > 500 ? 260 : 210,
        }.ToSvg());
    }

    private static void Lines(
        Markup m, string id, string caption,
        IReadOnlyList<(string Name, IReadOnlyList<(double X, double Y)> Points)> series)
    {
        List<Line> lines =
        [
            .. series.Where(one => one.Points.Count > 0)
                .Select((one, i) => new Line(one.Name, Palette.Of(i), one.Points)),
        ];
        if (lines.Count == 0) return;
        var last = lines.Select(line => string.Create(
            CultureInfo.InvariantCulture, $"{line.Name} {line.Points[^1].Y:0.0} %"));
        ReportSection.Figure(m, id, caption, (width, drawing) => new LineChart
        {
            Title = new ChartTitle(drawing, caption, "At the end: " + string.Join(", ", last) + "."),
            Lines = lines, Y = Axis.Linear(lines.SelectMany(line => line.Points).Select(p => p.Y), 5),
            Label = value => Figures.Tick(value, "1"), Width = width, Height = width > 500 ? 260 : 210,
            HasLabels = width > 500,
        }.ToSvg(), [.. lines.Select(line => (line.Name, line.Style))]);
    }

    /// <summary>One basket in money, in energy and in compute.</summary>
    private static void Numeraires(Markup m, ReportInput input, bool hasEconomy)
    {
        m.Element("h3", "Prices in three measures");
        var path = PricePath.Of(input.Run);
        List<Line> lines = [];
        Add("in money", point => point.Basket is { } basket ? basket * LevelAt(input, point.AtMicros) : null);
        Add("in kWh", point => point.BasketKwh);
        Add("in useful PFLOP·h", point => point.BasketPetaflopHours);
        if (lines.Count == 0)
        {
            ReportSection.Missing(m, "The goods of this loop have no price in money, energy or compute.");
            return;
        }

        ReportSection.Paragraph(m, "What the loop's opening output of goods that keep would cost, over its cost at the "
            + "start: " + (hasEconomy
                ? "replacement cost times the price of goods in the economy."
                : "replacement cost; no economy moves prices."));
        const string Caption = "A fixed basket in three measures (start = 1)";
        ReportSection.Figure(m, "numeraires", Caption, (width, drawing) => new LineChart
        {
            Title = new ChartTitle(drawing, Caption, "At the end: " + string.Join(", ", lines.Select(line =>
                $"{line.Name} {line.Points[^1].Y.ToString("0.00", CultureInfo.InvariantCulture)}")) + "."),
            Lines = lines, Y = Axis.Linear(lines.SelectMany(line => line.Points).Select(p => p.Y), 5),
            Label = value => Figures.Tick(value, "1"), Width = width, Height = width > 500 ? 240 : 200,
            HasLabels = width > 500,
        }.ToSvg(), [.. lines.Select(line => (line.Name, line.Style))]);

        void Add(string name, Func<PricePoint, double?> of)
        {
            var points = path.Points.Select(point => (X: input.YearAt(point.AtMicros), Y: of(point)))
                .Where(point => point.Y is > 0).Select(point => (point.X, Y: point.Y!.Value)).ToList();
            if (points.Count < 2) return;
            lines.Add(new Line(name, Palette.Of(lines.Count), [.. points.Select(p => (p.X, p.Y / points[0].Y))]));
        }
    }

    /// <summary>Price of goods at an instant over that at the start; 1 without an economy.</summary>
    private static double LevelAt(ReportInput input, long micros)
    {
        var level = Quarters(input, "economy/goods-price").LastOrDefault(p => p.X <= input.YearAt(micros) + 1e-9);
        return level.Y > 0 ? level.Y : 1;
    }

    private static IReadOnlyList<(double X, double Y)> Times(ReportInput input, string series) =>
        [.. Quarters(input, series).Select(point => (point.X, Percent * point.Y))];

    /// <summary>Means over four quarters of a rate per year: what it came to over the year.</summary>
    private static IReadOnlyList<(double X, double Y)> Yearly(ReportInput input, string series)
    {
        var quarters = Quarters(input, series);
        return
        [
            .. Enumerable.Range(QuartersPerYear - 1, Math.Max(0, quarters.Count - QuartersPerYear + 1)).Select(i => (
                quarters[i].X,
                Percent * Enumerable.Range(0, QuartersPerYear).Average(back => quarters[i - back].Y))),
        ];
    }

    /// <summary>A series of the economy, which has a value at the ends of quarters only.</summary>
    private static IReadOnlyList<(double X, double Y)> Quarters(ReportInput input, string series)
    {
        var index = input.IndexOf(series);
        return index < 0 ? [] : [.. input.Points(index).Where(point => double.IsFinite(point.Y))];
    }
}
