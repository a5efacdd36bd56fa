namespace Twin.Telemetry.Grafana.Dashboards;

/// <summary>Does money still govern prices, and does the loop still need it?</summary>
internal static class EconomyDashboard
{
    /// <summary>The dashboard.</summary>
    public static Dashboard Make() => new()
    {
        Uid = DashboardSet.Economy,
        Title = "Twin · Economy and decision",
        Description = "Does money still govern prices, and does the loop still need it?",
        Rows = [Regime(), Growth(), People()],
    };

    private static PanelRow Regime() => new(
        "Decision",
        [
            Draw.States(
                Clock.Simulated, "Regime", "Which regime holds on both axes of the decision.",
                $"{Query.Of(Metric.Regime)} == 1", Legend.Of(Metric.RegimeName), Words.Held) with
                {
                    AbsentBecause = Absent.NotJudged,
                },
            Draw.Lines(
                Clock.Simulated, "Closure by scope",
                "Share made inside the loop; LOOP_CLOSED needs 0.98 by value, mass and decisions.", Unit.Share,
                (Query.Of(Metric.LoopClosure), Legend.Of(Metric.Scope))) with
                {
                    AbsentBecause = Absent.NoLoop, Most = 1,
                },
            Draw.Lines(
                Clock.Simulated, "Loop growth", "Log rate a year of the loop's capital at its own prices.", Unit.Share,
                (Query.Of(Metric.LoopGrowth), "measured")) with { AbsentBecause = Absent.NoLoop },
        ]);

    private static PanelRow Growth() => new(
        "Output, money, prices",
        [
            Draw.Lines(
                Clock.Simulated, "Output against money",
                "Growth of real output and of M2 over four quarters, log rates; output above money does not by itself "
                    + "mean falling prices, because velocity moves too.", Unit.Share,
                (Query.Of(Metric.EconomyGrowth), Legend.Of(Metric.Basis))) with
                {
                    AbsentBecause = Absent.NoEconomy,
                },
            Draw.Lines(
                Clock.Simulated, "Prices in money", "By the price at the opening.", Unit.None,
                (Query.Of(Metric.EconomyPrice, Metric.BasisIs("money")), Legend.Of(Metric.Good))) with
                {
                    AbsentBecause = Absent.NoEconomy,
                },
            Draw.Lines(
                Clock.Simulated, "Prices in energy",
                "In kilowatt hours, by the price at the opening.", Unit.None,
                (Query.Of(Metric.EconomyPrice, Metric.BasisIs("energy")), Legend.Of(Metric.Good))) with
                {
                    AbsentBecause = Absent.NoEconomy,
                },
            Draw.Lines(
                Clock.Simulated, "Policy rate", "Rate of the central bank a year.", Unit.Share,
                (Query.Of(Metric.EconomyRate), "policy rate")) with { AbsentBecause = Absent.NoEconomy },
        ]);

    private static PanelRow People() => new(
        "People and debt",
        [
            Draw.Lines(
                Clock.Simulated, "Labour share", "Wages over output.", Unit.Share,
                (Query.Of(Metric.LabourShare), "labour share")) with
                {
                    AbsentBecause = Absent.NoEconomy, Least = 0, Most = 1,
                },
            Draw.Lines(
                Clock.Simulated, "Public debt", "Debt over yearly output.", Unit.Share,
                (Query.Of(Metric.EconomyDebt), "debt")) with { AbsentBecause = Absent.NoEconomy },
        ]);
}
