using System.Text.RegularExpressions;
using Twin.Telemetry.Grafana.Dashboards;
using Twin.Telemetry.Instruments;
using Twin.Telemetry.Prometheus;
using Xunit;

namespace Twin.Telemetry.Tests.Grafana;

/// <summary>Dashboards ask only for what the instruments tell.</summary>
public sealed partial class MetricNameTests
{
    private static readonly string[] _labelsOfTheServer = ["job", "instance", "alertstate", "le", "run"];

    [Fact]
    public void Selectors_OfEveryPanel_NameInstrumentsAndTheirAttributes()
    {
        var known = Known();

        foreach (var (where, expression, legend) in Expressions())
        {
            foreach (var selector in Promql.Selectors(expression))
            {
                if (!selector.Metric.StartsWith("twin", StringComparison.Ordinal)) continue;
                Assert.True(
                    known.TryGetValue(NameOf(selector.Metric), out var labels),
                    $"{where}: no instrument is called {selector.Metric}");
                foreach (var label in Labels(selector, legend))
                {
                    Assert.True(
                        labels.Contains(label), $"{where}: {selector.Metric} has no label {label}");
                }
            }
        }
    }

    /// <summary>Labels that a selector matches on; those of the legend too, where the panel shows the metric as it
    /// is.</summary>
    private static IEnumerable<string> Labels(Promql.Selector selector, string legend)
    {
        var matched = selector.Matchers.Select(matcher => LabelName().Match(matcher).Value);
        return selector.IsWhole
            ? matched.Concat(LabelOfLegend().Matches(legend).Select(match => match.Groups[1].Value))
            : matched;
    }

    private static IEnumerable<(string Where, string Expression, string Legend)> Expressions() =>
        from dashboard in DashboardSet.All()
        from panel in dashboard.Panels
        from query in panel.Queries
        where !query.IsSql
        select ($"{dashboard.Uid}: {panel.Title}", query.Expression, query.Legend);

    private static Dictionary<string, HashSet<string>> Known()
    {
        var known = new Dictionary<string, HashSet<string>>();
        foreach (var instrument in InstrumentTable.All.Where(instrument => instrument.IsFed))
        {
            var family = PrometheusNames.Family(instrument.Name, instrument.Unit, instrument.Kind);
            HashSet<string> labels =
                [.. instrument.Attributes.Select(PrometheusNames.Clean), .. _labelsOfTheServer];
            string[] endings = instrument.Kind == InstrumentKind.Histogram ? ["_bucket", "_count", "_sum"] : [""];
            foreach (var ending in endings)
                known[PrometheusNames.Sample(family, instrument.Kind) + ending] = labels;
        }

        return known;
    }

    private static string NameOf(string metric) => Promql.CounterOf(metric);

    [GeneratedRegex(@"\{\{([a-z_]+)\}\}")]
    private static partial Regex LabelOfLegend();

    [GeneratedRegex("^[a-z_]+")]
    private static partial Regex LabelName();
}
