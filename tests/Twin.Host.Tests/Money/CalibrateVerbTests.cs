using System.Text.Json;
using Twin.Host.Money;
using Twin.Host.Money.Statistics;
using Twin.Macro.Estimation;
using Xunit;

namespace Twin.Host.Tests.Money;

[Collection(InAFolder.Name)]
public sealed class CalibrateVerbTests
{
    private readonly Screen _screen = new(isTerminal: true, columns: 200);

    [Fact]
    public void Statistics_OfTheUnitedStates_AreThoseOfTheTables()
    {
        (EconomyHistory? history, _) = UsStatistics.Read(UsStatistics.Shipped);

        int last = history!.IndexOf(CalendarQuarter.Of(2025, 4));
        Assert.Equal("1947Q1", history.First.ToString());
        Assert.Equal(last, history.Count - 1);
        Assert.Equal(0.0445, history.Unemployment[last], 1e-9);
        Assert.Equal(double.NaN, history.Wage[history.IndexOf(CalendarQuarter.Of(1963, 4))]);
        int early = history.IndexOf(CalendarQuarter.Of(1965, 2));
        Assert.Equal(0.317274, history.Debt[early], 1e-3);
        Assert.InRange(history.Debt[early + 1], history.Debt[early], 0.3199);
        Assert.Equal(19.6121, history.Output[history.IndexOf(CalendarQuarter.Of(2017, 1))], 0.5);
    }

    [Fact]
    public void Calibration_OfTheUnitedStates_SaysWhatDataHoldAndWhatNot()
    {
        JsonElement root = Command.Json("macro", "calibrate", "--members", "64", "--json");

        Dictionary<string, JsonElement> values = root.GetProperty("values").EnumerateArray()
            .ToDictionary(v => v.GetProperty("key").GetString()!);
        Assert.Equal(50, values.Count);
        Assert.Equal("read", values["deposits"].GetProperty("verdict").GetString());
        Assert.Equal(22.3, values["deposits"].GetProperty("posterior").GetDouble(), 0.1);
        JsonElement slope = values["utilisationEffect"];
        Assert.True(slope.GetProperty("error").GetDouble() > 0);
        Assert.InRange(slope.GetProperty("ratio").GetDouble(), 0, 0.9);
        string[] unknown = [.. root.GetProperty("notIdentified").EnumerateArray().Select(x => x.GetString()!)];
        foreach (string key in new[] { "bonds", "loopClosure", "portfolioResponse", "inflationTarget" })
        {
            Assert.Contains(key, unknown);
            Assert.Equal(1, values[key].GetProperty("ratio").GetDouble());
        }

        Assert.Contains("say nothing about kappa", values["loopClosure"].GetProperty("says").GetString());
        Assert.DoesNotContain("deposits", unknown);
        JsonElement driver = root.GetProperty("sensitivity")[0].GetProperty("drivers")[0];
        Assert.InRange(
            driver.GetProperty("share").GetDouble(), driver.GetProperty("low").GetDouble(),
            driver.GetProperty("high").GetDouble());
    }

    [Fact]
    public void CalibrationFile_IsWhatARunTakes()
    {
        using Folder folder = new();
        string path = folder.Full("fitted.csv");

        Assert.Equal(ExitCode.Good, Run(
            "macro", "calibrate", "--from", "1960Q1", "--to", "1989Q4", "--members", "30", "--out", path));
        (EconomyFile? file, _) = EconomyFile.Read(path, isOpen: false);
        JsonElement run = Command.Json("macro", "run", "--calibration", path, "--quarters", "8", "--json");

        Assert.Equal(5.7, file!.Setting.Opening.Output, 0.2);
        Assert.Contains("loopClosure", file.NotIdentified);
        Assert.DoesNotContain("costPassThrough", file.NotIdentified);
        Assert.Contains(
            "loopClosure", run.GetProperty("notIdentified").EnumerateArray().Select(x => x.GetString()));
        Assert.Equal(8, run.GetProperty("rows").GetArrayLength());
        Assert.Equal(ExitCode.BadInput, Run("macro", "calibrate", "--out", path));
        Assert.Contains(StatisticsErrors.Unwritable, _screen.Error.ToString());
    }

    [Theory]
    [InlineData("1985", "2025Q4")]
    [InlineData("1985Q1", "2025Q5")]
    [InlineData("1985Q1", "1990Q4")]
    [InlineData("1985Q1", "2030Q4")]
    [InlineData("1947Q1", "1958Q4")]
    public void Window_ThatHoldsTooLittle_IsRefused(string from, string to)
    {
        Assert.Equal(ExitCode.BadInput, Run("macro", "calibrate", "--from", from, "--to", to));

        Assert.Contains(StatisticsErrors.BadWindow, _screen.Error.ToString());
    }

    [Fact]
    public void Statistics_ThatCannotBeRead_AreNamedByFileAndCell()
    {
        using Folder folder = new();
        foreach (string name in UsStatistics.Files)
            File.Copy(Path.Combine(UsStatistics.Shipped, name), folder.Full(name));
        File.Delete(folder.Full("macro-us.csv"));
        string months = folder.Full("macro-us-monthly.csv");
        File.WriteAllText(months, File.ReadAllText(months).Replace("m2_busd_sa", "m3"));
        string quarters = folder.Full("macro-us-quarterly.csv");
        File.WriteAllText(quarters, File.ReadAllText(quarters).Replace("1947-01-01,243.164", "1947-01-01,many"));

        Assert.Equal(ExitCode.BadInput, Run("macro", "calibrate", "--data", Path.GetDirectoryName(months)!));

        string text = _screen.Error.ToString();
        Assert.Contains(StatisticsErrors.Unreadable, text);
        Assert.Contains("expected: m2_busd_sa", text);
        Assert.Contains("macro-us-quarterly.csv:2:1: error TW0242", text);
    }

    private int Run(params string[] args) => Command.Run(_screen, args);
}
