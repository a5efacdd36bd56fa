using System.Globalization;
using Twin.Forecasting.Growth;
using Twin.Forecasting.Scoring;
using Xunit;

namespace Twin.Host.Tests.Forecast.Growth;

/// <summary>The table of training on simulated and on real growth in docs/validation.md: written by <c>./test
/// --validation</c>, else held against what the quick rows give now.</summary>
public sealed class SimToRealTableTests
{
    private const string Marks = "sim-to-real";

    private static readonly string[] Methods = ["drift", "log-drift", "ets", "log-ets"];

    private static readonly (string Words, SimToReal Series, int Horizon)[] Cases =
    [
        ("US real GDP", new SimToReal("us-quarterly.csv", "gdp_real_b2017usd_saar", 8, 60), 8),
        ("US M2", new SimToReal("us-quarterly.csv", "m2_busd_sa", 8, 60), 8),
        ("electricity, world", new SimToReal("energy.csv", "World/electricity_twh", 3, 24), 3),
        ("solar generation, world", new SimToReal("energy.csv", "World/solar_elec_twh", 3, 24), 3),
        ("industrial robots, world",
            new SimToReal("robots-chips-compute.csv", "industrial_robot_stock/World", 1, 24), 1),
    ];

    [Fact]
    [Trait("Category", "Validation")]
    public void Table_InTheDocs_IsWhatTheModelsScore()
    {
        if (ValidationPage.IsWriting) ValidationPage.Write(Marks, Table());
        string[] lines = ValidationPage.Lines(Marks);

        foreach ((string words, SimToReal series, int horizon) in Cases)
        {
            IReadOnlyList<(double Crps, double Inside)> drift = series.Scores("drift");
            Assert.Contains(Row(words, "`drift`", drift, drift, horizon), lines);
            GrowthModel model = series.Train(real: true, simulated: false);
            Assert.Contains(Row(words, "real only", series.Scores(model), drift, horizon), lines);
        }
    }

    [Fact]
    public void RealParts_EndBeforeTheFirstOrigin()
    {
        IReadOnlyList<GrowthHistory> before = SimToReal.RealBefore(1999);
        IReadOnlyList<GrowthHistory> later = SimToReal.RealBefore(2009);

        GrowthHistory gdp = before.Single(history => history.Id.StartsWith("gdp", StringComparison.Ordinal));
        Assert.Equal(4 * (1999 - 1947), gdp.Length);
        Assert.Equal(4 * 10, later.Single(history => history.Id == gdp.Id).Length - gdp.Length);
        Assert.True(before.Count >= GrowthTraining.LeastHistories);
    }

    private static IEnumerable<string> Table()
    {
        List<string> lines =
        [
            "| series | method | CRPS | in 80 % | CRPS over `drift` | p against `drift` |",
            "|---|---|---|---|---|---|",
        ];
        List<string> notes = [""];
        GrowthModel simulated = Cases[0].Series.Train(real: false, simulated: true);
        foreach ((string words, SimToReal series, int horizon) in Cases)
        {
            IReadOnlyList<(double Crps, double Inside)> drift = series.Scores("drift");
            lines.AddRange(Methods.Select(method => Row(words, $"`{method}`", series.Scores(method), drift, horizon)));
            (string Name, GrowthModel Model)[] models =
            [
                ("real only", series.Train(real: true, simulated: false)),
                ("simulated only", simulated),
                ("both", series.Train(real: true, simulated: true)),
            ];
            lines.AddRange(models.Select(m => Row(words, m.Name, series.Scores(m.Model), drift, horizon)));
            notes.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"- {words}: {drift.Count} origins, horizon {horizon}; "
                + $"{SimToReal.RealBefore(series.FirstYear).Count} real series, all before {series.FirstYear}"));
        }

        return lines.Concat(notes);
    }

    private static string Row(
        string series, string method, IReadOnlyList<(double Crps, double Inside)> scores,
        IReadOnlyList<(double Crps, double Inside)> drift, int horizon)
    {
        Assert.Equal(drift.Count, scores.Count);
        double crps = scores.Average(s => s.Crps);
        DieboldMariano? test = DieboldMariano.Of(
            [.. scores.Select(s => s.Crps)], [.. drift.Select(s => s.Crps)], horizon);
        string p = test?.PValue.ToString("0.000", CultureInfo.InvariantCulture) ?? "–";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {series} | {method} | {crps:0.000} | {scores.Average(s => s.Inside):0.00} | "
            + $"{crps / drift.Average(s => s.Crps):0.00} | {p} |");
    }
}
