using System.Text.Json;
using Twin.Host.Tests.Runs;
using Xunit;

namespace Twin.Host.Tests.Forecast;

public sealed class M4AccuracyTests
{
    [Theory]
    [InlineData("yearly", "naive2")]
    [InlineData("quarterly", "naive2")]
    [InlineData("monthly", "naive2")]
    [InlineData("quarterly", "naive")]
    [InlineData("monthly", "snaive")]
    public void Method_WithoutParameters_ScoresAsInR(string set, string method)
    {
        JsonElement report = TwinRunner.Json(ExitCode.Good, [.. M4.Arguments(set), "--method", method]);

        // The baseline has 3 or 4 decimals.
        Assert.Equal(M4.Baseline(set, method, "smape"), report.GetProperty("smape").GetDouble(), 0.0005);
        Assert.Equal(M4.Baseline(set, method, "mase"), report.GetProperty("mase").GetDouble(), 0.0005);
        Assert.Equal(M4.Baseline(set, method, "owa"), report.GetProperty("owa").GetDouble(), 0.00005);
        Assert.Equal(M4.Baseline(set, method, "msis"), report.GetProperty("msis").GetDouble(), 0.0005);
        Assert.Equal(M4.Baseline(set, method, "cov95"), report.GetProperty("coverage95").GetDouble(), 0.00005);
        Assert.Equal(0, report.GetProperty("failures").GetInt32());
    }
}
