namespace Twin.Telemetry.Grafana.Dashboards;

/// <summary>The dashboards that come with Twin.</summary>
public static class DashboardSet
{
    internal const string Overview = "twin-overview", Loop = "twin-loop", Energy = "twin-energy", Fleet = "twin-fleet",
        Materials = "twin-materials", Economy = "twin-economy", Forecast = "twin-forecast", Twin = "twin-itself";

    /// <summary>All of them, the first one first.</summary>
    public static IReadOnlyList<Dashboard> All() =>
    [
        OverviewDashboard.Make(), LoopDashboard.Make(), EnergyDashboard.Make(), FleetDashboard.Make(),
        MaterialsDashboard.Make(), EconomyDashboard.Make(), ForecastDashboard.Make(), TwinDashboard.Make(),
    ];
}
