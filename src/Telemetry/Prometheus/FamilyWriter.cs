using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using Twin.Telemetry.Instruments;

namespace Twin.Telemetry.Prometheus;

/// <summary>Writes metrics as families: one head each, points of all meters below it, in order of names.</summary>
internal sealed class FamilyWriter
{
    private readonly LabelMaker _labels = new();
    private readonly List<string> _collisions = [];

    /// <summary>Families of which some were left out, for a name can only be of one kind.</summary>
    public IReadOnlyList<string> Collisions => _collisions;

    /// <summary>Writes everything, from <c>target_info</c> to the end.</summary>
    public void Write(ExpositionWriter writer, Resource resource, List<Metric> metrics)
    {
        _collisions.Clear();
        writer.Target(LabelMaker.Of(resource.Attributes));
        var families = metrics.Select(metric => (Metric: metric, Kind: KindOf(metric)))
            .GroupBy(each => PrometheusNames.Family(each.Metric.Name, each.Metric.Unit, each.Kind))
            .OrderBy(family => family.Key, StringComparer.Ordinal);
        foreach (var family in families)
        {
            var first = family.First();
            if (family.Any(each => each.Kind != first.Kind)) _collisions.Add(family.Key);
            var unit = PrometheusNames.Unit(first.Metric.Unit, first.Kind);
            writer.Family(family.Key, first.Kind, unit, first.Metric.Description);
            foreach (var (metric, kind) in family)
            {
                if (kind == first.Kind) Points(writer, family.Key, kind, metric);
            }
        }

        writer.End();
    }

    private static InstrumentKind KindOf(Metric metric) => metric.MetricType switch
    {
        MetricType.LongSum or MetricType.DoubleSum => InstrumentKind.Counter,
        MetricType.LongSumNonMonotonic or MetricType.DoubleSumNonMonotonic => InstrumentKind.UpDownCounter,
        MetricType.Histogram or MetricType.ExponentialHistogram => InstrumentKind.Histogram,
        _ => InstrumentKind.Gauge,
    };

    private void Points(ExpositionWriter writer, string family, InstrumentKind kind, Metric metric)
    {
        var name = PrometheusNames.Sample(family, kind);
        _labels.Begin(metric);
        foreach (ref readonly var point in metric.GetMetricPoints())
        {
            var labels = _labels.Of(point.Tags, kind);
            if (kind == InstrumentKind.Histogram) Histogram(writer, family, metric.MetricType, point, labels);
            else writer.Sample(name, labels, ValueOf(metric.MetricType, point), Exemplars.LastOf(point));
        }
    }

    private static double ValueOf(MetricType type, in MetricPoint point) => type switch
    {
        MetricType.LongSum or MetricType.LongSumNonMonotonic => point.GetSumLong(),
        MetricType.DoubleSum or MetricType.DoubleSumNonMonotonic => point.GetSumDouble(),
        MetricType.LongGauge => point.GetGaugeLastValueLong(),
        _ => point.GetGaugeLastValueDouble(),
    };

    private static void Histogram(
        ExpositionWriter writer, string family, MetricType type, in MetricPoint point, string labels)
    {
        var bucket = $"{family}_bucket";
        double count = point.GetHistogramCount();

        // An exponential histogram has no text form: its one bucket holds all.
        if (type == MetricType.ExponentialHistogram)
        {
            writer.Bucket(bucket, labels, double.PositiveInfinity, count, Exemplars.LastOf(point));
        }
        else
        {
            double below = 0, from = double.NegativeInfinity;
            foreach (var each in point.GetHistogramBuckets())
            {
                below += each.BucketCount;
                var inside = Exemplars.Between(point, from, each.ExplicitBound);
                writer.Bucket(bucket, labels, each.ExplicitBound, below, inside);
                from = each.ExplicitBound;
            }
        }

        writer.Sample($"{family}_sum", labels, point.GetHistogramSum());
        writer.Sample($"{family}_count", labels, count);
    }
}
