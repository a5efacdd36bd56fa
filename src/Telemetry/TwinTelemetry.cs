using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using Twin.Telemetry.Instruments;
using Twin.Telemetry.Prometheus;
using Twin.Telemetry.Runs;

namespace Twin.Telemetry;

/// <summary>Everything a process shows of itself and of its runs.</summary>
/// <remarks>One a process. <see cref="Metrics"/> answers scrapes, <see cref="Meter"/> shows runs.</remarks>
public sealed class TwinTelemetry : IDisposable
{
    /// <summary>Names of the runtime's own that end as only histograms may.</summary>
    private static readonly (string Name, string Other)[] _renamed =
    [
        ("dotnet.assembly.count", "dotnet.assembly.loaded"), ("dotnet.timer.count", "dotnet.timer.active"),
        ("dotnet.process.cpu.count", "dotnet.process.cpu.usable"),
    ];

    private readonly MeterProvider _metrics;

    /// <summary>Starts.</summary>
    /// <param name="options">How.</param>
    public TwinTelemetry(TelemetryOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var resource = ResourceBuilder.CreateDefault()
            .AddService(options.Service, serviceVersion: options.Version, serviceInstanceId: options.Instance);
        var metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
            .AddMeter(TwinMeter.Name, "System.Runtime")
            .SetExemplarFilter(ExemplarFilterType.TraceBased)
            .SetMaxMetricStreams(TelemetryOptions.StreamsMax)
            .AddReader(Metrics.Reader);
        foreach (var instrument in InstrumentTable.All.Where(each => each.IsFed && each.Bounds.Count == 0))
        {
            metrics.AddView(
                instrument.Name, new MetricStreamConfiguration { CardinalityLimit = TelemetryOptions.SeriesMax });
        }

        foreach (var (name, other) in _renamed) metrics.AddView(name, other);
        _metrics = metrics.Build();
    }

    /// <summary>Shows runs.</summary>
    public TwinMeter Meter { get; } = new();

    /// <summary>Answers scrapes.</summary>
    public MetricsEndpoint Metrics { get; } = new();

    /// <inheritdoc/>
    public void Dispose()
    {
        _metrics.Dispose();
        Meter.Dispose();
        Metrics.Dispose();
    }
}
