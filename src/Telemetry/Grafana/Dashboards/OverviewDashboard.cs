namespace Twin.Telemetry.Grafana.Dashboards;

/// <summary>Is it well?</summary>
internal static class OverviewDashboard
{
    /// <summary>The dashboard.</summary>
    public static Dashboard Make() => new()
    {
        Uid = DashboardSet.Overview,
        Title = "Twin · Overview",
        Description = "Is the world well, and what changes? Details by a click on a number.",
        HasSites = true,
        Rows = [Now(), Output(), Reliability(), State()],
    };

    private static PanelRow Now() => new(
        "Now",
        [
            Draw.Stat(
                Clock.Simulated, "Date", "Where the world's clock stands.", Unit.Instant,
                $"{Query.Of(Metric.SimClock)} * 1000"),
            Draw.Stat(
                Clock.Wall, "Speed", "Simulated seconds in a second of the machine; 0 when it is paused.", Unit.Count,
                Query.Of(Metric.SimSpeed)) with { LeadsTo = DashboardSet.Twin },
            Draw.Stat(
                Clock.Simulated, "Growth", "Log rate a year of the loop's capital at its own prices.", Unit.Share,
                Query.Of(Metric.LoopGrowth)) with
                {
                    Thresholds = [new(null, "red"), new(0, "yellow"), new(0.02, "green")],
                    AbsentBecause = Absent.NoLoop, LeadsTo = DashboardSet.Loop, Decimals = 1,
                },
            Draw.Stat(
                Clock.Simulated, "Doubling time", "ln 2 over growth.", Unit.Second,
                Query.Of(Metric.DoublingTime)) with { AbsentBecause = Absent.NotGrowing, LeadsTo = DashboardSet.Loop },
            Draw.Share(
                Clock.Simulated, "Closure by mass", "Share of the mass of what the loop builds that it makes itself.",
                Query.Of(Metric.LoopClosure, Metric.ScopeIs("mass"))) with
                {
                    AbsentBecause = Absent.NoLoop, LeadsTo = DashboardSet.Loop,
                },
            Draw.Stat(
                Clock.Simulated, "Robots", "Robots that are neither retired nor scrapped.", Unit.Count,
                Query.Sum(Query.AtSites(Metric.FleetSize))) with
                {
                    AbsentBecause = Absent.NoRobots, LeadsTo = DashboardSet.Fleet,
                },
            Draw.Stat(
                Clock.Simulated, "Unserved", "Power that was asked for and not there.", Unit.Watt,
                SimulatedRate.Of(Metric.EnergyUnserved, [], Query.AtSites)) with
                {
                    Thresholds = [new(null, "green"), new(1, "yellow"), new(1e6, "red")], Decimals = 1,
                    LeadsTo = DashboardSet.Energy,
                },
            Draw.Stat(
                Clock.Wall, "Alerts", "Alerts that fire now.", Unit.Count,
                $"count({Query.Firing}) or vector(0)") with
                {
                    Thresholds = [new(null, "green"), new(1, "red")],
                },
        ]);

    private static PanelRow Output() => new(
        "Output",
        [
            Draw.Lines(
                Clock.Simulated, "Output by product", "Mass made a second, by product.", Unit.KilogramPerSecond,
                (SimulatedRate.Of(Metric.OutputMass, [Metric.Product], Query.AtSites), Legend.Of(Metric.Product))),
            Draw.Stack(
                Clock.Simulated, "Power by source", "What generates the power in use.", Unit.Watt,
                (Query.Sum(
                    Query.AtSites(Metric.EnergyPower, Metric.RoleIs("generation")), Metric.EnergySource),
                    Legend.Of(Metric.EnergySource))),
            Draw.Lines(
                Clock.Simulated, "Growth of all runs", "Growth of every run of this server, to hold side by side.",
                Unit.Share, (Query.OfAllRuns(Metric.LoopGrowth), Legend.Of(Query.Run))) with
                {
                    AbsentBecause = Absent.NoLoop,
                },
            Draw.Stack(
                Clock.Simulated, "Robots by state", "What robots do.", Unit.Count,
                (Query.Sum(Query.AtSites(Metric.FleetSize), Metric.RobotState), Legend.Of(Metric.RobotState))) with
                {
                    Colours = RobotColours.ByState, AbsentBecause = Absent.NoRobots,
                },
        ]);

    private static PanelRow Reliability() => new(
        "Reliability",
        [
            Draw.Lines(
                Clock.Simulated, "Utilization by site", "Share of capacity in use; what limits is near one.",
                Unit.Share,
                (Query.AtSites(Metric.Utilization), Legend.Of(Query.Site, Metric.Resource))) with
                {
                    Least = 0,
                },
            Draw.Bars(
                Clock.Simulated, "Stock cover", "How long stocks last at today's use: the ten shortest.", Unit.Second,
                $"bottomk(10, {Query.AtSites(Metric.StockCover)})", Legend.Of(Query.Site, Metric.Material)),
        ]);

    private static PanelRow State() => new(
        "Regime",
        [
            Draw.States(
                Clock.Simulated, "Regime", "Which regime holds on both axes of the decision.",
                $"{Query.Of(Metric.Regime)} == 1", Legend.Of(Metric.RegimeName), Words.Held) with
                {
                    AbsentBecause = Absent.NotJudged, LeadsTo = DashboardSet.Economy,
                },
        ]);
}
