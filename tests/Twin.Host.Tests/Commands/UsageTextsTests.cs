using Twin.Host.Tests.Money;
using Twin.Host.Tests.Runs;
using Xunit;

namespace Twin.Host.Tests.Commands;

/// <summary>What the command says of a command line that is wrong, in its own words.</summary>
[Collection(InAFolder.Name)]
public sealed class UsageTextsTests : IDisposable
{
    private readonly Folder _folder = new();
    private readonly Screen _screen = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("expected: a whole number from 0 on    got: many", "run", "--seed", "many")]
    [InlineData("expected: one of inputs, business, all    got: most", "run", "--record", "most")]
    [InlineData("expected: one of date, fork    got: day", "compare", "a", "b", "--align", "day")]
    [InlineData("expected: one of version-1, stabilised    got: two", "macro", "run", "--variant", "two")]
    [InlineData("got: --untill    fix: write --until", "run", "--untill", "2030")]
    [InlineData("no such option", "run", "--untill=2030")]
    [InlineData("got: 2026    fix: write 2026-01-01", "run", "--until", "2026")]
    [InlineData("got: 2020-01-01, before the start on 2025-01-01", "run", "--until", "2020-01-01")]
    [InlineData("where: --until", "run", "--until", "soon")]
    [InlineData("there is no such folder", "restore", "nosuch", "--out", "new")]
    [InlineData("got: there is no such file", "macro", "run", "--calibration", "none.csv")]
    [InlineData("fix: write --set spentOfWages=…", "macro", "run", "--set", "spentOfWage=1")]
    [InlineData("twin macro run --json lists every key", "macro", "run", "--set", "quuxquux=1")]
    public void BadUsage_OfEachKind_IsSaidInTheCommandsOwnWords(string said, params string[] args)
    {
        int code = Command.Run(_screen, args);

        string text = _screen.Error.ToString();
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains(said, text);
        Assert.Equal(2, text.TrimEnd('\n').Split('\n').Length);
        foreach (string leak in (string[])["System.", "Twin.", "Could not find"]) Assert.DoesNotContain(leak, text);
        if (!args.Contains("--set")) Assert.DoesNotContain("--set[", text);
    }

    [Theory]
    [InlineData("Examples:", "help")]
    [InlineData("--until", "help", "run")]
    [InlineData("--variant", "help", "macro", "run")]
    [InlineData("inputs|business|all", "help", "fork")]
    [InlineData("date|fork", "compare", "--help")]
    [InlineData("a key or symbol of docs/model.md", "macro", "run", "--help")]
    public void Help_AsAWord_IsHelp(string said, params string[] args)
    {
        Assert.Equal(ExitCode.Good, Command.Run(_screen, args));

        Assert.Contains(said, _screen.Out.ToString());
    }

    [Fact]
    public void Version_AsAWord_IsTheVersion()
    {
        Assert.Equal(ExitCode.Good, Command.Run(_screen, "version"));

        Assert.Equal(Installation.Version + "\n", _screen.Out.ToString());
    }

    [Fact]
    public void ShippedWorld_FromAnyFolder_IsFound()
    {
        Assert.Equal(ExitCode.Good, Command.Run(_screen, "validate", "scenarios/closed-form/ring.yaml"));
        Assert.Equal(ExitCode.BadInput, Command.Run(_screen, "validate", "scenarios/closed-form/none.yaml"));
    }

    [Fact]
    public void Backup_IntoAFolderThatExists_SpeaksOfTheCopy()
    {
        TwinRunner.Run(ExitCode.Good, "run", Worlds.Ring, "--until", "1 yr", "--out", "run", "--quiet");

        TwinRunner.Run(ExitCode.Good, "backup", "run", "--out", "copy");
        Screen again = TwinRunner.Run(ExitCode.BadInput, "backup", "run", "--out", "copy");

        Assert.Contains("the folder for the copy exists already", again.Error.ToString());
    }

    [Fact]
    public void Fork_OnItsFirstLine_NamesParentInstantAndChange()
    {
        TwinRunner.Run(ExitCode.Good, "run", Worlds.Ring, "--until", "1 yr", "--out", "run", "--quiet");

        Screen fork = TwinRunner.Run(
            ExitCode.Good, "fork", "run", "--at", "2025-07-01", "--set", "planner.policy=fixed-shares", "--out", "fork",
            "--quiet");
        Screen compared = TwinRunner.Run(ExitCode.Good, "compare", "run", "fork");

        Assert.Equal(
            $"fork of {_folder.Full("run")} at 2025-07-01: planner.policy=fixed-shares",
            fork.Out.ToString().Split('\n')[0]);
        Assert.Contains("balanced-growth → fixed-shares", compared.Out.ToString());
        Assert.DoesNotContain("TargetSet", compared.Out.ToString());
    }

    [Fact]
    public void Goods_OfAShortRun_AreComparedByQuarters()
    {
        var goods = TwinRunner.Json(
            ExitCode.Good, "run", Worlds.Ring, "--until", "1 yr", "--out", "run").GetProperty("goods");

        Assert.Contains(
            goods.EnumerateArray(),
            good => good.GetProperty("first").GetDouble() != good.GetProperty("last").GetDouble());
    }
}
