using System.Text;
using System.Text.Json;
using Twin.Servers;
using Xunit;

namespace Twin.Serve.Tests.Alerts;

/// <summary>From a grid that goes dark in a real twin to whoever is on duty, through the real servers.</summary>
public sealed class AlertTests : IDisposable
{
    private const string Dead = "TwinGridDead", Short = "TwinEnergyShort", Idle = "TwinSiteIdle";

    private readonly string _folder = Directory.CreateTempSubdirectory("twin-alerts-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [AlertmanagerFact]
    public async Task DeadGrid_FiresMutesItsSitesAndResolves_AndIsSilentWhilePaused()
    {
        Yard.WriteDark(Directory.CreateDirectory(Path.Combine(_folder, "worlds")).FullName);
        using var twin = await ChildServer.Start(_folder, "--speed", "36000");
        using var duty = new Webhook();
        using var alertmanager = Hurried.Alertmanager(duty.Url);
        using var prometheus = Hurried.Prometheus(twin.Client.BaseAddress!.Port, alertmanager.Port, _folder);

        // It fires: one notification of the grid, none of the sites that hang on it.
        prometheus.Process.Await(() => duty.Of(Dead, "firing").Count > 0);
        alertmanager.Process.Await(() => ((string[])[Short, Idle]).All(name => IsMuted(alertmanager, name)));
        var told = duty.Of(Dead, "firing")[0].GetProperty("alerts")[0];

        Assert.Equal(
            ("yard/0001", "grid", "critical"), (Label(told, "run"), Label(told, "site_id"), Label(told, "severity")));
        Assert.Matches(
            @"^grid of yard/0001 leaves (9\d(\.\d+)?|100)% of what is asked of it unserved$",
            told.GetProperty("annotations").GetProperty("summary").GetString());
        Assert.All(duty.All, one => Assert.Equal(Dead, Label(one.GetProperty("alerts")[0], "alertname")));

        // Mended: it resolves while the world goes on.
        await SetPower(twin, "90000 MWh/yr");
        prometheus.Process.Await(() => duty.Of(Dead, "resolved").Count > 0);
        Assert.Empty(prometheus.Query($"ALERTS{{alertname=\"{Dead}\",alertstate=\"firing\"}}"));
        Assert.NotEmpty(prometheus.Query("run:twin_sim_elapsed_seconds:rate"));

        // Broken again, and paused: what is dead stays dead, but nobody is called for a world that stands.
        var before = duty.Of(Dead, "firing").Count;
        await SetPower(twin, "500 MWh/yr");
        prometheus.Process.Await(() => duty.Of(Dead, "firing").Count > before);
        await Command(twin, """{"command":"pause"}""");
        prometheus.Process.Await(() => duty.Of(Dead, "resolved").Count > 1);
        prometheus.Process.Await(() => prometheus.Query("ALERTS{clock=\"sim\"}").Count == 0);
        Assert.Equal(1, Assert.Single(prometheus.Query("up{job=\"twin\"}")).Value);
        Assert.Empty(prometheus.Query("run:twin_sim_elapsed_seconds:rate"));
    }

    [AlertmanagerFact]
    public void Alerts_OfTwoRuns_AreGroupedByRunAndADeadGridMutesOnlyItsOwnRun()
    {
        using var duty = new Webhook();
        using var alertmanager = Hurried.Alertmanager(duty.Url);
        var (north, south) = (Alert(Dead, "r/1", "north"), Alert(Dead, "r/1", "south"));
        var far = TimeSpan.FromMinutes(5);

        alertmanager.Post(
            far, north, south, Alert(Idle, "r/1", "mine"), Alert(Idle, "r/1", "works"), Alert(Idle, "r/2", "mine"));
        alertmanager.Process.Await(() => duty.Of(Dead, "firing").Count > 0 && duty.Of(Idle, "firing").Count > 0);

        Assert.Equal(["north", "south"], Sites(duty.Of(Dead, "firing")[0]));
        Assert.Equal("r/2", Label(duty.Of(Idle, "firing")[0].GetProperty("alerts")[0], "run"));
        var known = alertmanager.Alerts();
        var dead = known.Where(alert => alert.Labels["alertname"] == Dead).Select(alert => alert.Fingerprint);
        Assert.All(known, alert => Assert.Equal(
            alert.Labels["alertname"] == Idle && alert.Labels["run"] == "r/1", alert.InhibitedBy.Length > 0));
        Assert.All(known.SelectMany(alert => alert.InhibitedBy), by => Assert.Contains(by, dead));

        // The grids are back, the sites still idle: now both are told, in one notification.
        alertmanager.Post(TimeSpan.FromSeconds(-1), north, south);
        alertmanager.Process.Await(() => duty.Of(Idle, "firing").Count > 1);
        Assert.Equal(["mine", "works"], Sites(duty.Of(Idle, "firing")[1]));
    }

    private static bool IsMuted(AlertmanagerServer alertmanager, string name) =>
        alertmanager.Alerts().Any(alert => alert.Labels["alertname"] == name && alert.InhibitedBy.Length > 0);

    private static Dictionary<string, string> Alert(string name, string run, string site) => new()
    {
        ["alertname"] = name, ["run"] = run, ["site_id"] = site, ["clock"] = "sim",
    };

    private static IEnumerable<string> Sites(JsonElement notification) => notification.GetProperty("alerts")
        .EnumerateArray().Select(alert => Label(alert, "site_id")).Order(StringComparer.Ordinal);

    private static string Label(JsonElement alert, string name) =>
        alert.GetProperty("labels").GetProperty(name).GetString()!;

    private static Task SetPower(ChildServer twin, string capacity) => Command(
        twin, $$"""{"command":"set","run":"yard-0001","set":["sites.power-station.capacity={{capacity}}"]}""");

    private static async Task Command(ChildServer twin, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var path = new Uri("/v1/runs/yard-0001/commands", UriKind.Relative);
        using var answer = await twin.Client.PostAsync(path, content);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }
}
