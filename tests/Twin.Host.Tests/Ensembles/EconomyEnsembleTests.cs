using System.Text.Json;
using Twin.Host.Tests.Runs;
using Xunit;

namespace Twin.Host.Tests.Ensembles;

/// <summary>An ensemble whose members have an economy beside their loop.</summary>
[Collection(InAFolder.Name)]
public sealed class EconomyEnsembleTests : IDisposable
{
    private const string Economy = "economy={calibration: economy-us-2025.csv, demand-sigma: 1 %}";

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Ensemble_WithAnEconomy_FansItOutAndNamesWhatDrivesIt()
    {
        var root = Json("--runs", "40", "--until", "3 yr", "--set", Economy, "--set", "owner=loop");

        Assert.Equal(0, root.GetProperty("failures").GetInt32());
        Assert.Equal("company", root.GetProperty("boundary").GetProperty("of").GetString());
        var fans = root.GetProperty("economy").EnumerateArray().ToDictionary(
            fan => fan.GetProperty("name").GetString()!, fan => fan.GetProperty("points"), StringComparer.Ordinal);
        Assert.Equal(12, fans["economy/gdp"].GetArrayLength());
        var last = fans["economy/gdp"][11];
        Assert.Equal(40, last.GetProperty("members").GetInt32());
        var (low, high) = (Quantile(last, "q05"), Quantile(last, "q95"));
        Assert.True(low > 30 && low < high && high < 45, $"{low} to {high}");
        var labour = root.GetProperty("sensitivity").EnumerateArray()
            .Single(s => s.GetProperty("answer").GetString() == "economy/labour-share");
        Assert.Equal("economy.set.labourShare", labour.GetProperty("drivers")[0].GetProperty("path").GetString());
    }

    [Fact]
    public void Ensemble_OfAPolicyThatMayCome_HasMembersOnBothSides()
    {
        var root = Json(
            "--runs", "10", "--until", "2 yr", "--set", Economy, "--set", "owner=loop",
            "--set", "priors={economy.tauM: {kind: event, low: 0, high: 0.4, probability: 40 %}}",
            "--set", "ensemble={vary: [economy.set.machineTax]}");

        var fan = root.GetProperty("economy").EnumerateArray()
            .Single(fan => fan.GetProperty("name").GetString() == "economy/uhi-per-person").GetProperty("points")[7];
        Assert.Equal(0, Quantile(fan, "q50"));
        Assert.True(Quantile(fan, "q75") > 0);
        var members = File.ReadAllLines(Path.Combine(root.GetProperty("directory").GetString()!, "members.csv"));
        Assert.Equal(4, members.Count(line => line.EndsWith(",0.4", StringComparison.Ordinal)));
        Assert.Equal(6, members.Count(line => line.EndsWith(",0", StringComparison.Ordinal)));
    }

    [Fact]
    public void Ensemble_WithoutAnEconomy_HasNoFansOfOne()
    {
        var root = Json("--runs", "2", "--until", "1 yr");

        Assert.Equal(0, root.GetProperty("economy").GetArrayLength());
    }

    private static double Quantile(JsonElement point, string name) =>
        point.GetProperty("quantiles").GetProperty(name).GetDouble();

    private static JsonElement Json(params string[] arguments) =>
        TwinRunner.Json(ExitCode.Good, ["ensemble", Worlds.GrowthLab, "--out", "ensemble", .. arguments]);
}
