using System.Globalization;
using Twin.Host.Charts;
using Twin.Host.Output;
using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Running;
using Twin.World.Theory;

namespace Twin.Host.Report;

/// <summary>Growth as simulated beside growth as theory has it, and why the two differ.</summary>
internal static class TheorySection
{
    /// <summary>Months over which a rate is measured: a year, so that seasons cancel.</summary>
    private const int Window = 12;

    /// <summary>What is not worth a sentence: rates closer than this. Unit: 1/yr.</summary>
    private const double NoticeablePerYear = 0.005;

    /// <summary>What is not worth a sentence: shares below this.</summary>
    private const double NoticeableShare = 0.001;

    /// <summary>Writes it.</summary>
    public static void Write(Markup m, ReportInput input)
    {
        ReportSection.Open(m, "theory", "Simulated against balanced growth");
        var growth = input.Summary.Growth;
        var rates = Rates(input);
        List<IReadOnlyList<string>> rows =
        [
            ["simulated, last third", Figures.Rate(growth.SimulatedPerYear), Verdict.Doubling(growth.SimulatedPerYear)],
            ["balanced, at the world's step", Figures.Rate(growth.BalancedPerYear),
                Verdict.Doubling(growth.BalancedPerYear)],
            ["balanced, continuous time", Figures.Rate(growth.ContinuousPerYear),
                Verdict.Doubling(growth.ContinuousPerYear)],
        ];
        AddRates(rows, input);
        rows.Add(["simulated to balanced", Ratio(growth.Ratio), "–"]);
        new ReportTable("Growth as simulated and as balanced", ["growth", "log rate", "doubles in"], rows).Write(m);
        if (rates.Count >= 2) Chart(m, input, rates);
        else ReportSection.Missing(m, "The run is too short for a chart of its growth over time.");
        m.Element("h3", "Why they differ").Open("ul");
        foreach (var reason in Reasons(input, rates)) m.Line().Element("li", ReportSection.Unbroken(reason));
        m.Close().Close();
    }

    /// <summary>What the run itself shows about the distance between the two.</summary>
    /// <param name="input">The run.</param>
    /// <param name="rates">Growth over each year.</param>
    public static IReadOnlyList<string> Reasons(ReportInput input, IReadOnlyList<(double X, double Y)> rates)
    {
        List<string> reasons = [];
        var growth = input.Summary.Growth;
        if (growth.Ratio is { } ratio && Math.Abs(ratio - 1) <= 0.01)
            reasons.Add($"They agree within {Figures.Share(Math.Max(0.0001, Math.Abs(ratio - 1)))}.");
        if (growth.Reason is { } reason) reasons.Add($"They are not comparable as they stand: {reason}.");
        if (input.Inputs.Origin is { AtMicros: > 0 and var forked })
        {
            reasons.Add($"The run branched off another in {Plot.YearOf(Math.Round(input.YearAt(forked) * 12) / 12)}; "
                + "what it took over was built for other recipes.");
        }

        AddShortages(reasons, input);
        if (rates.Count > Window)
        {
            var (before, last) = (rates[^(Window + 1)].Y, rates[^1].Y);
            reasons.Add(Math.Abs(last - before) > NoticeablePerYear
                ? $"The rate still moves: {Figures.Rate(last)} over the last year, {Figures.Rate(before)} over the "
                    + "year before. The opening was off the ray."
                : $"The rate has settled: {Figures.Rate(last)} over the last year, {Figures.Rate(before)} over the "
                    + "year before.");
        }

        AddSpread(reasons, input);
        if (input.SeriesUnder("learning.").Count > 0)
            reasons.Add("Recipes changed as the loop learned; balanced growth here is that of the opening recipes.");
        if (growth is { SimulatedPerYear: { } simulated, BalancedPerYear: { } balanced })
        {
            reasons.Add($"The distance is {Figures.Rate(simulated - balanced)}. Balanced growth is the best that the "
                + "recipes allow once every stock stands in its right proportion; whole units, shortages of a season "
                + "and the way there cost the rest.");
        }

        return reasons;
    }

    /// <summary>The three rates of a loop that buys: with imports free, paid for, and held to their supply.</summary>
    private static void AddRates(List<IReadOnlyList<string>> rows, ReportInput input)
    {
        var rates = WorldRates.Of(input.World, input.Run.World.Growth);
        if (rates.Imports.Goods.Count > 0)
        {
            Add("continuous, imports free", rates.Free?.PerYear);
            Add("continuous, imports paid for", rates.Paid?.PerYear);
            Add("supply of the scarcest import", rates.Imports.BoundPerYear);
        }

        Add("balanced, with what humans claim", input.Summary.Growth.BalancedWithClaimsPerYear);

        void Add(string name, double? perYear)
        {
            if (perYear is not null) rows.Add([name, Figures.Rate(perYear), Verdict.Doubling(perYear)]);
        }
    }

    private static void AddShortages(List<string> reasons, ReportInput input)
    {
        foreach (var good in input.World.Goods.Where(good => good.Kind == GoodKind.Flow))
        {
            var index = input.Run.World.Goods[good.Id];
            var missing = input.LastYear(SeriesCatalogue.IndexOf(index, SeriesKind.Unserved));
            var made = input.LastYear(SeriesCatalogue.IndexOf(index, SeriesKind.Output));
            if (missing <= 0 || missing / (made + missing) < NoticeableShare) continue;
            reasons.Add($"{Figures.Share(missing / (made + missing))} of the {good.Id} asked for in the last year was "
                + "not served; what asked for it stood still.");
        }
    }

    private static void AddSpread(List<string> reasons, ReportInput input)
    {
        var rates = input.Summary.Goods.Where(good => good.GrowthPerYear is not null)
            .OrderBy(good => good.GrowthPerYear).ToList();
        if (rates.Count < 2 || rates[^1].GrowthPerYear - rates[0].GrowthPerYear < NoticeablePerYear) return;
        reasons.Add($"Goods did not grow alike over the whole run: {rates[0].Good} by "
            + $"{Figures.Rate(rates[0].GrowthPerYear)}, {rates[^1].Good} by {Figures.Rate(rates[^1].GrowthPerYear)}. "
            + "On the balanced path all rates are one.");
    }

    private static List<(double X, double Y)> Rates(ReportInput input)
    {
        var samples = input.Run.Samples;
        var capital = input.Run.Catalogue.Capital;
        List<(double, double)> rates = [];
        for (var i = Window; i < samples.Count; i++)
        {
            var (from, to) = (samples[i - Window].Values[capital], samples[i].Values[capital]);
            var years = (samples[i].AtMicros - samples[i - Window].AtMicros) / (double)StepClock.YearMicros;
            if (from <= 0 || to <= 0 || years <= 0) continue;
            rates.Add((input.YearAt(samples[i].AtMicros), Math.Log(to / from) / years));
        }

        return rates;
    }

    private static void Chart(Markup m, ReportInput input, List<(double X, double Y)> rates)
    {
        List<Line> lines = [new("simulated", Palette.Of(0), rates)];
        if (input.Summary.Growth.BalancedPerYear is { } balanced)
        {
            lines.Add(new Line("balanced", Palette.Reference, [(rates[0].X, balanced), (rates[^1].X, balanced)])
            {
                IsDashed = true,
            });
        }

        var y = Axis.Linear(lines.SelectMany(line => line.Points).Select(p => p.Y), 5, hasZero: false);
        ReportSection.Figure(m, "growth-rate", "Growth of the loop's capital at dual prices, over the twelve months "
            + "before (log rate, %/yr)", (width, id) => new LineChart
            {
                Title = new ChartTitle(
                    id, "Growth rate over time",
                    $"It begins at {Figures.Rate(rates[0].Y)} and ends at {Figures.Rate(rates[^1].Y)}; balanced "
                    + $"growth is {Figures.Rate(input.Summary.Growth.BalancedPerYear)}."),
                Lines = lines, Y = y, Label = Figures.Share, Width = width, Height = width > 500 ? 260 : 220,
                HasLabels = width > 500,
            }.ToSvg(), [.. lines.Select(line => (line.Name, line.Style))]);
    }

    private static string Ratio(double? ratio) => ratio is { } value
        ? value.ToString("0.0000", CultureInfo.InvariantCulture)
        : "–";
}
