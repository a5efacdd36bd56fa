using System.Text.Json;
using Twin.Host.Tests.Runs;
using Xunit;

namespace Twin.Host.Tests.Forecast;

/// <summary>Each method against R on the same series.</summary>
public sealed class M4AccuracyTests
{
    private static readonly string[] Sets = ["yearly", "quarterly", "monthly"];

    public static TheoryData<string, string> FittedAsInR => Pairs(
        "naive", "snaive", "naive2", "ses", "holt", "damped", "comb");

    public static TheoryData<string, string> FittedAnew => Pairs("theta", "dotm", "ets");

    [Theory]
    [MemberData(nameof(FittedAsInR))]
    public void Method_FittedAsInR_ScoresAsInR(string set, string method)
    {
        JsonElement report = TwinRunner.Json(ExitCode.Good, [.. M4.Arguments(set), "--method", method]);

        // The baseline has 3 or 4 decimals.
        Assert.Equal(M4.Baseline(set, method, "smape"), report.GetProperty("smape").GetDouble(), 0.0006);
        Assert.Equal(M4.Baseline(set, method, "mase"), report.GetProperty("mase").GetDouble(), 0.0006);
        Assert.Equal(M4.Baseline(set, method, "owa"), report.GetProperty("owa").GetDouble(), 0.00006);
        Assert.Equal(M4.Baseline(set, method, "msis"), report.GetProperty("msis").GetDouble(), 0.0006);
        Assert.Equal(M4.Baseline(set, method, "cov95"), report.GetProperty("coverage95").GetDouble(), 0.00006);
        Assert.Equal(0, report.GetProperty("failures").GetInt32());
    }

    [Theory]
    [MemberData(nameof(FittedAnew))]
    public void Method_FittedAnew_IsAsGoodAsInR(string set, string method)
    {
        JsonElement report = TwinRunner.Json(ExitCode.Good, [.. M4.Arguments(set), "--method", method]);

        string inR = method == "theta" ? "theta_m4" : method;
        Assert.InRange(report.GetProperty("owa").GetDouble() / M4.Baseline(set, inR, "owa"), 0.9, 1.01);
        Assert.Equal(0, report.GetProperty("failures").GetInt32());
    }

    // R chose orders on a part of the quarterly series only; what it was published to score on all of them stands in.
    [Theory]
    [InlineData("yearly", "arima")]
    [InlineData("quarterly", "arima_published")]
    [InlineData("monthly", "arima")]
    public void Arima_OnASet_IsAsGoodAsInR(string set, string inR)
    {
        JsonElement report = TwinRunner.Json(ExitCode.Good, [.. M4.Arguments(set), "--method", "arima"]);

        Assert.InRange(report.GetProperty("owa").GetDouble() / M4.Baseline(set, inR, "owa"), 0.9, 1.01);
        Assert.Equal(0, report.GetProperty("failures").GetInt32());
    }

    private static TheoryData<string, string> Pairs(params string[] methods)
    {
        TheoryData<string, string> pairs = [];
        foreach (string set in Sets)
            foreach (string method in methods) pairs.Add(set, method);
        return pairs;
    }
}
