using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Twin.Telemetry.Prometheus;

/// <summary>Turns what the SDK collects into text, when a scrape asks for it.</summary>
[ExportModes(ExportModes.Pull)]
internal sealed class PrometheusExporter : BaseExporter<Metric>, IPullMetricExporter
{
    private readonly FamilyWriter _families = new();

    /// <summary>Set by the reader: collects, and hands what it has to <see cref="Export"/>.</summary>
    public Func<int, bool>? Collect { get; set; }

    /// <summary>The format of the next export.</summary>
    public ExpositionFormat Format { get; set; }

    /// <summary>What the last export wrote; null where it failed or none was.</summary>
    public ReadOnlyMemory<byte>? Written { get; private set; }

    /// <summary>Families that the last export left out because another of their name is of another kind.</summary>
    public IReadOnlyList<string> Collisions => _families.Collisions;

    /// <summary>Forgets what was written, so that a failed collect leaves nothing.</summary>
    public void Reset() => Written = null;

    /// <inheritdoc/>
    public override ExportResult Export(in Batch<Metric> batch)
    {
        var writer = new ExpositionWriter(Format);
        var metrics = new List<Metric>();
        foreach (var metric in batch) metrics.Add(metric);
        _families.Write(writer, ParentProvider.GetResource(), metrics);
        Written = writer.Written;
        return ExportResult.Success;
    }
}
