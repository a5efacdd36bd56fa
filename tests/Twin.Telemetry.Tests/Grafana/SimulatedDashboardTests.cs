using System.Globalization;
using System.Text.Json.Nodes;
using Twin.Servers;
using Twin.Telemetry.Grafana;
using Twin.Telemetry.Grafana.Dashboards;
using Twin.Telemetry.RemoteWrite;
using Xunit;

namespace Twin.Telemetry.Tests.Grafana;

/// <summary>Every dashboard on a real Prometheus that holds decades of simulated time.</summary>
[Collection(Shown.Collection)]
public sealed class SimulatedDashboardTests
{
    private const double Month = 30 * 86_400, ReadingDays = 5, Years = 6;

    [PrometheusFact]
    public async Task Dashboards_OfYearsUnderTheirOwnDates_ShowNumbersOrSayWhyNot()
    {
        using var server = Deployed();
        using var shown = new Shown(Repository.Run("earth-2025.yaml"), "earth-2025/0001");
        Send(shown, server);
        var from = new DateTimeOffset(2025, 3, 1, 0, 0, 0, TimeSpan.Zero);
        using var proof = new DashboardProof(
            new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{server.Port}")),
            from.ToUnixTimeSeconds(), from.AddYears((int)Years - 1).ToUnixTimeSeconds(), Month);

        foreach (var dashboard in DashboardSet.All())
            await proof.Prove(JsonNode.Parse(DashboardJson.Of(dashboard))!.AsObject());

        Assert.True(proof.Failures.Count == 0, string.Join('\n', proof.Failures));
        Assert.Contains("twin-loop: Growth, and what theory says (sim)", proof.Shown);
        Assert.Contains("twin-loop: Output by product (sim)", proof.Shown);
        Assert.Contains("twin-materials: Imports (sim)", proof.Shown);
    }

    private static void Send(Shown shown, PrometheusServer server)
    {
        using var writer = new RemoteWriter(new RemoteWriteOptions { Url = server.WriteUrl });
        var sender = new RunSender(shown.Meter, writer);
        for (var days = ReadingDays; days <= Years * 365.25; days += ReadingDays)
        {
            shown.To(days);
            sender.Take(shown.Meter.Reading);
        }

        writer.Finish();
        Assert.Equal(0, writer.DroppedCount);
    }

    private static PrometheusServer Deployed()
    {
        var folder = Path.Combine(Repository.Root, "deploy", "prometheus");
        return new PrometheusServer(
            File.ReadAllText(Path.Combine(folder, "simulated.yml")),
            File.ReadAllLines(Path.Combine(folder, "simulated.flags")));
    }
}
