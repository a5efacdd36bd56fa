using System.Globalization;
using System.Text.Json;
using Twin.Host.Tests.Runs;
using Xunit;

namespace Twin.Host.Tests.Forecast;

[Collection(InAFolder.Name)]
public sealed class BacktestVerbTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Backtest_OfATrend_PrefersTheMethodThatHasOne()
    {
        Write("a.csv", Rows(60, i => 100 + (3 * i) + (i * 7 % 5)));

        JsonElement report = Backtest("--method", "naive,drift", "--horizon", "4");

        JsonElement series = Assert.Single(report.GetProperty("series").EnumerateArray());
        Assert.True(series.GetProperty("scored").GetBoolean());
        Assert.True(series.GetProperty("leakFree").GetBoolean());
        Assert.Equal("drift", series.GetProperty("best").GetString());
        Assert.Equal(24, series.GetProperty("origins").GetInt32());
        // 60 values to 1959; the last origin leaves four.
        Assert.Equal("1932", series.GetProperty("from").GetString());
        Assert.Equal("1955", series.GetProperty("to").GetString());
        JsonElement drift = series.GetProperty("methods")[1];
        Assert.True(drift.GetProperty("skill").GetDouble() > 0.3);
        Assert.True(drift.GetProperty("skillLow").GetDouble() > 0);
        Assert.True(drift.GetProperty("dmP").GetDouble() < 0.05);
        Assert.Equal("better than the champion", drift.GetProperty("verdict").GetString());
        Assert.Equal("champion", series.GetProperty("methods")[0].GetProperty("verdict").GetString());
        Assert.StartsWith("latest vintages", report.GetProperty("vintage").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Backtest_WithAChampion_TurnsTheComparisonRound()
    {
        Write("a.csv", Rows(60, i => 100 + (3 * i) + (i * 7 % 5)));

        JsonElement report = Backtest("--method", "naive,drift", "--champion", "drift", "--growth", "--horizon", "2");

        JsonElement naive = report.GetProperty("series")[0].GetProperty("methods")[0];
        Assert.Equal("growth", report.GetProperty("target").GetString());
        Assert.Equal("worse than the champion", naive.GetProperty("verdict").GetString());
        Assert.True(naive.GetProperty("skill").GetDouble() < 0);
    }

    [Fact]
    public void Backtest_OfTooShortASeries_ShowsItAndDoesNotScoreIt()
    {
        Write("a.csv", Rows(20, i => 10 + i + (i % 3)));

        JsonElement report = Backtest("--method", "naive,drift", "--horizon", "2");

        JsonElement series = report.GetProperty("series")[0];
        Assert.False(series.GetProperty("scored").GetBoolean());
        Assert.Equal(
            "11 origins; 12 are needed, which takes 21 values: it has 20", series.GetProperty("reason").GetString());
        Assert.Equal(11, series.GetProperty("origins").GetInt32());
        Assert.Equal("not enough data", series.GetProperty("methods")[1].GetProperty("verdict").GetString());
        Assert.Equal(0, report.GetProperty("methods")[0].GetProperty("series").GetInt32());
        Assert.Equal(JsonValueKind.Null, report.GetProperty("methods")[0].GetProperty("crps").ValueKind);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(1)]
    public void Backtest_OfAHopelessSeries_IsShownWithoutMethods(int count)
    {
        Write("a.csv", Rows(count, i => i));

        JsonElement series = Backtest("--method", "naive").GetProperty("series")[0];

        Assert.False(series.GetProperty("scored").GetBoolean());
        Assert.Equal(0, series.GetProperty("methods").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, series.GetProperty("best").ValueKind);
    }

    [Fact]
    public void Backtest_OfAConstantSeries_IsNotScored()
    {
        Write("a.csv", Rows(60, _ => 5));

        JsonElement series = Backtest("--method", "naive").GetProperty("series")[0];

        Assert.Equal("the history does not vary, or has no growth", series.GetProperty("reason").GetString());
        Assert.Equal(JsonValueKind.Null, series.GetProperty("scale").ValueKind);
    }

    [Fact]
    public void Backtest_OfSeveralSeries_PoolsThoseThatCountAndShowsTables()
    {
        Write("a.csv", "year,x,y\n" + string.Concat(Enumerable.Range(0, 50).Select(i => string.Create(
            CultureInfo.InvariantCulture, $"{1950 + i},{(i * 5) + (i * i % 7)},{(i < 40 ? "" : $"{i}")}\n"))));

        string text = TwinRunner.Run(
            ExitCode.Good, "forecast", "backtest", "--data", "a.csv", "--method", "naive,drift", "--horizon", "2")
            .Out.ToString();
        JsonElement report = Backtest("--method", "naive,drift", "--horizon", "2");

        Assert.Equal(1, report.GetProperty("methods")[1].GetProperty("series").GetInt32());
        Assert.Equal(1, report.GetProperty("methods")[1].GetProperty("best").GetInt32());
        Assert.Contains("x: yearly, 24 origins", text, StringComparison.Ordinal);
        Assert.Contains("not scored: 1 origins", text, StringComparison.Ordinal);
        Assert.Contains("drift *", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Backtest_WhateverTheThreads_GivesTheSameBytes()
    {
        Write("a.csv", "year,x,y\n" + string.Concat(Enumerable.Range(0, 50).Select(i => string.Create(
            CultureInfo.InvariantCulture, $"{1950 + i},{(i * 5) + (i * i % 7)},{i * 3 % 11}\n"))));

        Assert.Equal(
            Backtest("--method", "theta,drift", "--threads", "1").GetRawText(),
            Backtest("--method", "theta,drift", "--threads", "4").GetRawText());
    }

    [Theory]
    [InlineData("TW0168", "--method", "drift,magic")]
    [InlineData("TW0168", "--champion", "magic")]
    [InlineData("TW0003", "--origins", "0")]
    [InlineData("TW0003", "--horizon", "-1")]
    public void Backtest_OfBadInput_IsRefusedWithItsCode(string code, params string[] args)
    {
        Write("a.csv", Rows(30, i => i));

        JsonElement errors = TwinRunner.Json(ExitCode.BadInput, ["forecast", "backtest", "--data", "a.csv", .. args]);

        Assert.Equal(code, errors.GetProperty("errors")[0].GetProperty("code").GetString());
    }

    private static JsonElement Backtest(params string[] args) =>
        TwinRunner.Json(ExitCode.Good, ["forecast", "backtest", "--data", "a.csv", .. args]);

    private static string Rows(int count, Func<int, int> value) => "year,x\n" + string.Concat(
        Enumerable.Range(0, count).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"{1900 + i},{value(i)}\n")));

    private void Write(string name, string text) => File.WriteAllText(_folder.Full(name), text);
}
