using System.Text.Json;
using Twin.Host.Tests.Runs;
using Xunit;

namespace Twin.Host.Tests.Decide;

[Collection(InAFolder.Name)]
public sealed class DecideWithEconomyTests : IDisposable
{
    private static readonly string _world = Path.Combine(
        Path.GetDirectoryName(Worlds.Earth)!, "earth-2025-economy.yaml");

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Evidence_WithAnEconomy_HoldsItsMatrixItsIdentityAndAForecastThatDecidesNothing()
    {
        TwinRunner.Run(ExitCode.Good, "run", _world, "--until", "370 d", "--out", "run");

        var report = TwinRunner.Json(
            ExitCode.Good, "decide", "run", "--draws", "2", "--members", "20", "--severance", "never");

        Assert.Equal("MONETARY", report.GetProperty("priceAxis").GetString());
        Assert.Contains("FORECAST_UNTESTED", report.GetProperty("flags").EnumerateArray().Select(f => f.GetString()));
        var last = JsonDocument.Parse(File.ReadLines("run/evidence.jsonl").Last()).RootElement;
        var identity = last.GetProperty("identity");
        double Of(string name) => identity.GetProperty(name).GetDouble();
        Assert.Equal(Of("m") + Of("v") - Of("g"), Of("pi"), 1e-12);
        var rows = last.GetProperty("tfm").EnumerateArray().Select(
            row => row.EnumerateArray().Select(cell => cell.GetDouble()).ToList()).ToList();
        Assert.All(rows, row => Assert.Equal(0, row.Sum(), 1e-9));
        Assert.All(Enumerable.Range(0, 7), column => Assert.Equal(0, rows.Sum(row => row[column]), 1e-9));
        Assert.InRange(last.GetProperty("tfmMaxResidual").GetDouble(), -1e-12, 1e-12);
        var forecast = last.GetProperty("forecast");
        Assert.Equal(20, forecast.GetProperty("members").GetInt32());
        Assert.InRange(forecast.GetProperty("P_def").GetDouble(), 0, 1);
        Assert.False(forecast.GetProperty("trusted").GetBoolean());
        var gate = forecast.GetProperty("gates").GetProperty("inflation");
        Assert.Equal("untested", gate.GetProperty("state").GetString());
        foreach (var name in (string[])["crps", "crpsSkill"])
            Assert.Equal(JsonValueKind.Null, forecast.GetProperty(name).ValueKind);
        var judgement = report.GetProperty("notIdentified").EnumerateArray().Select(name => name.GetString()).ToList();
        Assert.NotEmpty(judgement);
        Assert.Equal(judgement, last.GetProperty("notIdentified").EnumerateArray().Select(name => name.GetString()));
        TwinRunner.Run(ExitCode.Good, "decide", "--verify", "run/evidence.jsonl");
        var page = Report.Reports.Page("run");
        Assert.All(judgement, name => Assert.Contains(name!, page, StringComparison.Ordinal));
    }

    /// <summary>The run's loop beside every closure: the run's own gives the run's figures, budgets that lag give
    /// others, and all of it is found again.</summary>
    [Fact]
    public void Closures_BesideTheSameLoop_AreJudgedAndFoundAgain()
    {
        TwinRunner.Run(ExitCode.Good, "run", _world, "--until", "2 yr", "--out", "run");
        string[] asked = ["decide", "run", "--draws", "2", "--members", "20", "--severance", "never", "--closures"];

        var report = TwinRunner.Json(ExitCode.Good, asked);

        var found = report.GetProperty("sensitivity").GetProperty("economies");
        var all = found.GetProperty("economies").EnumerateArray().ToList();
        Assert.Equal(18, all.Count);
        var own = Assert.Single(all, economy => economy.GetProperty("isOfRun").GetBoolean());
        var identity = report.GetProperty("evidence").GetProperty("conditions").EnumerateArray()
            .First(condition => condition.GetProperty("name").GetString() == "policy rate");
        Assert.Equal(identity.GetProperty("value").GetDouble(), own.GetProperty("policyRate").GetDouble());
        Assert.Equal(report.GetProperty("headline").GetString(), own.GetProperty("headline").GetString());
        Assert.Equal(18, all.Select(economy => economy.GetProperty("inflation").GetDouble()).Distinct().Count());
        var others = all.Where(economy => !economy.GetProperty("isOfRun").GetBoolean()).ToList();
        Assert.Equal(
            others.Average(other => Text(other, "headlineIfCounted") == Text(own, "headlineIfCounted") ? 0.0 : 1),
            found.GetProperty("flipsIfCounted").GetDouble(), 1e-12);
        TwinRunner.Run(ExitCode.Good, "decide", "--verify", "run/evidence.jsonl", "--threads", "1");
        TwinRunner.Run(ExitCode.Good, "report", "run");
        Assert.Contains(
            "Headline beside economies of other closures", File.ReadAllText("run/report.html"),
            StringComparison.Ordinal);
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    [Fact]
    public void Report_WithAnEconomy_ShowsOutputAgainstMoneyPricesDebtAndWork()
    {
        var folder = Report.Reports.Run(_world, "earth", "--until", "2 yr");

        var page = Report.Reports.Page(folder);

        foreach (var figure in (string[])["output-money", "prices-year", "debt", "work", "numeraires"])
            Assert.Contains($"id=\"{figure}-w\"", page, StringComparison.Ordinal);
        Assert.Contains("Nothing is paid to everybody", page, StringComparison.Ordinal);
        Assert.Contains("Bands appear once twin decide has judged the run", page, StringComparison.Ordinal);
    }
}
