using Twin.Servers;
using Twin.Telemetry.RemoteWrite;
using Xunit;

namespace Twin.Telemetry.Tests.Servers;

[Collection(Shown.Collection)]
public sealed class SimulatedServerTests
{
    private const double DaysPerYear = 365.25;

    private static readonly DateTimeOffset _late = new(2059, 12, 1, 0, 0, 0, TimeSpan.Zero);

    [PrometheusFact]
    public void RemoteWrite_OfARunTo2060_IsThereAtItsOwnDates()
    {
        using var server = Deployed.Simulated();
        using var shown = new Shown(Repository.Run("closed-form/ring.yaml", "from=2026-01-01", "until=34 yr"), "r/1");

        var sent = Send(shown, server, 34 * DaysPerYear);

        Assert.Equal((0L, null), (sent.DroppedCount, sent.LastFailure));
        Assert.True(sent.SentCount > 10_000, $"{sent.SentCount} samples");
        var growth = Assert.Single(server.Query("twin_loop_growth_ratio{run=\"r/1\"}", _late));
        Assert.InRange(growth.Value / shown.Run.World.Growth.PerYear!.Value, 0.9, 1.1);
        Assert.Equal(_late.ToUnixTimeSeconds(), Assert.Single(server.Query("twin_sim_clock_seconds", _late)).Value);

        // One simulated second a second: this clock is the simulated one.
        var rate = Assert.Single(server.Query("rate(twin_sim_elapsed_seconds_total[30d])", _late));
        Assert.Equal(1, rate.Value, 3);
    }

    [PrometheusFact]
    public void RemoteWrite_AndScrape_ShowTheSameSeries()
    {
        using var server = Deployed.Simulated();
        using var shown = new Shown(Repository.Run("gigasite.yaml"), "r/2").To(2);
        shown.Telemetry.Meter.Remove(shown.Meter);
        shown.Telemetry.Meter.Add(shown.Meter);

        Send(shown, server, 3);

        // A server that scrapes adds the target itself.
        string[] ofTheServer = ["__name__", "job", "instance"];
        var scraped = shown.Scrape(Shown.OpenMetrics).Split('\n').Where(line => line.StartsWith("twin_", Ordinal))
            .Where(line => line.Contains("run=\"r/2\"", Ordinal))
            .Select(line => line[..line.IndexOf("} ", Ordinal)]).Select(Sorted).Order(StringComparer.Ordinal);
        var written = server.Ask($"/api/v1/series?match[]={Uri.EscapeDataString("{run=\"r/2\"}")}&start=0")
            .EnumerateArray()
            .Select(series => series.EnumerateObject().ToDictionary(label => label.Name, label => $"{label.Value}"))
            .Select(labels => Text(labels["__name__"], labels.Where(label => !ofTheServer.Contains(label.Key))))
            .Order(StringComparer.Ordinal);

        // Scrapes are live, and so is the speed; what is sent about sending is not scraped before it was told.
        string[] onlyOne = ["twin_sim_speed_ratio", "twin_robot_repair_duration_seconds", "twin_remote_write"];
        bool IsBoth(string series) => !onlyOne.Any(name => series.StartsWith(name, Ordinal));
        Assert.Equal([], scraped.Except(written).Where(IsBoth));
        Assert.Equal([], written.Except(scraped).Where(IsBoth));
    }

    [PrometheusFact]
    public void RemoteWrite_SecondRunYearsBefore_IsTakenToo()
    {
        using var server = Deployed.Simulated();
        using var late = new Shown(Repository.Run("closed-form/ring.yaml", "from=2055-01-01"), "r/late");
        using var early = new Shown(Repository.Run("closed-form/ring.yaml", "from=2026-01-01"), "r/early");

        Send(late, server, 400);
        var sent = Send(early, server, 400);

        Assert.Equal((0L, null), (sent.DroppedCount, sent.LastFailure));
        Assert.Single(server.Query("twin_sim_clock_seconds", new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero)));
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static RemoteWriter Send(Shown shown, PrometheusServer server, double days)
    {
        using var writer = new RemoteWriter(new RemoteWriteOptions { Url = server.WriteUrl });
        var sender = new RunSender(shown.Meter, writer);
        for (var day = Math.Ceiling(shown.Run.NowMicros / 86_400e6); day <= days; day++)
        {
            shown.To(day);
            sender.Take(shown.Meter.Reading);
        }

        writer.Finish();
        return writer;
    }

    /// <summary>A scraped series with its labels in order.</summary>
    private static string Sorted(string series)
    {
        var brace = series.IndexOf('{', Ordinal);
        var labels = series[(brace + 1)..].TrimEnd('"').Split("\",").Select(label => label.Split("=\"", 2));
        return Text(series[..brace], labels.Select(label => new KeyValuePair<string, string>(label[0], label[1])));
    }

    private static string Text(string name, IEnumerable<KeyValuePair<string, string>> labels) => string.Join(
        '|', labels.OrderBy(label => label.Key, StringComparer.Ordinal).Select(label => $"{label.Key}={label.Value}")
            .Prepend(name));
}
