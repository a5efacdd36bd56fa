using System.Globalization;
using Twin.Forecasting.Backtesting;
using Twin.Host.Forecast;
using Twin.Host.Forecast.Backtest;
using Twin.Host.Forecast.Data;
using Xunit;

namespace Twin.Host.Tests.Forecast;

/// <summary>The table of real growth in docs/validation.md: written by <c>./test --validation</c>, else held against
/// what the cheap methods score now.</summary>
public sealed class GrowthTableTests
{
    private const string Marks = "real-growth";
    private const int Paths = 1000;

    private static readonly string[] Cheap = ["drift", "snaive"];
    private static readonly string[] Rivals = ["ets", "theta", "dotm", "log-ensemble", "log-ets", "log-drift"];

    private static readonly (string Words, string File, string Series, int Horizon, int Origins)[] Cases =
    [
        ("US real GDP", "us-quarterly.csv", "gdp_real_b2017usd_saar", 8, 60),
        ("US M2", "us-quarterly.csv", "m2_busd_sa", 8, 60),
        ("electricity, world", "energy.csv", "World/electricity_twh", 3, 24),
        ("solar generation, world", "energy.csv", "World/solar_elec_twh", 3, 24),
        ("industrial robots, world", "robots-chips-compute.csv", "industrial_robot_stock/World", 1, 24),
    ];

    [Fact]
    [Trait("Category", "Validation")]
    public void Table_InTheDocs_IsWhatTheBacktestGives()
    {
        if (ValidationPage.IsWriting) ValidationPage.Write(Marks, Table());
        string[] lines = ValidationPage.Lines(Marks);

        foreach ((string words, string file, string series, int horizon, int origins) in Cases)
        {
            BacktestSeries result = Backtest(file, series, horizon, origins, Methods(Cheap));
            foreach (BacktestMethod method in result.Methods)
                Assert.Contains(lines, line => line.StartsWith(Scores(words, method), StringComparison.Ordinal));
            Assert.Equal(result.Origins >= Backtester.LeastOrigins, result.Scored);
            Assert.Contains(Origins(words, result), lines);
        }
    }

    private static IEnumerable<string> Table()
    {
        IReadOnlyList<MethodChoice> methods = Methods([MethodChoice.Default, .. Rivals, .. Cheap]);
        List<string> lines =
        [
            "",
            "| series | method | CRPS | MASE | in 80 % | in 95 % | skill against "
                + $"`{methods[0].Forecaster.Name}` | 90 % interval | p | verdict |",
            "|---|---|---|---|---|---|---|---|---|---|",
        ];
        List<string> notes = [""];
        foreach ((string words, string file, string series, int horizon, int origins) in Cases)
        {
            BacktestSeries result = Backtest(file, series, horizon, origins, methods);
            lines.AddRange(result.Methods.Select(method => Scores(words, method) + Comparison(method)));
            notes.Add(Origins(words, result));
        }

        return lines.Concat(notes);
    }

    private static BacktestSeries Backtest(
        string file, string series, int horizon, int origins, IReadOnlyList<MethodChoice> methods)
    {
        DataReading reading = DataFile.Read(
            Path.Combine(Installation.Root!, "data", file), new DataChoice { Series = [series] });
        BacktestPlan plan = new(origins, horizon, BacktestTarget.Growth, Paths, Seed: 1);
        return new Backtester(methods, methods[0].Forecaster.Name, plan).Of(Assert.Single(reading.Series), horizon);
    }

    private static IReadOnlyList<MethodChoice> Methods(IEnumerable<string> names) =>
        MethodChoice.Of(string.Join(',', names.Distinct()), fast: false).Methods;

    private static string Scores(string series, BacktestMethod m) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {series} | `{m.Method}` | {m.Crps:0.000} | {m.Mase:0.000} | {m.Coverage80:0.00} | {m.Coverage95:0.00} |");

    private static string Comparison(BacktestMethod m) => m.Skill is null
        ? $" – | – | – | {m.Verdict} |"
        : string.Create(
            CultureInfo.InvariantCulture,
            $" {Skill(m.Skill)} | {Skill(m.SkillLow)} … {Skill(m.SkillHigh)} | {P(m.DmP)} | {m.Verdict} |");

    private static string Origins(string series, BacktestSeries result) => string.Create(
        CultureInfo.InvariantCulture,
        $"- {series}: {result.Frequency}, {result.Origins} origins {result.From} to {result.To}, horizon "
        + $"{result.Horizon}{(result.Scored ? "" : "; shown, not scored: " + result.Reason)}");

    private static string Skill(double? value) =>
        value?.ToString("+0.00;−0.00;0.00", CultureInfo.InvariantCulture) ?? "–";

    private static string P(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "–";
}
