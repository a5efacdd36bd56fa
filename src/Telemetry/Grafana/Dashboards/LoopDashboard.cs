namespace Twin.Telemetry.Grafana.Dashboards;

/// <summary>How fast does the loop grow, and what limits it?</summary>
internal static class LoopDashboard
{
    /// <summary>The dashboard.</summary>
    public static Dashboard Make() => new()
    {
        Uid = DashboardSet.Loop,
        Title = "Twin · Loop and growth",
        Description = "How fast does the loop grow, what limits it, and how closed is it?",
        Rows = [Growth(), Limits(), Closure(), Years()],
    };

    private static PanelRow Growth() => new(
        "Growth",
        [
            Draw.Stat(
                Clock.Simulated, "Growth", "Log rate a year of the loop's capital at its own prices.", Unit.Share,
                Query.Of(Metric.LoopGrowth)) with { AbsentBecause = Absent.NoLoop, Decimals = 1, Width = 6 },
            Draw.Stat(
                Clock.Simulated, "Balanced growth", "The rate at which every part of the loop would grow alike.",
                Unit.Share, Query.Of(Metric.LoopGrowthBalanced)) with
                {
                    AbsentBecause = Absent.NoLoop, Decimals = 1, Width = 6,
                },
            Draw.Stat(
                Clock.Simulated, "Doubling time", "ln 2 over growth.", Unit.Second, Query.Of(Metric.DoublingTime)) with
                {
                    AbsentBecause = Absent.NotGrowing, Width = 6,
                },
            Draw.Stat(
                Clock.Simulated, "Date", "Where the world's clock stands.", Unit.Instant,
                $"{Query.Of(Metric.SimClock)} * 1000") with { Width = 6 },
            Draw.Lines(
                Clock.Simulated, "Growth, and what theory says",
                "Measured growth beside the balanced rate of the world as it is described.", Unit.Share,
                (Query.Of(Metric.LoopGrowth), "measured"), (Query.Of(Metric.LoopGrowthBalanced), "balanced")) with
                {
                    AbsentBecause = Absent.NoLoop,
                },
            Draw.Lines(
                Clock.Simulated, "Growth of all runs", "Every run of this server, to hold forks side by side.",
                Unit.Share, (Query.OfAllRuns(Metric.LoopGrowth), Legend.Of(Query.Run))) with
                {
                    AbsentBecause = Absent.NoLoop,
                },
        ]);

    private static PanelRow Limits() => new(
        "Limits",
        [
            Draw.Bars(
                Clock.Simulated, "Bottlenecks",
                "By how much growth would rise, in parts of itself, for a part less of each need: the ten largest.",
                Unit.Share, $"sort_desc({Query.Of(Metric.Bottleneck)})", Legend.Of(Metric.Parameter)) with
                {
                    AbsentBecause = Absent.NoLoop, Height = 10,
                },
            Draw.Lines(
                Clock.Simulated, "Output by product", "Mass made a second, by product.", Unit.KilogramPerSecond,
                (SimulatedRate.Of(Metric.OutputMass, [Metric.Product]), Legend.Of(Metric.Product))) with
                {
                    Height = 10,
                },
        ]);

    private static PanelRow Closure() => new(
        "Closure",
        [
            Draw.Lines(
                Clock.Simulated, "Closure by scope",
                "Share made inside the loop, by mass, energy, value, parts and decisions.", Unit.Share,
                (Query.Of(Metric.LoopClosure), Legend.Of(Metric.Scope))) with
                {
                    AbsentBecause = Absent.NoLoop, Most = 1,
                },
            Draw.Lines(
                Clock.Simulated, "Closure by layer", "By value: energy, brain, transport, communications, mines, fabs.",
                Unit.Share, (Query.Of(Metric.LayerClosure), Legend.Of(Metric.Layer))) with
                {
                    AbsentBecause = Absent.NoLayers, Most = 1,
                },
            Draw.Stack(
                Clock.Simulated, "Imports", "Mass that comes in from outside a second, by material.",
                Unit.KilogramPerSecond,
                (SimulatedRate.Of(Metric.ImportMass, [Metric.Material]), Legend.Of(Metric.Material))) with
                {
                    AbsentBecause = "nothing is imported", Width = PanelGrid.Columns,
                },
        ]);

    private static PanelRow Years() => new(
        "Over the years, from the store",
        [
            Draw.FromSql(Draw.Lines(
                Clock.Simulated, "Growth by year",
                "Log growth of capital from the last point of one calendar year to that of the next.", Unit.Share,
                (Sql.GrowthByYear("loop.capital"), "growth"))),
            Draw.FromSql(Draw.Lines(
                Clock.Simulated, "Capital of every run", "At dual prices, one line a run of the same world.", Unit.None,
                (Sql.OfEveryRun("loop.capital"), Legend.Of("metric")))),
            Draw.FromSql(Draw.Table(
                Clock.Simulated, "Every run at its end",
                "The last value of each ratio, one row a run of the same world.", Unit.Share,
                Sql.LastOfEveryRun(
                    ("closure.value", "closure by value"), ("closure.mass", "by mass"),
                    ("closure.energy", "by energy"), ("energy.self-sufficiency", "self-sufficiency in energy"),
                    ("loop.import-share", "imports")))) with { Width = PanelGrid.Columns },
        ]);
}
