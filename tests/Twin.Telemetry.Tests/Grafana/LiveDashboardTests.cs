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

    private static readonly TimeSpan _scrape = TimeSpan.FromSeconds(2);

    [PrometheusFact]
    public async Task Dashboards_OfAPacedWorld_ShowNumbersOrSayWhyNot()
    {
        using var scraped = new ScrapedWorld(Repository.Run("gigasite.yaml"), _scrape);
        var began = DateTimeOffset.UtcNow;
        await scraped.Pace(Scrapes);
        using var proof = Proof(scraped, began);

        foreach (var dashboard in DashboardSet.All())
            await proof.Prove(JsonNode.Parse(DashboardJson.Of(dashboard))!.AsObject());

        Assert.True(proof.Failures.Count == 0, string.Join('\n', proof.Failures));
        Assert.True(proof.Shown.Count > 30, $"shown: {string.Join(", ", proof.Shown)}");
        Assert.DoesNotContain("twin-fleet: Robots by state (sim)", proof.Absent);
        await ValuesAreTheTwinsOwn(scraped);
        await ABrokenPanelIsFound(scraped, began);
    }

    /// <summary>The same number by another road: the twin's own reading beside the server's answer.</summary>
    private static async Task ValuesAreTheTwinsOwn(ScrapedWorld scraped)
    {
        await scraped.Settle();
        var robots = scraped.Server.Query("sum(twin_fleet_size)").Single().Value;
        var clock = scraped.Server.Query("twin_sim_clock_seconds").Single().Value;

        Assert.Equal(scraped.Sum("twin.fleet.size"), robots, 6);
        Assert.Equal(scraped.Sum("twin.sim.clock"), clock, 3);
    }

    private static async Task ABrokenPanelIsFound(ScrapedWorld scraped, DateTimeOffset began)
    {
        var text = DashboardJson.Of(DashboardSet.All()[0])
            .Replace("twin_sim_speed_ratio", "twin_sim_sped_ratio", StringComparison.Ordinal);
        using var proof = Proof(scraped, began);

        await proof.Prove(JsonNode.Parse(text)!.AsObject());

        Assert.Contains(proof.Failures, failure => failure.Contains("Speed (wall)", StringComparison.Ordinal));
    }

    private static DashboardProof Proof(ScrapedWorld scraped, DateTimeOffset began) => new(
        new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{scraped.Server.Port}")),
        began.ToUnixTimeSeconds(), DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 1, _scrape.TotalSeconds);
}
