using Twin.Telemetry.Runs;

namespace Twin.Telemetry.RemoteWrite;

/// <summary>Sends samples to a Prometheus, each with its own date, many in a request.</summary>
/// <remarks>
/// Its members belong to one thread; sending has a thread of its own. A server that is slow holds the caller up, for a
/// date cannot be sent a second time; one that is away does not: when the queue is full and the oldest request has
/// failed, samples are dropped and counted. Nothing is ever thrown because of the server.
/// </remarks>
public sealed class RemoteWriter : IDisposable
{
    private const byte SeriesTag = (1 << 3) | 2;

    private readonly RequestQueue _queue;
    private readonly List<WriteSeries> _all = [];
    private readonly ProtoWriter _request = new();
    private int _waiting;
    private long _latest = long.MinValue;

    /// <summary>Begins to send.</summary>
    /// <param name="options">Where to, and with what patience.</param>
    public RemoteWriter(RemoteWriteOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _queue = new RequestQueue(options);
    }

    /// <summary>Samples that the server took.</summary>
    public long SentCount => _queue.Sent;

    /// <summary>Samples given up because the queue was full and the server did not answer.</summary>
    public long DroppedFullCount => _queue.DroppedFull;

    /// <summary>Samples given up because the server did not answer in time.</summary>
    public long DroppedFailedCount => _queue.DroppedFailed;

    /// <summary>Samples that the server refused.</summary>
    public long DroppedRefusedCount => _queue.DroppedRefused;

    /// <summary>Samples that were given up, for whatever reason.</summary>
    public long DroppedCount => DroppedFullCount + DroppedFailedCount + DroppedRefusedCount;

    /// <summary>Why samples were last given up; null where none were.</summary>
    public string? LastFailure => _queue.LastFailure;

    /// <summary>Opens a series.</summary>
    /// <param name="series">A gauge or counter of a run.</param>
    /// <returns>What <see cref="Add"/> takes.</returns>
    public WriteSeries Open(MeterSeries series)
    {
        var opened = WriteSeries.Of(series);
        _all.Add(opened);
        return opened;
    }

    /// <summary>Adds a sample. Those of one series come in order of time.</summary>
    /// <param name="series">A series that this writer opened.</param>
    /// <param name="unixMillis">When. Unit: ms since 1970.</param>
    /// <param name="value">The value; NaN adds nothing.</param>
    public void Add(WriteSeries series, long unixMillis, double value)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (double.IsNaN(value)) return;
        series.Add(unixMillis, value);
        _latest = Math.Max(_latest, unixMillis);
        _waiting++;
    }

    /// <summary>Sends what waits where it has become a request's worth.</summary>
    public void SendFull()
    {
        if (_waiting >= RemoteWriteOptions.SamplesPerRequest) Send();
    }

    /// <summary>Sends what waits, and waits until everything is sent or given up.</summary>
    public void Finish()
    {
        Send();
        _queue.Finish();
    }

    /// <inheritdoc/>
    public void Dispose() => _queue.Dispose();

    /// <summary>Opens the series of a histogram.</summary>
    internal HistogramSeries Open(HistogramCells cells)
    {
        var opened = new HistogramSeries(cells);
        _all.AddRange(opened.All);
        return opened;
    }

    private void Send()
    {
        if (_waiting == 0) return;
        _request.Clear();
        foreach (var series in _all)
        {
            if (series.Count == 0) continue;
            _request.Byte(SeriesTag);
            series.Drain(_request);
        }

        var framed = new ProtoWriter();
        Snappy.Frame(_request.Written, framed);
        _queue.Add(framed.Written.ToArray(), _waiting, _latest);
        _waiting = 0;
    }
}
