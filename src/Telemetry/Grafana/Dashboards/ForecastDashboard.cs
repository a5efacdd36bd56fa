namespace Twin.Telemetry.Grafana.Dashboards;

/// <summary>How good are the forecasts?</summary>
internal static class ForecastDashboard
{
    /// <summary>The dashboard.</summary>
    public static Dashboard Make() => new()
    {
        Uid = DashboardSet.Forecast,
        Title = "Twin · Forecast scoreboard",
        Description = "What was foretold, what came, and which forecaster deserves trust?",
        Rows = [Scores(), Fans()],
    };

    private static PanelRow Scores() => new(
        "Scores",
        [
            Draw.Bars(
                Clock.Simulated, "Skill",
                "1 less the score by that of the naive method; above 0 is better than naive.", Unit.None,
                Query.Of(Metric.ForecastSkill), Legend.Of(Metric.Method)) with
                {
                    AbsentBecause = Absent.NoForecasts,
                },
            Draw.Bars(
                Clock.Simulated, "Coverage",
                "Share of outcomes inside the interval of each probability; the same number is right.", Unit.Share,
                Query.Of(Metric.ForecastCoverage), Legend.Of(Metric.Method, Metric.Share)) with
                {
                    AbsentBecause = Absent.NoForecasts, Least = 0, Most = 1,
                },
        ]);

    private static PanelRow Fans() => new(
        "Fans",
        [
            Draw.Lines(
                Clock.Simulated, "Forecast of growth",
                "Quantiles of the log growth of output over the next year, as foretold.", Unit.Share,
                (Query.Of(Metric.ForecastGrowth), Legend.Of(Metric.Share))) with
                {
                    AbsentBecause = Absent.NoForecasts, Width = PanelGrid.Columns, Height = 10,
                },
        ]);
}
