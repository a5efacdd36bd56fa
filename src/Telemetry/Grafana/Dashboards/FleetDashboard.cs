namespace Twin.Telemetry.Grafana.Dashboards;

/// <summary>What do the robots do, and how well?</summary>
internal static class FleetDashboard
{
    /// <summary>The dashboard.</summary>
    public static Dashboard Make() => new()
    {
        Uid = DashboardSet.Fleet,
        Title = "Twin · Robots and fleet",
        Description = "How many robots are there, what do they do, and how often do they fail?",
        HasSites = true,
        Rows = [Now(), Work(), Reliability()],
    };

    private static PanelRow Now() => new(
        "Now",
        [
            Draw.Stat(
                Clock.Simulated, "Robots", "Robots that are neither retired nor scrapped.", Unit.Count,
                Query.Sum(Query.AtSites(Metric.FleetSize))) with { Width = 6, AbsentBecause = Absent.NoRobots },
            Draw.Stat(
                Clock.Simulated, "Failed", "Robots that are down or in repair.", Unit.Count,
                Query.Sum(Query.AtSites(
                    Metric.FleetSize, $"{Metric.RobotState}=~\"failed|in-repair|down\""))) with
                {
                    Width = 6, AbsentBecause = Absent.NoRobots,
                },
            Draw.Stat(
                Clock.Simulated, "Failures", "Failures a simulated day.", Unit.Count,
                $"86400 * ({SimulatedRate.Of(Metric.RobotFailures, [], Query.AtSites)})") with
                {
                    Width = 6, AbsentBecause = Absent.NoRobots, Decimals = 1,
                },
            Draw.Stat(
                Clock.Simulated, "Put into service", "Robots a simulated day.", Unit.Count,
                $"86400 * ({SimulatedRate.Of(Metric.RobotCommissioned, [], Query.AtSites)})") with
                {
                    Width = 6, AbsentBecause = Absent.NoRobots, Decimals = 1,
                },
        ]);

    private static PanelRow Work() => new(
        "Work",
        [
            Draw.Stack(
                Clock.Simulated, "Robots by state", "What robots do.", Unit.Count,
                (Query.Sum(Query.AtSites(Metric.FleetSize), Metric.RobotState), Legend.Of(Metric.RobotState))) with
                {
                    Colours = RobotColours.ByState, AbsentBecause = Absent.NoRobots,
                },
            Draw.Lines(
                Clock.Simulated, "Robots by kind", "The fleet by kind of robot.", Unit.Count,
                (Query.Sum(Query.AtSites(Metric.FleetSize), Metric.RobotKind), Legend.Of(Metric.RobotKind))) with
                {
                    Least = 0, AbsentBecause = Absent.NoRobots,
                },
            Draw.Lines(
                Clock.Simulated, "Tasks finished", "Tasks a simulated hour, by outcome.", Unit.Count,
                ($"3600 * ({SimulatedRate.Of(Metric.TaskCompleted, [Metric.TaskOutcome], Query.AtSites)})",
                    Legend.Of(Metric.TaskOutcome))) with { AbsentBecause = Absent.NoTasks },
            Draw.Lines(
                Clock.Simulated, "Wait for a robot", "Mean time in the queue, by site.", Unit.Second,
                ($"({SimulatedRate.Of(Metric.TaskQueueTime, [Query.Site], Query.AtSites)}) / "
                    + $"({SimulatedRate.Of(Metric.TaskQueued, [Query.Site], Query.AtSites)} > 0)",
                    Legend.Of(Query.Site))) with { Least = 0, AbsentBecause = Absent.NoTasks },
            Draw.Lines(
                Clock.Simulated, "Tasks waiting", "Tasks in the queue, by site.", Unit.Count,
                (Query.Sum(Query.AtSites(Metric.TaskQueueDepth), Query.Site), Legend.Of(Query.Site))) with
                {
                    Least = 0, AbsentBecause = Absent.NoTasks,
                },
        ]);

    private static PanelRow Reliability() => new(
        "Reliability",
        [
            Draw.Lines(
                Clock.Simulated, "State of charge", "Quantiles of the batteries of the fleet.", Unit.Share,
                (Query.AtSites(Metric.BatteryCharge), Legend.Of(Query.Site, Metric.Share))) with
                {
                    Least = 0, Most = 1, AbsentBecause = Absent.NoIndividuals,
                },
            Draw.Lines(
                Clock.Simulated, "Failures by site", "Failures a simulated day.", Unit.Count,
                ($"86400 * ({SimulatedRate.Of(Metric.RobotFailures, [Query.Site], Query.AtSites)})",
                    Legend.Of(Query.Site))) with { Least = 0, AbsentBecause = Absent.NoRobots },
            Draw.Lines(
                Clock.Simulated, "Time in each state", "Robots in a state, by the time that they spend in it.",
                Unit.Count,
                (SimulatedRate.Of(Metric.RobotStateTime, [Metric.RobotState], Query.AtSites),
                    Legend.Of(Metric.RobotState))) with
                {
                    Colours = RobotColours.ByState, AbsentBecause = Absent.NoIndividuals,
                },
            Draw.Lines(
                Clock.Simulated, "Put into service and retired", "Robots a simulated day.", Unit.Count,
                ($"86400 * ({SimulatedRate.Of(Metric.RobotCommissioned, [], Query.AtSites)})", "put into service"),
                ($"86400 * ({SimulatedRate.Of(Metric.RobotRetired, [], Query.AtSites)})", "retired")) with
                {
                    Least = 0, AbsentBecause = Absent.NoRobots,
                },
        ],
        IsOpen: false);
}
