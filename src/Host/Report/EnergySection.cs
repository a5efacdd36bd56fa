using Twin.Host.Charts;
using Twin.Host.Output;
using Twin.World.Records;
using Twin.World.Running;

namespace Twin.Host.Report;

/// <summary>Where energy came from and went: supply, use by what was made, storage, and what was not served.</summary>
internal static class EnergySection
{
    /// <summary>Users drawn by themselves; the rest is one part.</summary>
    private const int UsersMax = 6;

    /// <summary>Share of the least supply below which an unserved amount is off the chart.</summary>
    private const double Negligible = 0.01;

    /// <summary>Writes it.</summary>
    public static void Write(Markup m, ReportInput input)
    {
        ReportSection.Open(m, "energy", "Energy balance");
        var flows = RunFlows.Of(input);
        var carriers = input.World.Goods
            .Where(good => good.Kind == GoodKind.Flow && Figures.IsEnergy(good.Unit) && flows?.Makes(good.Id) == true)
            .OrderBy(good => good.Id, StringComparer.Ordinal).ToList();
        if (carriers.Count == 0)
        {
            ReportSection.Missing(m, "The loop makes no flow that is counted in a unit of energy.");
        }

        foreach (var carrier in carriers) Carrier(m, input, flows!, carrier);
        m.Close();
    }

    private static void Carrier(Markup m, ReportInput input, RunFlows flows, GoodRecord carrier)
    {
        var good = input.Run.World.Goods[carrier.Id];
        var unit = carrier.Unit + "/yr";
        var supply = input.Points(SeriesCatalogue.IndexOf(good, SeriesKind.Output));
        var unserved = input.Points(SeriesCatalogue.IndexOf(good, SeriesKind.Unserved));
        var stock = SeriesCatalogue.IndexOf(good, SeriesKind.Stock);
        var parts = Users(input, flows, carrier.Id);
        var used = parts.Sum(part => part.Line.Points.Count == 0 ? 0 : LastMean(part.Line.Points));
        Table(m, input, carrier, supply, used, unserved, stock);
        if (parts.Count == 0) return;
        var lines = new List<Line>
        {
            new("supply", Palette.Reference, supply) { IsDashed = true },
            new("asked, not served", "alarm", unserved),
        };
        if (unserved.All(p => p.Y <= 0)) lines.RemoveAt(1);
        var shares = Shares(parts);
        var y = Axis.Linear([0, 1], 4);
        ReportSection.Figure(m, "use-" + carrier.Id, $"Use of {carrier.Id} by what is made with it (share of use)",
            (width, id) => new StackChart
            {
                Title = new ChartTitle(id, $"Use of {carrier.Id}", Describe(parts, used)),
                Parts = shares, Y = y, Label = Figures.Share, Width = width, Height = width > 500 ? 300 : 240,
                HasLabels = width > 500,
            }.ToSvg(), [.. shares.Select(part => (part.Name, part.Style))]);
        Amounts(m, carrier, unit, lines, parts);
    }

    private static void Amounts(
        Markup m, GoodRecord carrier, string unit, List<Line> lines, List<(string Name, Line Line)> parts)
    {
        Line use = new("use", Palette.Of(0), [.. parts[0].Line.Points.Select((p, i) => (p.X, UsedAt(parts, i)))]);
        List<Line> all =
            [.. lines.Prepend(use).Select(line => line with { Points = ReportInput.Yearly(line.Points) })];
        var least = all.Take(2).SelectMany(line => line.Points).Select(p => p.Y).Where(y => y > 0)
            .DefaultIfEmpty().Min();
        var worthShowing = all.SelectMany(line => line.Points).Select(p => p.Y).Where(y => y > least * Negligible);
        if (Axis.Log(worthShowing, 6) is not { } y) return;
        var caption = $"Supply and use of {carrier.Id} (per yr, yearly means, logarithmic)";
        ReportSection.Figure(m, "supply-" + carrier.Id, caption,
            (width, id) => new LineChart
            {
                Title = new ChartTitle(
                    id, $"Supply and use of {carrier.Id}",
                    $"At the end supply is {Figures.Quantity(LastMean(lines[0].Points), unit)} and use "
                    + $"{Figures.Quantity(LastMean(use.Points), unit)}."),
                Lines = all, Y = y, Label = value => Figures.Tick(value, unit), Width = width,
                Height = width > 500 ? 240 : 220, HasLabels = width > 500,
            }.ToSvg(), [.. all.Select(line => (line.Name, line.Style))]);
    }

    private static void Table(
        Markup m, ReportInput input, GoodRecord carrier, IReadOnlyList<(double X, double Y)> supply, double used,
        IReadOnlyList<(double X, double Y)> unserved, int stock)
    {
        var unit = carrier.Unit + "/yr";
        var made = LastMean(supply);
        var missing = LastMean(unserved);
        var isStored = input.World.Sites.Any(site => site.Kind == SiteKind.Storage && site.Stores == carrier.Id);
        IReadOnlyList<string>[] rows =
        [
            ["supply", Figures.Quantity(made, unit), "100 %"],
            ["used to make goods", Figures.Quantity(used, unit), Figures.Share(made > 0 ? used / made : 0)],
            ["not used, lost in storage, or left over", Figures.Quantity(made - used, unit),
                Figures.Share(made > 0 ? (made - used) / made : 0)],
            ["asked for and not served (share of what was asked)", Figures.Quantity(missing, unit),
                Figures.Share(made + missing > 0 ? missing / (made + missing) : 0)],
            [isStored ? "kept in storage, mean of the year" : "kept from step to step (this world has no storage)",
                Figures.Quantity(input.LastYear(stock), carrier.Unit), "–"],
        ];
        m.Element("h3", $"{carrier.Id} in the last year");
        new ReportTable(
            $"Balance of {carrier.Id} in the last year", [carrier.Id, "amount", "of supply"], rows).Write(m);
    }

    private static List<(string Name, Line Line)> Users(ReportInput input, RunFlows flows, string carrier)
    {
        List<(string Name, Line Line)> users = [];
        foreach (var (made, amount) in flows.UsersOf(carrier))
        {
            var output = input.Points(SeriesCatalogue.IndexOf(input.Run.World.Goods[made], SeriesKind.Output));
            users.Add((made, new Line(made, "", [.. output.Select(p => (p.X, p.Y * amount))])));
        }

        var ranked = users.Where(user => user.Line.Points.Any(p => p.Y > 0))
            .OrderByDescending(user => LastMean(user.Line.Points)).ThenBy(user => user.Name, StringComparer.Ordinal)
            .ToList();
        if (ranked.Count > UsersMax + 1)
        {
            var rest = ranked[UsersMax..];
            var points = rest[0].Line.Points.Select((p, i) => (p.X, rest.Sum(user => user.Line.Points[i].Y))).ToList();
            ranked = [.. ranked[..UsersMax], ("all others", new Line("all others", "", points))];
        }

        return [.. ranked.Select((user, i) => (user.Name, user.Line with { Style = Palette.Of(i) }))];
    }

    private static List<Line> Shares(List<(string Name, Line Line)> parts) =>
    [
        .. parts.Select(part => part.Line with
        {
            Points = [.. part.Line.Points.Select(
                (p, i) => (p.X, UsedAt(parts, i) is var all && all > 0 ? p.Y / all : 0))],
        }),
    ];

    private static double UsedAt(List<(string Name, Line Line)> parts, int i) =>
        parts.Sum(part => part.Line.Points[i].Y);

    private static double LastMean(IReadOnlyList<(double X, double Y)> points) =>
        points.Count == 0 ? 0 : points.TakeLast(12).Average(p => p.Y);

    private static string Describe(List<(string Name, Line Line)> parts, double used) => used <= 0
        ? "Nothing was used."
        : "In the last year: " + string.Join(", ", parts.Select(
            part => $"{part.Name} {Figures.Share(LastMean(part.Line.Points) / used)}")) + ".";
}
