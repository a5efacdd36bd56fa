using Twin.Host.Charts;
using Twin.Host.Output;

namespace Twin.Host.Report;

/// <summary>The loop as a picture: which goods went into the making of which.</summary>
internal static class FlowSection
{
    /// <summary>Name of what is too small to be drawn by itself.</summary>
    private const string Others = "all others";

    /// <summary>Goods on each side of a wide and of a narrow drawing.</summary>
    private const int WideNodes = 26, NarrowNodes = 14;

    /// <summary>Share of all value below which a flow is too thin to be seen.</summary>
    private const double Hairline = 0.0004;

    /// <summary>Share of all value from which a node's share is written beside it.</summary>
    private const double LabelledShare = 0.01;

    /// <summary>Writes it.</summary>
    public static void Write(Markup m, ReportInput input)
    {
        ReportSection.Open(m, "flows", "The loop as flows");
        var flows = RunFlows.Of(input)?.LastYear() ?? [];
        var valued = flows.Where(flow => flow.Value > 0).ToList();
        if (valued.Count == 0)
        {
            ReportSection.Missing(m, input.Path is null
                ? "No flows are drawn: there is no balanced path, whose prices would give goods a common measure."
                : "No flows are drawn: nothing was made in the last year.");
            m.Close();
            return;
        }

        var total = valued.Sum(flow => flow.Value);
        ReportSection.Paragraph(m, "Left what is used, right what is made with it, as wide as its value in the last "
            + "year at the prices of the balanced path. Every good on the right comes back on the left: that is the "
            + "loop. Pale flows are equipment, built and kept; full ones are used up.");
        var outside = valued.Where(flow => flow.IsImport).Sum(flow => flow.Value);
        ReportSection.Figure(
            m, "flow-picture",
            $"Flows of the last year; {Figures.Share(outside / total)} of their value comes from outside the loop.",
            (width, id) => Draw(input, valued, total, width, id));
        Tables(m, input, flows, total);
        m.Close();
    }

    /// <summary>The picture alone, whose nodes can be asked for and whose bottleneck is marked.</summary>
    /// <param name="input">The run.</param>
    /// <param name="width">Unit: px.</param>
    /// <returns>Null where nothing was made, or nothing has a price.</returns>
    public static string? Picture(ReportInput input, double width)
    {
        var valued = RunFlows.Of(input)?.LastYear().Where(flow => flow.Value > 0).ToList() ?? [];
        if (valued.Count == 0) return null;
        var line = input.Run.Bottleneck;
        var chart = Chart(input, valued, valued.Sum(flow => flow.Value), width, "loop-flow") with
        {
            SubjectOf = good => good == Others ? null : good,
            IsMarked = good => line is not null && line.EndsWith("/" + good, StringComparison.Ordinal),
        };
        return chart.ToSvg();
    }

    private static string Draw(ReportInput input, List<RunFlow> flows, double total, double width, string id) =>
        Chart(input, flows, total, width, id).ToSvg();

    private static FlowChart Chart(
        ReportInput input, List<RunFlow> flows, double total, double width, string id)
    {
        var isWide = width > 500;
        var nodes = isWide ? WideNodes : NarrowNodes;
        var left = Largest(flows, flow => flow.From, nodes);
        var right = Largest(flows, flow => flow.To, nodes);
        var merged = flows
            .GroupBy(flow => (From: Named(flow.From, left), To: Named(flow.To, right), flow.IsEquipment))
            .Select(group => Merged(input, group.Key.From, group.Key.To, group.Key.IsEquipment, [.. group], total))
            .Where(flow => flow.Value >= Hairline * total).ToList();
        var imports = flows.Where(flow => flow.IsImport).Select(flow => flow.From).ToHashSet(StringComparer.Ordinal);
        return new FlowChart
        {
            Title = new ChartTitle(
                id, "The loop as flows from goods to what is made with them", Describe(flows, total)),
            Flows = merged, Headings = ("used", "to make"), Width = width,
            LeftPx = isWide ? 228 : 112, RightPx = isWide ? 150 : 92,
            StyleOf = good => imports.Contains(good) ? "outside" : StyleOf(good, left),
            RightStyleOf = good => StyleOf(good, left),
            LabelOf = (good, share) => (imports.Contains(good) ? good + ", outside" : good)
                + (isWide && share >= LabelledShare ? $"  {Figures.Share(share)}" : ""),
        };
    }

    // One hue per good on both sides, so that the eye can follow a good round the loop.
    private static string StyleOf(string good, List<string> ranked)
    {
        var rank = ranked.IndexOf(good);
        return rank < 0 ? Palette.Quiet : Palette.Of(rank);
    }

    private static List<string> Largest(List<RunFlow> flows, Func<RunFlow, string> end, int count)
    {
        var ranked = flows.GroupBy(end, StringComparer.Ordinal)
            .OrderByDescending(group => group.Sum(flow => flow.Value))
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key).ToList();
        return ranked.Count <= count ? ranked : ranked[..(count - 1)];
    }

    private static string Named(string good, List<string> known) => known.Contains(good) ? good : Others;

    private static Flow Merged(
        ReportInput input, string from, string to, bool isEquipment, IReadOnlyList<RunFlow> parts, double total)
    {
        var value = parts.Sum(part => part.Value);
        var single = parts.Select(part => part.From).Distinct(StringComparer.Ordinal).Count() == 1;
        var amount = single
            ? Figures.Quantity(parts.Sum(part => part.PerYear), UnitOf(input, parts[0].From) + "/yr") + ", "
            : "";
        var kind = isEquipment ? " as equipment" : "";
        return new Flow(from, to, value, $"{from} → {to}{kind}: {amount}{Figures.Share(value / total)} of all value")
        {
            IsLight = isEquipment,
        };
    }

    private static string Describe(List<RunFlow> flows, double total)
    {
        var largest = flows.OrderByDescending(flow => flow.Value).Take(3).Select(
            flow => $"{flow.From} into {flow.To} ({Figures.Share(flow.Value / total)})");
        return $"{flows.Count} flows; the largest are {string.Join(", ", largest)}. The table below lists them.";
    }

    private static void Tables(Markup m, ReportInput input, IReadOnlyList<RunFlow> flows, double total)
    {
        var rows = flows.OrderByDescending(flow => flow.Value).ThenBy(flow => flow.From, StringComparer.Ordinal)
            .ThenBy(flow => flow.To, StringComparer.Ordinal).Select(flow => (IReadOnlyList<string>)
            [
                flow.From, flow.To, flow.IsEquipment ? "equipment" : "used up", flow.IsImport ? "outside" : "inside",
                Figures.Quantity(flow.PerYear, UnitOf(input, flow.From) + "/yr"), Figures.Share(flow.Value / total),
            ]).ToList();
        ReportSection.Numbers(m, $"All {flows.Count} flows of the last year as a table", new ReportTable(
            "Flows of the last year", ["good", "makes", "as", "from", "amount", "of value"], rows)
        { Words = 4 });
        ReportSection.Paragraph(m, "An amount is the observed output of the last year times the recipe of the world "
            + "file; equipment is wear and growth of what the output ties up.", "note");
    }

    private static string UnitOf(ReportInput input, string good) =>
        input.Run.World.Goods.Records[input.Run.World.Goods[good]].Unit;
}
