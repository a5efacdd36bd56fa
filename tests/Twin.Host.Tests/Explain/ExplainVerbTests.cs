using System.Text.Json;
using Twin.Host.Commands;
using Twin.Host.Tests.Runs;
using Twin.Storage;
using Twin.World.Assembly;
using Xunit;

namespace Twin.Host.Tests.Explain;

[Collection(InAFolder.Name)]
public sealed class ExplainVerbTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("metal")]
    [InlineData("smelter")]
    [InlineData("smelter/robot")]
    [InlineData("depot")]
    public void Explain_OfAFinishedRun_GivesTheDocument(string what)
    {
        TwinRunner.Run(ExitCode.Good, "run", Worlds.Ring, "--out", "run");

        var report = TwinRunner.Json(ExitCode.Good, "explain", "run", what, "--at", "2035-01-01");

        Assert.Equal(what, report.GetProperty("what").GetString());
        Assert.Equal(_folder.Full("run"), report.GetProperty("run").GetString());
        Assert.Equal(JsonValueKind.Object, report.GetProperty("state").ValueKind);
        Assert.NotEmpty(report.GetProperty("root").GetProperty("kind").GetString()!);
        var chain = report.GetProperty("chain").EnumerateArray().ToList();
        foreach (var (link, next) in chain.Zip(chain.Skip(1)))
        {
            Assert.Equal(next.GetProperty("what").GetString(), link.GetProperty("because").GetString());
        }

        var root = report.GetProperty("root").GetProperty("what").GetString()!;
        Assert.Contains(root, report.GetProperty("verdict").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_OfTheEndOfSingleRobots_BeginsAtTheStateKeptForIt()
    {
        // 840 hours, of which an explanation looks at 762.
        TwinRunner.Run(ExitCode.Good, "run", Worlds.Gigasite, "--until", "35 d", "--out", "run");

        var (asKept, whole) = (Explained("run", "panels"), Explained("run", "panels", "--whole"));

        using var reader = RunReader.Open(_folder.Full("run"));
        Assert.Equal(78, reader.SnapshotBefore(78 * StepClock.HourMicros)!.AtMicros / StepClock.HourMicros);
        Assert.Equal(whole, asKept);
    }

    private static List<string> Explained(params string[] arguments)
    {
        var report = TwinRunner.Json(ExitCode.Good, ["explain", .. arguments]);
        return
        [
            .. report.GetProperty("chain").EnumerateArray().Append(report.GetProperty("root"))
                .Select(link => $"{link.GetProperty("at")} {link.GetProperty("what")}"),
        ];
    }

    [Fact]
    public void Explain_OfAnUnknownName_SuggestsTheNearest()
    {
        TwinRunner.Run(ExitCode.Good, "run", Worlds.Ring, "--out", "run");

        var report = TwinRunner.Json(ExitCode.BadInput, "explain", "run", "robotts");

        var error = report.GetProperty("errors")[0];
        Assert.Equal("TW0131", error.GetProperty("code").GetString());
        Assert.Equal("write robot", error.GetProperty("fix").GetString());
    }

    [Theory]
    [InlineData("21 yr")]
    [InlineData("2060-01-01")]
    public void Explain_OfATimeAfterTheRun_IsRefused(string at)
    {
        TwinRunner.Run(ExitCode.Good, "run", Worlds.Ring, "--out", "run");

        var report = TwinRunner.Json(ExitCode.BadInput, "explain", "run", "metal", "--at", at);

        Assert.Equal("TW0132", report.GetProperty("errors")[0].GetProperty("code").GetString());
    }

    [Fact]
    public void Explain_OfAForkBeforeItBegan_PointsToItsParent()
    {
        TwinRunner.Run(ExitCode.Good, "run", Worlds.Ring, "--out", "parent");
        TwinRunner.Run(ExitCode.Good, "fork", "parent", "--at", "9 yr", "--out", "fork");

        var report = TwinRunner.Json(ExitCode.BadInput, "explain", "fork", "metal", "--at", "8 yr");

        var fix = report.GetProperty("errors")[0].GetProperty("fix").GetString();
        Assert.Contains("parent", fix, StringComparison.Ordinal);
        TwinRunner.Run(ExitCode.Good, "explain", "fork", "metal", "--at", "10 yr");
    }

    [Fact]
    public void Explain_OnAScreenOf80Columns_WritesNoLongerLine()
    {
        TwinRunner.Run(ExitCode.Good, "run", Worlds.Earth, "--until", "60 d", "--out", "run");
        var screen = new Screen(isTerminal: true, columns: 80);
        using var stop = new StopSignal();

        var code = new TwinCommand(Verbs.All(), screen.Terminal, TimeProvider.System, stop)
            .Run(["explain", "run", "robots"]);

        Assert.Equal(ExitCode.Good, code);
        Assert.All(screen.Out.ToString().Split('\n'), line => Assert.True(line.TrimEnd().Length <= 80, line));
        Assert.Contains("root:", screen.Out.ToString(), StringComparison.Ordinal);
    }
}
