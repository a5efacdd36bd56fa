using System.Globalization;
using System.Text.Json;
using Twin.Telemetry.Push;
using Xunit;

namespace Twin.Telemetry.Tests.Push;

[Collection(Shown.Collection)]
public sealed class PushTests : IDisposable
{
    private static readonly string[] _names =
    [
        "OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_PROTOCOL", "OTEL_SERVICE_NAME", "OTEL_SDK_DISABLED",
        "OTEL_TRACES_EXPORTER", "OTEL_METRICS_EXPORTER", "OTEL_LOGS_EXPORTER",
    ];

    private readonly Collector _collector = new();
    private readonly string?[] _before = [.. _names.Select(Environment.GetEnvironmentVariable)];

    public PushTests()
    {
        foreach (var name in _names) Environment.SetEnvironmentVariable(name, null);
    }

    public void Dispose()
    {
        for (var i = 0; i < _names.Length; i++) Environment.SetEnvironmentVariable(_names[i], _before[i]);
        _collector.Dispose();
    }

    [Fact]
    public void Push_WithTheStandardVariables_SendsMetricsTracesAndLogs()
    {
        Set("OTEL_EXPORTER_OTLP_ENDPOINT", _collector.Url);
        Set("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
        Set("OTEL_SERVICE_NAME", "the-loop");

        using (var shown = new Shown(Repository.Towns(), "earth/0007"))
        {
            shown.Meter.Publish();
            shown.To(200);
            var log = shown.Telemetry.Logs.CreateLogger("t");
            using (Spans.Command("earth/0007", "pause"))
            {
                shown.Meter.Record("twin.command.duration", 0.1, "pause", "done");
            }

            using (Spans.Decision("earth/0007", 3)) Log.RunEnded(log, "earth/0007", 200, 7);
        }

        Assert.StartsWith("application/x-protobuf", _collector.At("/v1/metrics"), StringComparison.Ordinal);
        Holds("/v1/metrics", "twin.flow.mass", "twin.command.duration", "earth/0007", "the-loop", "dotnet.gc");
        Holds("/v1/traces", "command pause", "decide quarter", "plan", "ship ", "twin.sim.ended", "the-loop");
        Holds("/v1/logs", "earth/0007 ended at day 200 after 7 events", "SimulatedDays");
    }

    [Theory]
    [InlineData(null, null, null, false)]
    [InlineData("http://127.0.0.1:4318", null, null, true)]
    [InlineData("http://127.0.0.1:4318", "OTEL_SDK_DISABLED", "TRUE", false)]
    [InlineData("http://127.0.0.1:4318", "OTEL_TRACES_EXPORTER", "none", true)]
    [InlineData("http://127.0.0.1:4318", "OTEL_TRACES_EXPORTER", "otlp", true)]
    public void IsPushed_OfTheEnvironment_HeedsItsVariables(
        string? endpoint, string? name, string? value, bool expected)
    {
        Set("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint);
        if (name is not null) Set(name, value);

        Assert.Equal(expected, TwinTelemetry.IsPushed);
        Assert.Equal(expected && value != "none", Otlp.IsOnFor("TRACES"));
    }

    [Fact]
    public void LogTo_AText_GetsOneJsonObjectALine()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var telemetry = new TwinTelemetry(new TelemetryOptions { Version = "1", Instance = "i" }))
        {
            telemetry.LogTo(text);
            using var span = Spans.Command("r", "set");
            var log = telemetry.Logs.CreateLogger("t");
            Log.CommandAnswered(log, "r", "set", "key \"7\"\n", "done");
            Log.SamplesDropped(log, "r", 3, "why");
        }

        var lines = text.ToString().TrimEnd().Split('\n');
        using var first = JsonDocument.Parse(lines[0]);
        Assert.Equal(2, lines.Length);
        Assert.Equal("key \"7\"\n", first.RootElement.GetProperty("Principal").GetString());
        Assert.Equal(304, first.RootElement.GetProperty("id").GetInt32());
        Assert.Equal("CommandAnswered", first.RootElement.GetProperty("event").GetString());
        Assert.Equal(32, first.RootElement.GetProperty("trace_id").GetString()!.Length);
    }

    private static void Set(string name, string? value) => Environment.SetEnvironmentVariable(name, value);

    private void Holds(string path, params string[] texts)
    {
        var sent = _collector.At(path);
        Assert.All(texts, text => Assert.Contains(text, sent, StringComparison.Ordinal));
    }
}
