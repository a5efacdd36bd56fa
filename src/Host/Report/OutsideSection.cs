using Twin.Host.Charts;
using Twin.Host.Output;
using Twin.World.Running;

namespace Twin.Host.Report;

/// <summary>The human economy beside the loop: what it made, bought, sold, kept and used otherwise.</summary>
internal static class OutsideSection
{
    private static readonly string[] _headings =
        ["good", "output", "bought of the loop", "claims", "sold to the loop", "stock change", "other uses"];

    /// <summary>Writes it.</summary>
    public static void Write(Markup m, ReportInput input)
    {
        ReportSection.Open(m, "outside", "The human economy beside the loop");
        var goods = input.Summary.Outside;
        if (goods.Count == 0)
        {
            ReportSection.Missing(m, "This world has no human economy beside the loop.");
            m.Close();
            return;
        }

        ReportSection.Paragraph(m, "Output, what was bought of the loop and what the loop delivered on claims: "
            + "together they are what was sold to the loop, the change of stock, and other uses. The last is the "
            + "residual, printed and not hidden.");
        Table(goods, good => good.Last, "Outside the loop in the last year").Write(m);
        var unmet = goods.Where(good => good.Last.UnmetClaims > 0).ToList();
        if (unmet.Count > 0)
        {
            ReportSection.Paragraph(m, "Claimed and not delivered in the last year: " + string.Join(", ", unmet.Select(
                good => $"{good.Good} {Figures.Quantity(good.Last.UnmetClaims, good.Unit)}")) + ".");
        }

        ReportSection.Numbers(
            m, "The same in the first year", Table(goods, good => good.First, "Outside the loop in the first year"));
        m.Close();
    }

    private static ReportTable Table(
        IReadOnlyList<OutsideReport> goods, Func<OutsideReport, OutsideFlows> year, string caption) => new(
        caption, _headings,
        [.. goods.Select(good => (IReadOnlyList<string>)
        [
            good.Good,
            .. new[]
            {
                year(good).Output, year(good).Bought, year(good).Claims, year(good).Sold, year(good).StockChange,
                year(good).OtherUses,
            }.Select(flow => Figures.Quantity(flow, good.Unit)),
        ])])
        { Stacks = true };
}
