using System.Globalization;
using Twin.Host.Charts;
using Twin.Macro.Growth;

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
        List<Bar> bars = [.. all.Take(BarsMax).Select(one => new Bar(one.Parameter, one.Value, Text(one.Value)))];
        ReportSection.Figure(m, "elasticity", $"Elasticity of growth, the {bars.Count} largest (% per %)",
            (width, id) => new BarChart
            {
                Title = new ChartTitle(
                    id, "Elasticities of growth",
                    $"The largest is {all[0].Parameter}: 1 % more changes growth by {Text(all[0].Value)} %."),
                Bars = bars, Width = width,
            }.ToSvg());
        var rows = all.Take(RowsMax).Select(one => (IReadOnlyList<string>)[one.Parameter, Text(one.Value)]).ToList();
        ReportSection.Numbers(m, $"The {rows.Count} largest elasticities as a table", new ReportTable(
            "Elasticities of growth, the largest first", ["number", "% per %"], rows));
        m.Close();
    }

    /// <summary>All of them, the largest first; none where the world has no balanced path that grows.</summary>
    public static IReadOnlyList<Elasticity> Of(ReportInput input)
    {
        if (input.Path is not { } path || path.PerYear == 0) return [];
        return
        [
            // Two sites that make one good share their words; what they do to growth adds up.
            .. path.RankSensitivities().Where(one => one.Elasticity != 0 && double.IsFinite(one.Elasticity))
                .GroupBy(one => Name(path.Technology, one), StringComparer.Ordinal)
                .Select(alike => new Elasticity(alike.Key, alike.Sum(one => one.Elasticity)))
                .OrderByDescending(one => Math.Abs(one.Value)).ThenBy(one => one.Parameter, StringComparer.Ordinal),
        ];
    }

    private static string Name(Technology technology, Sensitivity one)
    {
        var (made, used) = (technology.Goods[one.Process], technology.Goods[one.Input]);
        return one.Kind switch
        {
            SensitivityKind.CurrentInput => $"{used} used to make {made}",
            SensitivityKind.Stock => $"{used} tied up in making {made}",
            SensitivityKind.WearRate => $"wear of {used} in making {made}",
            SensitivityKind.Life => $"life of {used} in making {made}",
            SensitivityKind.BuildLead => $"build time of {used} in making {made}",
            _ => $"lead of {made} after {used}",
        };
    }

    private static string Text(double value) => value.ToString("+0.000;−0.000;0", CultureInfo.InvariantCulture);
}
