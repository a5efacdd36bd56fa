using System.Text;
using Twin.Telemetry.Runs;
using Twin.World.Running;

namespace Twin.Telemetry.Tests;

/// <summary>A run that is shown, as a process shows it.</summary>
internal sealed class Shown : IDisposable
{
    /// <summary>Tests that show runs go one after the other: a process has one meter of a name.</summary>
    public const string Collection = "shown";

    public const string OpenMetrics = "application/openmetrics-text;version=1.0.0";

    public Shown(WorldRun run, string name = "test/0001")
    {
        Run = run;
        Meter = new RunMeter(run, name, TimeProvider.System) { IsLive = true };
        Telemetry.Meter.Add(Meter);
    }

    public TwinTelemetry Telemetry { get; } = new(
        new TelemetryOptions { Version = "1.2.3", Instance = "here:1" });

    public WorldRun Run { get; }

    public RunMeter Meter { get; }

    public Shown To(double days)
    {
        var until = (long)(days * 86_400e6);
        while (Run.NowMicros < until)
        {
            Run.Advance(Math.Min(until, Run.NowMicros + Run.World.Record.StepMicros));
            Meter.Publish();
        }

        return this;
    }

    public string Scrape(string? accept = null) =>
        Encoding.UTF8.GetString(Telemetry.Metrics.Answer(accept, null, null).Body.Span);

    /// <summary>A number of the newest reading.</summary>
    public double Value(string instrument, params string[] of)
    {
        var reading = Meter.Reading;
        var series = reading.Layout.Series;
        var found = Enumerable.Range(0, series.Count).Single(i => series[i].Instrument.Name == instrument
            && series[i].Attributes.Skip(1).Select(pair => (string)pair.Value!).SequenceEqual(of));
        return reading.Values[found];
    }

    public void Dispose() => Telemetry.Dispose();
}
