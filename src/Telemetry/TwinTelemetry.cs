using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Twin.Telemetry.Instruments;
using Twin.Telemetry.Prometheus;
using Twin.Telemetry.Push;
using Twin.Telemetry.Runs;

namespace Twin.Telemetry;

/// <summary>Everything a process shows of itself and of its runs.</summary>
/// <remarks>
/// One a process. <see cref="Metrics"/> answers scrapes, <see cref="Meter"/> shows runs, <see cref="Logs"/> makes
/// loggers. Metrics, traces and logs are pushed besides where the standard variables of OpenTelemetry name an endpoint.
/// </remarks>
public sealed class TwinTelemetry : IDisposable
{
    /// <summary>Names of the runtime's own that end as only histograms may.</summary>
    private static readonly (string Name, string Other)[] _renamed =
    [
        ("dotnet.assembly.count", "dotnet.assembly.loaded"), ("dotnet.timer.count", "dotnet.timer.active"),
        ("dotnet.process.cpu.count", "dotnet.process.cpu.usable"),
    ];

    private readonly MeterProvider _metrics;
    private readonly TracerProvider _traces;

    /// <summary>Starts.</summary>
    /// <param name="options">How.</param>
    public TwinTelemetry(TelemetryOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var resource = ResourceBuilder.CreateDefault().AddService(
            Otlp.Service ?? TelemetryOptions.Service, serviceVersion: options.Version,
            serviceInstanceId: options.Instance);
        _metrics = MakeMetrics(resource);
        _traces = MakeTraces(resource);
        Logs = MakeLogs(resource);
        Metrics.Log = Logs.CreateLogger("Twin.Scrape");
    }

    /// <summary>Whether the environment asks for a push, so that a short command shows itself too.</summary>
    public static bool IsPushed => Otlp.IsOn;

    /// <summary>Shows runs.</summary>
    public TwinMeter Meter { get; } = new();

    /// <summary>Answers scrapes.</summary>
    public MetricsEndpoint Metrics { get; } = new();

    /// <summary>Makes loggers; <see cref="Telemetry.Log"/> has the records.</summary>
    public ILoggerFactory Logs { get; }

    /// <summary>Sends log records from now on to a text too, one JSON object a line.</summary>
    /// <param name="to">The text; stays the caller's.</param>
    public void LogTo(TextWriter to) => Logs.AddProvider(new LogLines(to, TimeProvider.System));

    /// <summary>Pushes what has gathered, now; nothing where nothing is pushed.</summary>
    public void Flush()
    {
        if (!IsPushed) return;
        _metrics.ForceFlush();
        _traces.ForceFlush();
    }

    /// <summary>Pushes what has gathered, and stops.</summary>
    public void Dispose()
    {
        _traces.Dispose();
        _metrics.Dispose();
        Logs.Dispose();
        Meter.Dispose();
        Metrics.Dispose();
    }

    private MeterProvider MakeMetrics(ResourceBuilder resource)
    {
        var metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
            .AddMeter(TwinMeter.Name, "System.Runtime")
            .SetExemplarFilter(ExemplarFilterType.TraceBased)
            .SetMaxMetricStreams(TelemetryOptions.StreamsMax)
            .AddReader(Metrics.Reader)
            .AddView(StreamOf);
        foreach (var (name, other) in _renamed) metrics.AddView(name, other);
        if (Otlp.IsOnFor("METRICS")) metrics.AddOtlpExporter();
        return metrics.Build();
    }

    /// <summary>How the SDK is to keep an instrument; null as it keeps any.</summary>
    /// <remarks>It takes memory for every series an instrument may have at once, and the meters of two that live in one
    /// process share their name: what is the other's is left to the other.</remarks>
    private MetricStreamConfiguration? StreamOf(System.Diagnostics.Metrics.Instrument instrument)
    {
        if (instrument.Meter.Name != TwinMeter.Name) return null;
        if (!Meter.Has(instrument)) return MetricStreamConfiguration.Drop;
        var row = InstrumentTable.Of(instrument.Name);
        return row.Bounds.Count > 0 ? null : new MetricStreamConfiguration { CardinalityLimit = row.SeriesMax };
    }

    /// <summary>Made even where nothing is pushed: only then cases in histograms have a trace to name.</summary>
    private static TracerProvider MakeTraces(ResourceBuilder resource)
    {
        var traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Spans.SourceName);
        if (Otlp.IsOnFor("TRACES")) traces.AddOtlpExporter();
        return traces.Build();
    }

    private static ILoggerFactory MakeLogs(ResourceBuilder resource) => LoggerFactory.Create(logs =>
    {
        logs.SetMinimumLevel(LogLevel.Information);
        if (!Otlp.IsOnFor("LOGS")) return;
        logs.AddOpenTelemetry(records =>
        {
            records.IncludeFormattedMessage = true;
            records.SetResourceBuilder(resource).AddOtlpExporter();
        });
    });
}
