using System.Text.Json;
using Twin.Host.Forecast;
using Twin.Host.Tests.Runs;
using Xunit;

namespace Twin.Host.Tests.Forecast;

[Collection(InAFolder.Name)]
public sealed class EvaluateVerbTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Evaluate_OneMethod_GivesOneFlatDocument()
    {
        Write("a,Micro,4,1;2;3;4", "a,Micro,2,5;6");

        JsonElement report = Evaluate("drift");

        Assert.Equal("drift", report.GetProperty("method").GetString());
        Assert.Equal(1, report.GetProperty("series").GetInt32());
        Assert.Equal(0, report.GetProperty("smape").GetDouble());
        Assert.Equal(0, report.GetProperty("owa").GetDouble());
        Assert.Equal(1, report.GetProperty("coverage95").GetDouble());
        Assert.Equal(JsonValueKind.Null, report.GetProperty("modelFile").ValueKind);
    }

    [Fact]
    public void Evaluate_SeveralMethods_GivesATable()
    {
        Write("a,Micro,4,1;2;3;4", "a,Micro,2,5;6");

        JsonElement table = Evaluate("naive,drift");
        Screen screen = TwinRunner.Run(ExitCode.Good, [.. Arguments, "--method", "naive,drift"]);

        Assert.Equal(["naive", "drift"], table.GetProperty("methods").EnumerateArray()
            .Select(r => r.GetProperty("method").GetString()!));
        JsonElement against = table.GetProperty("methods")[1].GetProperty("against");
        Assert.Equal("naive", against.GetProperty("method").GetString());
        Assert.Equal(0, against.GetProperty("owaRatioUpper90").GetDouble());
        Assert.Contains("1 series, period 1, horizon 2", screen.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_ASeriesTooShortForTheMethod_CountsAsAFailure()
    {
        Write("a,Micro,1,1\nb,Micro,2,1;2\nc,Micro,3,1;2;4", "a,Micro,2,1;1\nb,Micro,2,3;4\nc,Micro,2,3;4");

        JsonElement report = Evaluate("drift");

        Assert.Equal(2, report.GetProperty("failures").GetInt32());
        Assert.Equal(3, report.GetProperty("series").GetInt32());
    }

    [Fact]
    public void Evaluate_WithMoreThreads_GivesTheSameBytes()
    {
        string[] arguments = [.. M4.Arguments("monthly"), "--method", "naive2,damped,theta,dotm"];

        string one = WithoutTime(TwinRunner.Json(ExitCode.Good, [.. arguments, "--threads", "1"]));
        string two = WithoutTime(TwinRunner.Json(ExitCode.Good, [.. arguments, "--threads", "2"]));

        Assert.Equal(one, two);

        static string WithoutTime(JsonElement table) => string.Join('\n', table.GetProperty("methods").EnumerateArray()
            .SelectMany(r => r.EnumerateObject()).Where(p => p.Name != "cpuSeconds").Select(p => p.ToString()));
    }

    [Theory]
    [InlineData("a,Micro,2,1;x", "a,Micro,2,1;2", ForecastErrors.BadNumber, "train.csv:2:13")]
    [InlineData("a,Micro,2,1;", "a,Micro,2,1;2", ForecastErrors.BadNumber, "train.csv:2:13")]
    [InlineData("a,Micro,2,1;NaN", "a,Micro,2,1;2", ForecastErrors.BadNumber, "train.csv:2:13")]
    [InlineData("a,Micro,3,1;2", "a,Micro,2,1;2", ForecastErrors.BadLength, "train.csv:2:9")]
    [InlineData("a,Micro,1;2", "a,Micro,2,1;2", ForecastErrors.BadLine, "train.csv:2:12")]
    [InlineData("a,Micro,1,1\na,Micro,1,1", "a,Micro,2,1;2", ForecastErrors.BadId, "train.csv:3:1")]
    [InlineData(",Micro,1,1", "a,Micro,2,1;2", ForecastErrors.BadId, "train.csv:2:1")]
    [InlineData("", "a,Micro,2,1;2", ForecastErrors.BadLength, "train.csv")]
    [InlineData("a,Micro,1,1", "b,Micro,2,1;2", ForecastErrors.NoPair, "test.csv:2:1")]
    [InlineData("a,Micro,1,1", "a,Micro,3,1;2;3", ForecastErrors.NoPair, "test.csv:2:1")]
    [InlineData("a,Micro,1,1\nb,Micro,1,1", "a,Micro,2,1;2", ForecastErrors.NoPair, "test.csv")]
    public void Evaluate_BadFile_NamesThePlace(string train, string test, string code, string place)
    {
        Write(train, test);

        Screen screen = TwinRunner.Run(ExitCode.BadInput, [.. Arguments, "--method", "naive"]);

        Assert.StartsWith($"{place}: error {code}: ", screen.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_AFileWithoutColumnNames_IsRefused()
    {
        Write("a,Micro,1,1", "a,Micro,2,1;2");
        File.WriteAllText("train.csv", "a,Micro,1,1\n");

        Screen screen = TwinRunner.Run(ExitCode.BadInput, [.. Arguments, "--method", "naive"]);

        Assert.StartsWith(
            $"train.csv:1:1: error {ForecastErrors.BadHeader}", screen.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_AFileThatIsNotThere_IsRefused()
    {
        Screen screen = TwinRunner.Run(ExitCode.BadInput, [.. Arguments, "--method", "naive"]);

        Assert.Contains($"error {ForecastErrors.UnreadableFile}", screen.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_AnUnknownMethod_NamesTheNearest()
    {
        Write("a,Micro,1,1", "a,Micro,2,1;2");

        Screen screen = TwinRunner.Run(ExitCode.BadInput, [.. Arguments, "--method", "snaiv"]);

        Assert.Contains($"error {ForecastErrors.UnknownMethod}", screen.Error.ToString(), StringComparison.Ordinal);
        Assert.Contains("fix: write snaive", screen.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Forecast_WithoutAVerb_SaysWhichThereAre()
    {
        Screen screen = TwinRunner.Run(ExitCode.BadInput, "forecast");

        Assert.Contains("a verb is missing", screen.Error.ToString(), StringComparison.Ordinal);
        Assert.Contains("where: twin forecast", screen.Error.ToString(), StringComparison.Ordinal);
        Assert.Contains("evaluate", screen.Error.ToString(), StringComparison.Ordinal);
    }

    private static string[] Arguments =>
        ["forecast", "evaluate", "--train", "train.csv", "--test", "test.csv", "--period", "1", "--horizon", "2"];

    private static JsonElement Evaluate(string methods) =>
        TwinRunner.Json(ExitCode.Good, [.. Arguments, "--method", methods]);

    private static void Write(string train, string test)
    {
        File.WriteAllText("train.csv", "id,domain,n,values\n" + train + "\n");
        File.WriteAllText("test.csv", "id,domain,h,values\n" + test + "\n");
    }
}
