using System.Globalization;
using System.Text.Json;
using Twin.Host.Commands;
using Xunit;

namespace Twin.Host.Tests.Forecast;

[Collection(InAFolder.Name)]
public sealed class PredictVerbTests : IDisposable
{
    private readonly Folder _folder = new();
    private readonly Screen _screen = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Predict_WithJson_GivesPointsQuantilesAndChances()
    {
        Write("a.csv", Quarters(40));

        int exitCode = Run(
            "--data", "a.csv", "--horizon", "3", "--method", "drift", "--growth-over", "0.02", "--levels", "80",
            "--json");

        Assert.Equal(ExitCode.Good, exitCode);
        JsonElement report = Parse();
        Assert.Equal("drift", report.GetProperty("method").GetString());
        JsonElement series = Assert.Single(report.GetProperty("series").EnumerateArray());
        Assert.Equal("x", series.GetProperty("id").GetString());
        Assert.Equal("2009Q4", series.GetProperty("origin").GetString());
        Assert.Equal(3, series.GetProperty("steps").GetArrayLength());
        JsonElement step = series.GetProperty("steps")[2];
        Assert.Equal("2010Q3", step.GetProperty("date").GetString());
        double[] quantiles = [.. step.GetProperty("quantiles").EnumerateArray()
            .Select(q => q.GetProperty("value").GetDouble())];
        Assert.Equal(3, quantiles.Length);
        Assert.True(quantiles[0] < quantiles[1] && quantiles[1] < quantiles[2]);
        Assert.InRange(step.GetProperty("point").GetDouble(), quantiles[0], quantiles[2]);
        Assert.InRange(step.GetProperty("growthProbability").GetDouble(), 0.01, 0.99);
    }

    [Fact]
    public void Predict_Twice_GivesTheSameBytesWhateverTheThreads()
    {
        Write("a.csv", "date,x,y,z\n" + string.Concat(Enumerable.Range(0, 30).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"{1990 + i},{i * i % 17},{i},{7 - (i % 3)}\n"))));

        Run("--data", "a.csv", "--json", "--threads", "1");
        string first = _screen.Out.ToString();
        _screen.Out.GetStringBuilder().Clear();
        Run("--data", "a.csv", "--json", "--threads", "3");

        Assert.Equal(first, _screen.Out.ToString());
    }

    [Fact]
    public void Predict_OfASeriesNobodyCanForecast_SaysWhyAndFails()
    {
        Write("a.csv", "date,x\n2020,1\n");

        int exitCode = Run("--data", "a.csv", "--json");

        JsonElement error = Parse().GetProperty("errors")[0];
        Assert.Equal(ExitCode.BadInput, exitCode);
        Assert.Equal("TW0423", error.GetProperty("code").GetString());
        Assert.Equal("x", error.GetProperty("where").GetString());
        Assert.Equal("1 value", error.GetProperty("got").GetString());
        Assert.Contains("2 values", error.GetProperty("expected").GetString());
    }

    [Fact]
    public void Predict_ForAPerson_ShowsDatesAndAFan()
    {
        Write("a.csv", Quarters(40));

        Run("--data", "a.csv", "--horizon", "2", "--method", "drift");

        string text = _screen.Out.ToString();
        Assert.Contains("x: quarterly, 40 values to 2009Q4", text, StringComparison.Ordinal);
        Assert.Contains("2010Q2", text, StringComparison.Ordinal);
        Assert.Matches("░+▒+▓+█▓+▒+░+", text);
    }

    [Fact]
    public void Predict_OfManySeries_ShowsALineEach()
    {
        Write("a.csv", "date,a,b,c,d\n2020,1,2,3,4\n2021,2,3,4,5\n2022,2,4,4,6\n");

        Run("--data", "a.csv", "--method", "drift");

        Assert.Equal(4, _screen.Out.ToString().Split('\n').Count(line => line.Contains("drift")));
    }

    [Fact]
    public void Predict_WithOut_WritesATableThatCanBeReadAgain()
    {
        Write("a.csv", "id;date;value\nb, c;2019;1\nb, c;2020;1,5\nb, c;2021;2\nd;2019;4\nd;2020;6\nd;2021;8\n");

        int exitCode = Run(
            "--data", "a.csv", "--horizon", "2", "--method", "drift", "--out", "f.csv", "--levels", "95");

        string[] lines = File.ReadAllLines(_folder.Full("f.csv"));
        Assert.Equal(ExitCode.Good, exitCode);
        Assert.Equal("series,origin,step,date,method,point,q0.025,q0.5,q0.975", lines[0]);
        Assert.StartsWith("\"b, c\",2021,1,2022,drift,2.5,", lines[1], StringComparison.Ordinal);
        Assert.Equal(5, lines.Length);
    }

    [Theory]
    [InlineData("TW0171", "--data", "none.csv")]
    [InlineData("TW0168", "--data", "a.csv", "--method", "magic")]
    [InlineData("TW0168", "--data", "a.csv", "--method", "drift,naive")]
    [InlineData("TW0003", "--data", "a.csv", "--levels", "80,100")]
    [InlineData("TW0003", "--data", "a.csv", "--growth-over", "NaN")]
    [InlineData("TW0003", "--data", "a.csv", "--horizon", "0")]
    [InlineData("TW0003", "--data", "a.csv", "--period", "0")]
    [InlineData("TW0003", "--data", "a.csv", "--date-order", "ymd")]
    [InlineData("TW0176", "--data", "a.csv", "--time", "when")]
    [InlineData("TW0184", "--data", "a.csv", "--series", "y")]
    public void Predict_OfBadInput_IsRefusedWithItsCode(string code, params string[] args)
    {
        Write("a.csv", Quarters(8));

        Assert.Equal(ExitCode.BadInput, Run([.. args, "--json"]));
        Assert.Equal(code, Parse().GetProperty("errors")[0].GetProperty("code").GetString());
    }

    private static string Quarters(int count) => "date,x\n" + string.Concat(Enumerable.Range(0, count).Select(i =>
        string.Create(CultureInfo.InvariantCulture, $"{2000 + (i / 4)}-Q{(i % 4) + 1},{100 + i + (i * 7 % 5)}\n")));

    private void Write(string name, string text) => File.WriteAllText(_folder.Full(name), text);

    private JsonElement Parse()
    {
        using JsonDocument document = JsonDocument.Parse(_screen.Out.ToString());
        return document.RootElement.Clone();
    }

    private int Run(params string[] args)
    {
        using StopSignal stop = new();
        return new TwinCommand(Verbs.All(), _screen.Terminal, TimeProvider.System, stop)
            .Run(["forecast", "predict", .. args]);
    }
}
