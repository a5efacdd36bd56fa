namespace Twin.Telemetry.Grafana.Dashboards;

/// <summary>Is the program itself well?</summary>
internal static class TwinDashboard
{
    /// <summary>The dashboard.</summary>
    public static Dashboard Make() => new()
    {
        Uid = DashboardSet.Twin,
        Title = "Twin · Twin itself",
        Description = "Is the program well: its speed, its journal, its memory, its commands?",
        Rows = [Speed(), Journal(), Process()],
    };

    private static PanelRow Speed() => new(
        "Speed",
        [
            Draw.Lines(
                Clock.Wall, "Speed", "Simulated seconds in a second of the machine.", Unit.Count,
                (Query.Of(Metric.SimSpeed), Legend.Of(Query.Run))),
            Draw.Lines(
                Clock.Wall, "Events", "Events a second of the machine, by kind.", Unit.PerSecond,
                (Query.Sum(Query.Rate(Query.Of(Metric.SimEvents)), Metric.EventKind), Legend.Of(Metric.EventKind))),
            Draw.Lines(
                Clock.Wall, "Time of a step", "Median and 99th percentile.", Unit.Second,
                (QuantileOf(0.5, Metric.StepDuration), "median"), (QuantileOf(0.99, Metric.StepDuration), "99 %")) with
                {
                    AbsentBecause = Absent.NotLive,
                },
            Draw.Lines(
                Clock.Wall, "Time of a command", "From its arrival to its acknowledgement, 99th percentile.",
                Unit.Second, (QuantileOf(0.99, Metric.CommandDuration), "99 %")) with
                {
                    AbsentBecause = "no command was given",
                },
        ]);

    private static PanelRow Journal() => new(
        "Journal and samples",
        [
            Draw.Lines(
                Clock.Wall, "Lag of the journal", "Since a reading last found everything journalled on the device.",
                Unit.Second, (Query.Of(Metric.JournalLag), Legend.Of(Query.Run))) with
                {
                    AbsentBecause = Absent.NotLive,
                },
            Draw.Lines(
                Clock.Wall, "Samples lost", "Samples that a remote Prometheus did not take, a second.", Unit.PerSecond,
                (Query.Rate(Query.Of(Metric.RemoteWriteDropped)), Legend.Of(Query.Run))) with
                {
                    AbsentBecause = "nothing is written to a remote Prometheus", Least = 0,
                },
        ]);

    private static PanelRow Process() => new(
        "Process",
        [
            Draw.Lines(
                Clock.Wall, "Processor", "Processors in use.", Unit.None,
                ($"sum by (instance) (rate(dotnet_process_cpu_time_seconds_total{{{Everywhere}}}[$__rate_interval]))",
                    "{{instance}}")) with { AbsentBecause = Absent.NotLive, Least = 0 },
            Draw.Lines(
                Clock.Wall, "Memory", "Working set of the process.", Unit.Byte,
                ($"dotnet_process_memory_working_set_bytes{{{Everywhere}}}", "{{instance}}")) with
                {
                    AbsentBecause = Absent.NotLive, Least = 0,
                },
        ],
        IsOpen: false);

    private const string Everywhere = "job=~\"$job\",instance=~\"$instance\"";

    private static string QuantileOf(double level, string histogram) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"histogram_quantile({level}, {Query.Sum(Query.Rate(Query.Of(histogram + "_bucket")), "le")})");
}
