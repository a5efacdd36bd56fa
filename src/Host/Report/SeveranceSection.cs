using System.Globalization;
using Twin.Host.Charts;
using Twin.Host.Decide;
using Twin.Host.Output;

namespace Twin.Host.Report;

/// <summary>What became of forks of the run that were cut off from money.</summary>
internal static class SeveranceSection
{
    private const int Q05 = 0, Q25 = 1, Q50 = 2, Q75 = 3, Q95 = 4;

    /// <summary>Writes it, as a part of the section of the decision.</summary>
    public static void Write(Markup m, EvidenceSeverance severance)
    {
        m.Element("h3", "Cut off from money");
        if (severance.Runs == 0)
        {
            ReportSection.Missing(m, $"No fork was cut off: {severance.Reason}.");
            return;
        }

        ReportSection.Paragraph(m, string.Create(
            CultureInfo.InvariantCulture,
            $"{severance.Passed} of {severance.Runs} forks lived {severance.Horizon} quarters without buying or ")
            + string.Create(
                CultureInfo.InvariantCulture,
                $"selling anything: the probability lies between {severance.Lower:0.000} and {severance.Upper:0.000}. ")
            + (severance.FirstStallItem is { } item
                ? $"{item} ended first in most, in quarter {severance.FirstStallQuarter:0.#}."
                : "Nothing that they make ended."));
        if (severance.Strict is { } strict)
        {
            ReportSection.Paragraph(m, "Where what was bought before the cut is lost too, "
                + $"{strict.Passed} of {strict.Runs} lived on, and growth was {Figures.Rate(strict.MedianGrowth)}.");
        }

        if (severance.HeldOut is { } tried)
        {
            ReportSection.Paragraph(m, $"Of {tried.Worlds} held-out worlds that were really severed {tried.LivedOn} "
                + $"lived on; the gate of such probabilities is {tried.Gate}.");
        }

        if (severance.Reason is { } reason) ReportSection.Paragraph(m, $"It decides nothing by itself: {reason}.");
        if (severance.Fan.Count > 1) Fan(m, severance);
    }

    /// <summary>Writes what would be lacked first, as a part of the section of the decision.</summary>
    public static void Write(Markup m, IReadOnlyList<EvidenceImport> imports)
    {
        if (imports.Count == 0) return;
        new ReportTable(
            "Critical imports with the shortest stocks", ["item", "months of stock", "months of lead", "technique"],
            [.. CriticalCover.Shortest(imports).Select(import => (IReadOnlyList<string>)
            [
                import.Item, CriticalCover.Months(import.StockMonths), CriticalCover.Months(import.LeadMonths),
                import.Technique,
            ])])
        { Words = 1, Stacks = true }.Write(m);
    }

    private static void Fan(Markup m, EvidenceSeverance severance)
    {
        const string Caption = "Growth after the cut, by quarter (% a year): median, and bands of 50 and 90 %";
        ReportSection.Figure(m, "severance-fan", Caption, (width, id) => new FanChart
        {
            Title = new ChartTitle(
                id, "Growth after the cut",
                $"In the last quarter it lies between {Figures.Rate(severance.Fan[^1][Q05])} and "
                + $"{Figures.Rate(severance.Fan[^1][Q95])} in nine of ten forks."),
            Bands = [Band(severance, Q05, Q95), Band(severance, Q25, Q75)],
            Median = new Line(
                "median", Palette.Of(0), [.. Band(severance, Q50, Q50).Select(point => (point.X, point.Low))]),
            Y = Axis.Linear(severance.Fan.SelectMany(quarter => quarter).Select(growth => 100 * growth), 6),
            Label = value => Figures.Tick(value, "1"), Width = width, Height = width > 500 ? 260 : 210,
        }.ToSvg());
    }

    private static IReadOnlyList<(double X, double Low, double High)> Band(
        EvidenceSeverance severance, int low, int high) =>
        [.. severance.Fan.Select((quarter, i) => (i + 1.0, 100 * quarter[low], 100 * quarter[high]))];
}
