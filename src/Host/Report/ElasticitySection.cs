using System.Globalization;
using Twin.Host.Charts;
using Twin.Host.Output;
using Twin.World.Theory;

namespace Twin.Host.Report;

/// <summary>The numbers of the world that matter most to its growth.</summary>
internal static class ElasticitySection
{
    /// <summary>Numbers drawn; the table has more.</summary>
    private const int BarsMax = 15;

    /// <summary>Numbers in the table.</summary>
    private const int RowsMax = 60;

    /// <summary>Writes it.</summary>
    public static void Write(Markup m, ReportInput input)
    {
        ReportSection.Open(m, "elasticities", "What growth depends on");
        var all = Of(input);
        if (all.Count == 0)
        {
            ReportSection.Missing(m, "No elasticities: this world has no balanced growth that could change.");
            m.Close();
            return;
        }

        ReportSection.Paragraph(m, "Percent by which balanced growth changes when one number of the world grows by one "
            + "percent and all others stay. The largest are the real bottlenecks of the recipes.");
        ReportSection.Key(m, [("more of it slows growth", Palette.Of(1)), ("more of it speeds growth", Palette.Of(0))]);
        List<Bar> bars =
            [.. all.Take(BarsMax).Select(one => new Bar(one.Parameter, one.Elasticity, Text(one.Elasticity)))];
        ReportSection.Figure(m, "elasticity", $"Elasticity of growth, the {bars.Count} largest (% per %)",
            (width, id) => new BarChart
            {
                Title = new ChartTitle(
                    id, "Elasticities of growth",
                    $"The largest is {all[0].Parameter}: 1 % more changes growth by {Text(all[0].Elasticity)} %."),
                Bars = bars, Width = width,
            }.ToSvg());
        var rows = all.Take(RowsMax).Select(one => (IReadOnlyList<string>)
            [one.Parameter, Figures.Quantity(one.Value, one.Unit), Text(one.Elasticity)]).ToList();
        ReportSection.Numbers(m, $"The {rows.Count} largest elasticities as a table", new ReportTable(
            "Elasticities of growth, the largest first", ["number", "value", "% per %"], rows));
        m.Close();
    }

    /// <summary>All of them, the largest first; none where the world has no balanced path that grows.</summary>
    public static IReadOnlyList<Bottleneck> Of(ReportInput input) =>
        [.. WorldBottlenecks.Of(input.World, input.Run.World.Growth).Where(one => double.IsFinite(one.Elasticity))];

    private static string Text(double value) => value.ToString("+0.000;−0.000;0", CultureInfo.InvariantCulture);
}
