using System.Globalization;
using System.Net;
using Twin.Servers;
using Twin.Telemetry.Runs;
using Twin.World.Running;

namespace Twin.Telemetry.Tests.Grafana;

/// <summary>A world that goes a step a scrape, others that go at their own speed or stand still, and a real Prometheus
/// that scrapes them all.</summary>
internal sealed class ScrapedWorld : IDisposable
{
    private const int ScrapesMax = 40;

    /// <summary>Steps that the other worlds went before anybody scraped them.</summary>
    private const int StepsBefore = 3;

    private readonly Shown _shown;
    private readonly List<(WorldRun Run, RunMeter Meter, long Micros)> _others = [];
    private readonly HttpListener _listener = new();
    private readonly SemaphoreSlim _scraped = new(0);
    private readonly Task _answering;

    public ScrapedWorld(
        WorldRun run, TimeSpan scrape, params (string Name, WorldRun Run, TimeSpan PerScrape)[] others)
    {
        _shown = new Shown(run);
        _shown.Meter.Publish();
        foreach (var (name, other, per) in others)
        {
            var meter = new RunMeter(other, name, TimeProvider.System) { IsLive = true };
            _shown.Telemetry.Meter.Add(meter);
            for (var step = 0; step < StepsBefore; step++) Advance(other, meter, other.World.Record.StepMicros);
            _others.Add((other, meter, (long)per.TotalMicroseconds));
        }

        var port = ServerProcess.FreePort();
        _listener.Prefixes.Add(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
        _listener.Start();
        _answering = Task.Run(Answer);
        Server = new PrometheusServer(string.Create(CultureInfo.InvariantCulture, $$"""
            global: { scrape_interval: {{(int)scrape.TotalSeconds}}s }
            scrape_configs:
              - job_name: twin
                static_configs: [{ targets: ["127.0.0.1:{{port}}"] }]
            """));
    }

    /// <summary>The server.</summary>
    public PrometheusServer Server { get; }

    /// <summary>A step of the world and a reading after every scrape, until the server has kept so many: on a busy
    /// machine it gives some of them up.</summary>
    public async Task Pace(int kept)
    {
        for (var scrape = 0; scrape < ScrapesMax; scrape++)
        {
            await _scraped.WaitAsync();
            Advance(_shown.Run, _shown.Meter, _shown.Run.World.Record.StepMicros);

            // A served world that is paused publishes nothing.
            foreach (var (run, meter, micros) in _others.Where(other => other.Micros > 0)) Advance(run, meter, micros);
            if (Server.Query($"count_over_time({Own}[1h])") is [var seen] && seen.Value >= kept) return;
        }

        var said = Server.Ask("/api/v1/targets").GetProperty("activeTargets")[0].GetProperty("lastError");
        throw new InvalidOperationException($"the server kept fewer than {kept} of {ScrapesMax} scrapes: {said}");
    }

    /// <summary>Waits until the server has kept the newest reading.</summary>
    public async Task Settle()
    {
        var clock = Sum("twin.sim.clock");
        for (var scrape = 0; scrape < ScrapesMax; scrape++)
        {
            if (Server.Query(Own) is [var seen] && Math.Abs(seen.Value - clock) < 0.5) return;
            await _scraped.WaitAsync();
        }
    }

    /// <summary>The sum over an instrument's series in the twin's newest reading.</summary>
    public double Sum(string instrument)
    {
        var reading = _shown.Meter.Reading;
        return reading.Layout.Series.Select((series, i) => series.Instrument.Name == instrument ? reading.Values[i] : 0)
            .Where(double.IsFinite).Sum();
    }

    /// <summary>The clock of the first world.</summary>
    private string Own => $"twin_sim_clock_seconds{{run=\"{_shown.Meter.Name}\"}}";

    private static void Advance(WorldRun run, RunMeter meter, long micros)
    {
        run.Advance(run.NowMicros + micros);
        meter.Publish();
    }

    public void Dispose()
    {
        Server.Dispose();
        _listener.Stop();
        _answering.GetAwaiter().GetResult();
        _listener.Close();
        _scraped.Dispose();
        _shown.Dispose();
    }

    private async Task Answer()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                var asked = context.Request.Headers;
                var answer = _shown.Telemetry.Metrics.Answer(
                    asked["Accept"], null, asked["X-Prometheus-Scrape-Timeout-Seconds"]);
                context.Response.StatusCode = answer.Status;
                context.Response.ContentType = answer.ContentType;
                await context.Response.OutputStream.WriteAsync(answer.Body);
                context.Response.Close();
                _scraped.Release();
            }
            catch (Exception e) when (e is HttpListenerException or InvalidOperationException)
            {
                // The server has gone, or the test is over.
            }
        }
    }
}
