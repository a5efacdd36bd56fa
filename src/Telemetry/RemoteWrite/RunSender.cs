using Twin.Telemetry.Runs;

namespace Twin.Telemetry.RemoteWrite;

/// <summary>Sends the readings of a run with their simulated dates.</summary>
/// <param name="meter">The run.</param>
/// <param name="writer">What sends.</param>
/// <param name="sentUntilMillis">Date up to which another sender has sent the same run. Unit: ms since 1970.</param>
public sealed class RunSender(RunMeter meter, RemoteWriter writer, long sentUntilMillis = long.MinValue)
{
    private const string Dropped = "twin.remote_write.dropped", Sent = "twin.remote_write.sent";

    private readonly Dictionary<MeterSeries, WriteSeries> _told = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<HistogramCells, HistogramSeries> _histograms = [];
    private WriteSeries[] _series = [];
    private long _takenUntil = sentUntilMillis;

    /// <summary>Sends a reading, sooner or later; an empty one is left out, and so is one that is not later than
    /// the last: a second value at one instant would have the server refuse the whole request.</summary>
    /// <param name="reading">What the run published.</param>
    public void Take(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Layout.Series.Count == 0 || reading.UnixMillis <= _takenUntil) return;
        _takenUntil = reading.UnixMillis;
        if (_series.Length == 0) _series = [.. reading.Layout.Series.Select(writer.Open)];
        for (var i = 0; i < _series.Length; i++) writer.Add(_series[i], reading.UnixMillis, reading.Values[i]);
        TellOfSending();
        foreach (var (series, value) in meter.ToldSeries)
        {
            if (!_told.TryGetValue(series, out var told)) _told.Add(series, told = writer.Open(series));
            writer.Add(told, reading.UnixMillis, value);
        }

        foreach (var cells in meter.Histograms)
        {
            if (!_histograms.TryGetValue(cells, out var histogram))
            {
                _histograms.Add(cells, histogram = writer.Open(cells));
            }

            histogram.AddTo(writer, reading.UnixMillis);
        }

        writer.SendFull();
    }

    private void TellOfSending()
    {
        meter.Tell(Sent, writer.SentCount);
        meter.Tell(Dropped, writer.DroppedFullCount, "queue-full");
        meter.Tell(Dropped, writer.DroppedFailedCount, "unreachable");
        meter.Tell(Dropped, writer.DroppedRefusedCount, "refused");
    }
}
