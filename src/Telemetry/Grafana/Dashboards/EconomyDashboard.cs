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
        Rows = [Regime(), Growth(), People(), Years()],
    };

    private static PanelRow Regime() => new(
        "Decision",
        [
            Draw.States(
                Clock.Simulated, "Regime",
                "Which regime holds, as a headline and on both axes of the decision, by the evidence of twin decide.",
                $"{Query.Of(Metric.Regime)} == 1", Legend.Of(Metric.RegimeAxis, Metric.RegimeName), Words.Held) with
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
                (Query.Of(Metric.EconomyPrice), Legend.Of(Metric.Basis))) with { AbsentBecause = Absent.NoEconomy },
            Draw.Lines(
                Clock.Simulated, "Prices in energy",
                "What a unit of each good costs of the loop's own energy at its replacement price.", Unit.Joule,
                (Query.Of(Metric.PriceInEnergy), Legend.Of(Metric.Good))) with { AbsentBecause = Absent.NoEnergy },
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

    private static PanelRow Years() => new(
        "Over the years, from the store",
        [
            Draw.FromSql(Draw.States(
                Clock.Simulated, "Regimes by quarter", "As the evidence of the run has them: headline, prices, loop.",
                Sql.Regimes(), "headline, price, loop", new Dictionary<string, string>())) with
                {
                    AbsentBecause = Absent.NotJudgedInSql, Height = 7,
                },
            Draw.FromSql(Draw.Lines(
                Clock.Simulated, "Inflation and what it is made of",
                "π ≡ m + v − g, log rates a year: velocity is what is left between prices, money and output.",
                Unit.Share, (Sql.Money(), "output, money, inflation, velocity"))) with
                {
                    AbsentBecause = Absent.NoEconomyInSql,
                },
            Draw.FromSql(Draw.Table(
                Clock.Simulated, "By five years", "Means over spans of five calendar years.", Unit.Share,
                Sql.ByFiveYears(
                    ("economy/output-growth", "output"), ("economy/money-growth", "money"),
                    ("economy/inflation", "inflation"), ("economy/rate", "policy rate"),
                    ("economy/labour-share", "labour share"), ("economy/machine-share", "machine share")))) with
                {
                    AbsentBecause = Absent.NoEconomyInSql,
                },
            Draw.FromSql(Draw.Table(
                Clock.Simulated, "Every run at its end", "The last value of each, one row a run of the same world.",
                Unit.Share,
                Sql.LastOfEveryRun(
                    ("economy/rate", "policy rate"), ("economy/debt", "debt"), ("economy/unemployment", "unemployment"),
                    ("economy/labour-share", "labour share"), ("economy/work-optional", "income without work")))) with
                {
                    AbsentBecause = Absent.NoEconomyInSql, Width = PanelGrid.Columns,
                },
        ]);
}
