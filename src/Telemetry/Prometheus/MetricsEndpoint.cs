using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OpenTelemetry.Metrics;

namespace Twin.Telemetry.Prometheus;

/// <summary>Answers scrapes: the whole of <c>/metrics</c> but the socket.</summary>
/// <remarks>
/// Thread safe. One collect runs at a time; a scrape that cannot begin within its own timeout is answered 503, and so
/// is one whose collect failed.
/// </remarks>
public sealed class MetricsEndpoint : IDisposable
{
    private const string Failed = "text/plain; charset=utf-8";

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    private readonly PrometheusExporter _exporter = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private string? _told;

    /// <summary>Makes the endpoint; its reader goes into the provider that it is to answer for.</summary>
    public MetricsEndpoint() => Reader = new BaseExportingMetricReader(_exporter);

    /// <summary>The reader.</summary>
    internal BaseExportingMetricReader Reader { get; }

    /// <summary>Where it says what is left out; nowhere at first.</summary>
    internal ILogger Log { get; set; } = NullLogger.Instance;

    /// <summary>Families of the last scrape that were left out because another of their name is of another
    /// kind.</summary>
    public IReadOnlyList<string> Collisions => _exporter.Collisions;

    /// <summary>Answers a scrape.</summary>
    /// <param name="accept">The Accept header, or null.</param>
    /// <param name="acceptEncoding">The Accept-Encoding header, or null.</param>
    /// <param name="timeoutSeconds">The header X-Prometheus-Scrape-Timeout-Seconds, or null.</param>
    public MetricsAnswer Answer(string? accept, string? acceptEncoding, string? timeoutSeconds)
    {
        var timeout = TimeoutOf(timeoutSeconds);
        if (!_turn.Wait(timeout)) return Refused("another scrape is under way");
        try
        {
            var format = Negotiation.Format(accept);
            _exporter.Format = format;
            _exporter.Reset();

            // Without a provider, or after its end, there is nobody to collect.
            var isCollected = _exporter.Collect?.Invoke((int)timeout.TotalMilliseconds) == true;
            if (!isCollected || _exporter.Written is not { } text) return Refused("nothing could be collected");
            TellCollisions();
            var type = format == ExpositionFormat.OpenMetrics ? Negotiation.OpenMetricsType : Negotiation.TextType;
            return Negotiation.TakesGzip(acceptEncoding)
                ? new MetricsAnswer(200, type, "gzip", Zipped(text))
                : new MetricsAnswer(200, type, null, text);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Reader.Dispose();
        _exporter.Dispose();
        _turn.Dispose();
    }

    /// <summary>Says once which families collide.</summary>
    private void TellCollisions()
    {
        if (_exporter.Collisions.Count == 0) return;
        var families = string.Join(", ", _exporter.Collisions);
        if (families != _told) Telemetry.Log.FamiliesCollide(Log, families);
        _told = families;
    }

    private static MetricsAnswer Refused(string why) => new(503, Failed, null, Encoding.UTF8.GetBytes(why + "\n"));

    /// <summary>A little less than the scraper waits, so that it hears why.</summary>
    private static TimeSpan TimeoutOf(string? seconds)
    {
        const double margin = 0.95;
        var isRead = double.TryParse(
            seconds, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var asked);
        return isRead && asked > 0 && asked * margin < _patience.TotalSeconds
            ? TimeSpan.FromSeconds(asked * margin)
            : _patience;
    }

    private static byte[] Zipped(ReadOnlyMemory<byte> text)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest)) gzip.Write(text.Span);
        return zipped.ToArray();
    }
}
