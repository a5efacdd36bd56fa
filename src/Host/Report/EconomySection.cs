using Twin.Host.Charts;
using Twin.Host.Money;
using Twin.Host.Output;
using Twin.World.Joining;

namespace Twin.Host.Report;

/// <summary>The economy beside the loop: output, prices, rates and who earns it, quarter by quarter.</summary>
internal static class EconomySection
{
    /// <summary>Id of the section.</summary>
    public const string Id = "economy";

    private const string Prefix = "economy/";

    /// <summary>Whether the run has an economy; the section is left out where it has none.</summary>
    public static bool IsIn(ReportInput input) => input.Summary.Economy is not null;

    /// <summary>Writes it.</summary>
    public static void Write(Markup m, ReportInput input)
    {
        if (input.Summary.Economy is not { } economy) return;
        ReportSection.Open(m, Id, "Economy");
        ReportSection.Paragraph(m, economy.Text() + ".");
        ReportSection.Paragraph(m, FormattableString.Invariant(
            $"Calibration {economy.Calibration}, equations {economy.Variant}. ") + Scale(economy.Scale));
        Judgement(m, input);
        Chart(m, input, "economy-output", "Output in money (T$/yr)", ["gdp", "gdp-with-own-investment"], "T$/yr");
        Chart(m, input, "economy-rates", "Inflation, policy rate, unemployment (share, of a year)",
            ["inflation", "rate", "unemployment"], "1");
        Chart(m, input, "economy-shares", "Wages by output, and services of the loop by those of all capital (share)",
            ["labour-share", "machine-share"], "1");
        Chart(m, input, "economy-prices", "Prices and wages over those of the opening",
            ["price-level", "goods-price", "wage"], "1", isShare: false);
        var rows = EconomySeries.All.Select(series => (series.Name, series.Unit, Points: Points(input, series.Name)))
            .Where(row => row.Points.Count > 0)
            .Select(row => (IReadOnlyList<string>)
            [
                row.Name[Prefix.Length..], row.Unit, Figures.Amount(row.Points[0].Y), Figures.Amount(row.Points[^1].Y),
            ]).ToList();
        ReportSection.Numbers(m, "The economy as a table", new ReportTable(
            "Its first and its last quarter", ["series", "unit", "first", "last"], rows)
        { Words = 2 });
        m.Close();
    }

    /// <summary>What no data hold is named wherever it is used.</summary>
    private static void Judgement(Markup m, ReportInput input)
    {
        if (input.World.Economy is not { } record || EconomyFile.Of(record)?.NotIdentified is not [_, ..] names) return;
        ReportSection.Paragraph(m, FormattableString.Invariant(
            $"No data hold {names.Count} of its numbers; they are judgement with a range: ")
            + string.Join(", ", names) + ".");
    }

    private static string Scale(double scale) => scale > 0
        ? $"The loop of this run stands for the machine sector of the economy: {Figures.Amount(scale)} such loops."
        : "The loop traded nothing, so that the economy does not see it.";

    private static List<(double X, double Y)> Points(ReportInput input, string name) =>
        [.. input.Points(input.IndexOf(name)).Where(point => double.IsFinite(point.Y))];

    private static void Chart(
        Markup m, ReportInput input, string id, string caption, string[] names, string unit, bool isShare = true)
    {
        List<Line> lines =
        [
            .. names.Select((name, i) => new Line(name, Palette.Of(i), Points(input, Prefix + name)))
                .Where(line => line.Points.Count > 0),
        ];
        if (lines.Count == 0) return;
        string Label(double value) => unit == "1" && isShare ? Figures.Share(value) : Figures.Tick(value, unit);
        var y = Axis.Linear(lines.SelectMany(line => line.Points).Select(p => p.Y), 4, hasZero: isShare);
        var last = lines.Select(line => $"{line.Name} {Label(line.Points[^1].Y)}");
        ReportSection.Figure(m, id, caption, (width, drawing) => new LineChart
        {
            Title = new ChartTitle(drawing, caption, "At the end: " + string.Join(", ", last) + "."),
            Lines = lines, Y = y, Label = Label, Width = width, Height = width > 500 ? 260 : 220,
            HasLabels = width > 500,
        }.ToSvg(), [.. lines.Select(line => (line.Name, line.Style))]);
    }
}
