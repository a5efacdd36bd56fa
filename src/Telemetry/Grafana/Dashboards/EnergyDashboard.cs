namespace Twin.Telemetry.Grafana.Dashboards;

/// <summary>Where does the power come from, where does it go, and does it suffice?</summary>
internal static class EnergyDashboard
{
    /// <summary>The dashboard.</summary>
    public static Dashboard Make() => new()
    {
        Uid = DashboardSet.Energy,
        Title = "Twin · Energy",
        Description = "Where does power come from, where does it go, and does it suffice?",
        HasSites = true,
        Rows = [Now(), Power(), Stores()],
    };

    private static PanelRow Now() => new(
        "Now",
        [
            Draw.Stat(
                Clock.Simulated, "Generation", "Power generated.", Unit.Watt, PowerIn("generation")) with { Width = 6 },
            Draw.Stat(Clock.Simulated, "Load", "Power in use.", Unit.Watt, PowerIn("load")) with { Width = 6 },
            Draw.Stat(
                Clock.Simulated, "Unserved", "Power that was asked for and not there.", Unit.Watt,
                SimulatedRate.Of(Metric.EnergyUnserved, [], Query.AtSites)) with
                {
                    Width = 6, Decimals = 1, Thresholds = [new(null, "green"), new(1, "yellow"), new(1e6, "red")],
                },
            Draw.Stat(
                Clock.Simulated, "Installed", "Power that could be generated at best.", Unit.Watt,
                Query.Sum(Query.AtSites(Metric.EnergyCapacity))) with { Width = 6 },
        ]);

    private static PanelRow Power() => new(
        "Power",
        [
            Draw.Stack(
                Clock.Simulated, "Generation by source", "What generates the power in use.", Unit.Watt,
                (Query.Sum(
                    Query.AtSites(Metric.EnergyPower, Metric.RoleIs("generation")), Metric.EnergySource),
                    Legend.Of(Metric.EnergySource))) with { Height = 10 },
            Draw.Lines(
                Clock.Simulated, "Generation and load by site",
                "Generation above zero, load below: what does not meet is stored, imported or unserved.", Unit.Watt,
                (Query.Sum(Query.AtSites(Metric.EnergyPower, Metric.RoleIs("generation")), Query.Site),
                    $"{Legend.Of(Query.Site)} generation"),
                ($"-{Query.Sum(Query.AtSites(Metric.EnergyPower, Metric.RoleIs("load")), Query.Site)}",
                    $"{Legend.Of(Query.Site)} load")) with { Height = 10 },
            Draw.Lines(
                Clock.Simulated, "Energy moved", "Energy a simulated second by role: the integral of power.", Unit.Watt,
                (SimulatedRate.Of(Metric.EnergyTransferred, [Metric.EnergyRole], Query.AtSites),
                    Legend.Of(Metric.EnergyRole))),
            Draw.Lines(
                Clock.Simulated, "Unserved by site", "Power that was asked for and not there.", Unit.Watt,
                (SimulatedRate.Of(Metric.EnergyUnserved, [Query.Site], Query.AtSites), Legend.Of(Query.Site))) with
                {
                    Least = 0,
                },
        ]);

    private static PanelRow Stores() => new(
        "Stores and plant",
        [
            Draw.Lines(
                Clock.Simulated, "State of charge", "Stored over storable, by site.", Unit.Share,
                (Query.AtSites(Metric.StorageCharge), Legend.Of(Query.Site))) with
                {
                    Least = 0, Most = 1, AbsentBecause = Absent.NoStorage,
                },
            Draw.Lines(
                Clock.Simulated, "Stored", "Energy in store, by site.", Unit.Joule,
                (Query.AtSites(Metric.StorageLevel), Legend.Of(Query.Site))) with { AbsentBecause = Absent.NoStorage },
            Draw.Stack(
                Clock.Simulated, "Installed by source", "Power that could be generated at best.", Unit.Watt,
                (Query.Sum(Query.AtSites(Metric.EnergyCapacity), Metric.EnergySource),
                    Legend.Of(Metric.EnergySource))) with { Width = PanelGrid.Columns },
        ]);

    private static string PowerIn(string role) =>
        Query.Sum(Query.AtSites(Metric.EnergyPower, Metric.RoleIs(role)));
}
