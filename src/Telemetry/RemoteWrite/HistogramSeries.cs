using Twin.Telemetry.Prometheus;
using Twin.Telemetry.Runs;

namespace Twin.Telemetry.RemoteWrite;

/// <summary>A histogram on its way: a series a bucket, its sum and its count.</summary>
internal sealed class HistogramSeries
{
    private readonly HistogramCells _cells;
    private readonly double[] _cumulative;
    private readonly List<WriteSeries> _all = [];

    /// <summary>Makes the series of a histogram, called as a scrape of OpenMetrics calls them.</summary>
    public HistogramSeries(HistogramCells cells)
    {
        _cells = cells;
        var instrument = cells.Series.Instrument;
        var family = PrometheusNames.Family(instrument.Name, instrument.Unit, instrument.Kind);
        var labels = WriteSeries.LabelsOf(cells.Series);
        var text = new ExpositionWriter(ExpositionFormat.OpenMetrics);
        foreach (var bound in instrument.Bounds.Append(double.PositiveInfinity))
        {
            _all.Add(new WriteSeries($"{family}_bucket", [.. labels, new("le", text.BoundText(bound))]));
        }

        _cumulative = new double[_all.Count];
        _all.Add(new WriteSeries($"{family}_sum", labels));
        _all.Add(new WriteSeries($"{family}_count", labels));
    }

    /// <summary>Its series.</summary>
    public IReadOnlyList<WriteSeries> All => _all;

    /// <summary>Adds a sample to each.</summary>
    public void AddTo(RemoteWriter writer, long unixMillis)
    {
        var sum = _cells.Read(_cumulative);
        for (var i = 0; i < _cumulative.Length; i++) writer.Add(_all[i], unixMillis, _cumulative[i]);
        writer.Add(_all[^2], unixMillis, sum);
        writer.Add(_all[^1], unixMillis, _cumulative[^1]);
    }
}
