using Twin.Host.Tests.Money;
using Twin.Host.Tests.Runs;
using Xunit;

namespace Twin.Host.Tests.Output;

/// <summary>What a person sees in a terminal of 80 columns.</summary>
[Collection(InAFolder.Name)]
public sealed class EightyColumnsTests : IDisposable
{
    private readonly Folder _folder = new();
    private readonly Screen _screen = new(isTerminal: true, columns: 80);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("35.46|1.083|households|central bank|-5,534.0", "macro", "run")]
    [InlineData("1,485,631|DSCR|0.87|pays until age", "macro", "finance")]
    [InlineData("Google|green|half", "macro", "owners")]
    [InlineData("at rest", "macro", "textbook", "pc")]
    public void View_InEightyColumns_BreaksNoFigure(string parts, params string[] args)
    {
        int code = Command.Run(_screen, args);

        Assert.True(code == ExitCode.Good, _screen.Error.ToString());
        Fits(parts);
    }

    [Fact]
    public void Forecasts_InEightyColumns_BreakNoFigure()
    {
        Data(40);

        int code = Command.Run(
            _screen, "forecast", "predict", "--data", "a.csv", "--horizon", "3", "--growth-over", "0.02", "--method",
            "drift");

        Assert.True(code == ExitCode.Good, _screen.Error.ToString());
        Fits("point|97.5 %|P(growth > 0.02)|1,020,|2010Q3");
    }

    [Fact]
    public void Decision_InEightyColumns_BreaksNoFigure()
    {
        TwinRunner.Run(
            ExitCode.Good, "run", Worlds.Ring, "--until", "1.3 yr", "--out", "run", "--quiet");

        int code = Command.Run(_screen, "decide", "run");

        Assert.True(code == ExitCode.Good, _screen.Error.ToString());
        Fits("condition|value|in at|held|margin: from the way in");
    }

    [Fact]
    public void RunThatDrifts_PastItsHorizon_ShowsDashesAndTheVariant()
    {
        Command.Run(_screen, "macro", "run");

        string text = _screen.Out.ToString();
        Assert.Contains("flows of quarter 20,", text);
        Assert.Contains("from quarter 21 on version 1 drifts: use --variant", text);
        string[] years = [.. text.Split('\n').Where(line => line.Trim().Split(' ')[0] is "5" or "6" or "10")];
        Assert.Equal([false, true, true], years.Select(line => line.Contains('–')));
    }

    [Theory]
    [InlineData("macro", "run")]
    [InlineData("macro", "finance")]
    public void Pipe_OfAView_EndsNoLineInBlanksAndKeepsToItsWidth(params string[] args)
    {
        Screen pipe = new();

        Command.Run(pipe, args);

        Assert.All(pipe.Out.ToString().Split('\n'), line =>
        {
            Assert.Equal(line.TrimEnd(), line);
            Assert.InRange(line.Length, 0, 160);
        });
    }

    private void Fits(string parts)
    {
        string text = _screen.Out.ToString();
        Assert.All(parts.Split('|'), part => Assert.Contains(part, text));
        Assert.DoesNotContain('…', text.Replace(" … ", " to ", StringComparison.Ordinal));
        Assert.All(
            text.Split('\n').Where(line => !line.Contains(_folder.Full("run"), StringComparison.Ordinal)),
            line => Assert.True(line.Length <= 80, line));
    }

    private static void Data(int count) => File.WriteAllText(
        "a.csv", "date,x\n" + string.Concat(Enumerable.Range(0, count).Select(i => string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{2000 + (i / 4)}Q{1 + (i % 4)},{1_000_000 + (500 * i)}\n"))));
}
