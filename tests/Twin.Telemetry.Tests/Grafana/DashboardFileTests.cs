using Twin.Telemetry.Grafana.Dashboards;
using Twin.Telemetry.Grafana;
using Xunit;

namespace Twin.Telemetry.Tests.Grafana;

/// <summary>The files under <c>deploy/grafana</c> are what the records say.</summary>
public sealed class DashboardFileTests
{
    [Fact]
    public void Files_OfAllDashboards_AreUpToDate()
    {
        foreach (var dashboard in DashboardSet.All())
        {
            var path = Path.Combine(Repository.Root, "deploy", "grafana", "dashboards", $"{dashboard.Uid}.json");
            var says = DashboardJson.Of(dashboard);
            if (Environment.GetEnvironmentVariable("TWIN_ACCEPT") == "1") File.WriteAllText(path, says);

            Assert.True(
                File.Exists(path) && File.ReadAllText(path) == says,
                $"{path} is not up to date; review and accept with TWIN_ACCEPT=1");
        }
    }

    [Fact]
    public void Dashboards_AreEight_WithAUidAndATitleOfTheirOwn()
    {
        var all = DashboardSet.All();

        Assert.Equal(8, all.Select(d => d.Uid).Distinct().Count());
        Assert.Equal(8, all.Select(d => d.Title).Distinct().Count());
    }
}
