using OpenTelemetry.Metrics;

namespace Twin.Telemetry.Prometheus;

/// <summary>Finds the exemplars of a point.</summary>
internal static class Exemplars
{
    private const double MillisPerSecond = 1e3;

    /// <summary>The newest, or null.</summary>
    public static Exemplar? LastOf(in MetricPoint point) =>
        Between(point, double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>The newest above one bound and not above another, or null.</summary>
    public static Exemplar? Between(in MetricPoint point, double above, double upTo)
    {
        if (!point.TryGetExemplars(out var exemplars)) return null;
        Exemplar? newest = null;
        foreach (ref readonly var exemplar in exemplars)
        {
            // A counter of whole numbers keeps them as such; only one of the two is not 0.
            var value = exemplar.DoubleValue != 0 ? exemplar.DoubleValue : exemplar.LongValue;
            if (!(value > above && value <= upTo) || exemplar.TraceId == default) continue;
            var at = exemplar.Timestamp.ToUnixTimeMilliseconds() / MillisPerSecond;
            if (newest is not null && newest.UnixSeconds >= at) continue;
            newest = new Exemplar(
                [new("trace_id", exemplar.TraceId.ToHexString()), new("span_id", exemplar.SpanId.ToHexString())], value,
                at);
        }

        return newest;
    }
}
