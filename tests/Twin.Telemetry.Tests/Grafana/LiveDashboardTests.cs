using System.Globalization;
using System.Text.Json.Nodes;
using Twin.Servers;
using Twin.Telemetry.Grafana;
using Twin.Telemetry.Grafana.Dashboards;
using Xunit;

namespace Twin.Telemetry.Tests.Grafana;

/// <summary>Every dashboard on a real Prometheus that scrapes a paced world.</summary>
[Collection(Shown.Collection)]
public sealed class LiveDashboardTests
{
    private const int Scrapes = 8;

    private const string RealTime = "test/real-time", Paused = "test/paused";

    private static readonly TimeSpan _scrape = TimeSpan.FromSeconds(2);

    [PrometheusFact]
    public async Task Dashboards_OfAPacedWorld_ShowNumbersOrSayWhyNot()
    {
        using var scraped = new ScrapedWorld(
            Repository.Run("gigasite.yaml"), _scrape, (RealTime, Repository.Run("gigasite.yaml"), _scrape),
            (Paused, Repository.Run("gigasite.yaml"), TimeSpan.Zero));
        var began = DateTimeOffset.UtcNow;
        await scraped.Pace(Scrapes);

        var paced = await Proven(scraped, began, "test/0001");
        var real = await Proven(scraped, began, RealTime);
        var paused = await Proven(scraped, began, Paused);

        Assert.Equal([], paced.Failures.Concat(real.Failures).Concat(paused.Failures));
        Assert.True(paced.Shown.Count > 30, $"shown: {string.Join(", ", paced.Shown)}");
        Assert.DoesNotContain("twin-fleet: Robots by state (sim)", paced.Absent);

        // In real time the same panels have numbers, rates too, though most counters rise once an hour. A paused world
        // shows what it is and has no rates.
        Assert.Equal([], paced.Shown.Except(real.Shown));
        Assert.Contains("twin-loop: Output by product (sim)", real.Shown);
        Assert.Contains("twin-loop: Output by product (sim)", paused.Absent);
        Assert.Contains("twin-fleet: Robots by state (sim)", paused.Shown);
        var clock = scraped.Server.Query($"rate(twin_sim_elapsed_seconds_total{{run=\"{Paused}\"}}[1m])");
        Assert.Equal(0, Assert.Single(clock).Value);
        await ValuesAreTheTwinsOwn(scraped);
        await ABrokenPanelIsFound(scraped, began);
    }

    private static async Task<DashboardProof> Proven(ScrapedWorld scraped, DateTimeOffset began, string run)
    {
        using var proof = Proof(scraped, began);
        foreach (var dashboard in DashboardSet.All())
            await proof.Prove(JsonNode.Parse(DashboardJson.Of(dashboard))!.AsObject(), run);
        return proof;
    }

    /// <summary>The same number by another road: the twin's own reading beside the server's answer.</summary>
    private static async Task ValuesAreTheTwinsOwn(ScrapedWorld scraped)
    {
        await scraped.Settle();
        var robots = scraped.Server.Query("sum(twin_fleet_size{run=\"test/0001\"})").Single().Value;
        var clock = scraped.Server.Query("twin_sim_clock_seconds{run=\"test/0001\"}").Single().Value;

        Assert.Equal(scraped.Sum("twin.fleet.size"), robots, 6);
        Assert.Equal(scraped.Sum("twin.sim.clock"), clock, 3);
    }

    private static async Task ABrokenPanelIsFound(ScrapedWorld scraped, DateTimeOffset began)
    {
        var text = DashboardJson.Of(DashboardSet.All()[0])
            .Replace("twin_sim_speed_ratio", "twin_sim_sped_ratio", StringComparison.Ordinal);
        using var proof = Proof(scraped, began);

        await proof.Prove(JsonNode.Parse(text)!.AsObject(), "test/0001");

        Assert.Contains(proof.Failures, failure => failure.Contains("Speed (wall)", StringComparison.Ordinal));
    }

    private static DashboardProof Proof(ScrapedWorld scraped, DateTimeOffset began) => new(
        new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{scraped.Server.Port}")),
        began.ToUnixTimeSeconds(), DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 1, _scrape.TotalSeconds);
}
