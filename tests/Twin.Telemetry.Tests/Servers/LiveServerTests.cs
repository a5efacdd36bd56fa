using System.Diagnostics;
using Twin.Servers;
using Xunit;

namespace Twin.Telemetry.Tests.Servers;

[Collection(Shown.Collection)]
public sealed class LiveServerTests
{
    [PrometheusFact]
    public void Prometheus_ThatScrapes_HasSeriesMetadataAndExemplars()
    {
        using var shown = new Shown(Repository.Run("closed-form/ring.yaml")).To(400);
        using var source = new ActivitySource("Twin.Telemetry.Tests");
        using var listener = new ActivityListener
        {
            ShouldListenTo = other => other == source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(listener);
        string trace;
        using (var activity = source.StartActivity("command")!)
        {
            trace = activity.TraceId.ToHexString();
            shown.Meter.Record("twin.command.duration", 0.03, "pause", "done");
        }

        using var port = new ScrapedPort(shown.Telemetry);
        using var server = Deployed.Live(port.Port);
        var since = Uri.EscapeDataString(DateTimeOffset.UtcNow.AddMinutes(-5).ToString("o"));
        var until = Uri.EscapeDataString(DateTimeOffset.UtcNow.AddMinutes(5).ToString("o"));
        server.Process.Await(() => server.Query("twin_sim_clock_seconds").Count == 1);

        Assert.Equal(1, Assert.Single(server.Query("up{job=\"twin\"}")).Value);
        Assert.Equal(400 * 86_400.0, Assert.Single(server.Query("twin_sim_elapsed_seconds_total")).Value);
        Assert.Equal("1.2.3", Assert.Single(server.Query("target_info")).Labels["service_version"]);
        Assert.InRange(
            Assert.Single(server.Query("histogram_quantile(0.5, twin_command_duration_seconds_bucket)")).Value,
            0.025, 0.05);
        var metadata = server.Ask("/api/v1/metadata?metric=twin_sim_elapsed_seconds")
            .GetProperty("twin_sim_elapsed_seconds")[0];
        Assert.Equal(("counter", "seconds"),
            (metadata.GetProperty("type").GetString(), metadata.GetProperty("unit").GetString()));
        var exemplars = server.Ask(
            $"/api/v1/query_exemplars?query=twin_command_duration_seconds_bucket&start={since}&end={until}");
        Assert.Equal(trace, exemplars[0].GetProperty("exemplars")[0].GetProperty("labels").GetProperty("trace_id")
            .GetString());
    }
}
