using System.Text.Json;
using Twin.Host.Tests.Runs;
using Xunit;

namespace Twin.Host.Tests.Compare;

[Collection(InAFolder.Name)]
public sealed class CompareVerbTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Compare_OfTwoRunsOfOneWorld_FindsThemIdentical()
    {
        TwinRunner.Run(ExitCode.Good, "run", Worlds.Ring, "--out", "a");
        TwinRunner.Run(ExitCode.Good, "run", Worlds.Ring, "--out", "b");

        var report = TwinRunner.Json(ExitCode.Good, "compare", "a", "b", "--exit-code");
        var screen = TwinRunner.Run(ExitCode.Good, "compare", "a", "b");

        Assert.True(report.GetProperty("identical").GetBoolean());
        Assert.Equal(JsonValueKind.Null, report.GetProperty("firstDifference").ValueKind);
        Assert.Equal(0, report.GetProperty("series").GetArrayLength());
        Assert.True(report.GetProperty("seriesEqual").GetInt32() > 0);
        Assert.Contains("identical", screen.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_OfAForkWithoutAChange_FindsItIdenticalToItsParent()
    {
        TwinRunner.Run(ExitCode.Good, "run", Worlds.Ring, "--out", "parent");
        TwinRunner.Run(ExitCode.Good, "fork", "parent", "--at", "9 yr", "--out", "fork");

        Assert.True(TwinRunner.Json(ExitCode.Good, "compare", "parent", "fork").GetProperty("identical").GetBoolean());
    }

    [Fact]
    public void Compare_OfAForkThatStopsBuilding_PartsWhereThePlannerTellsIt()
    {
        TwinRunner.Run(ExitCode.Good, "run", Worlds.Ring, "--out", "parent");
        TwinRunner.Run(
            ExitCode.Good, "fork", "parent", "--at", "10 yr", "--set", "planner.policy=none", "--out", "fork");

        var report = TwinRunner.Json(ExitCode.Good, "compare", "parent", "fork");

        Assert.False(report.GetProperty("identical").GetBoolean());
        var first = report.GetProperty("firstDifference");
        foreach (var side in (string[])["a", "b"])
        {
            Assert.Equal("planner/planner", first.GetProperty(side).GetProperty("actor").GetString());
            Assert.Equal("2035-01-01", first.GetProperty(side).GetProperty("at").GetString()![..10]);
        }

        Assert.NotEqual(
            first.GetProperty("a").GetProperty("what").GetString(),
            first.GetProperty("b").GetProperty("what").GetString());
        var world = report.GetProperty("world")[0];
        Assert.Equal(
            ["planner.policy", "balanced-growth", "none"],
            ((string[])["path", "a", "b"]).Select(part => world.GetProperty(part).GetString()));
        string[] series = [.. report.GetProperty("series").EnumerateArray()
            .Select(one => one.GetProperty("series").GetString()!)];
        Assert.StartsWith("loop.", series[0], StringComparison.Ordinal);
        var goods = Array.FindLastIndex(series, name => !name.StartsWith("slack.", StringComparison.Ordinal));
        Assert.True(Array.FindIndex(series, name => name.StartsWith("slack.", StringComparison.Ordinal)) > goods);
        Assert.All(report.GetProperty("series").EnumerateArray(), one => Assert.True(
            Math.Abs(one.GetProperty("firstDifferent").GetProperty("difference").GetDouble()) > 1e-9));
        Assert.True(report.GetProperty("growth").GetProperty("difference").GetDouble() < -0.7);
        Assert.Equal(0, report.GetProperty("conservation").GetProperty("maxImbalanceB").GetInt32());
        TwinRunner.Run(ExitCode.Differs, "compare", "parent", "fork", "--exit-code");
    }

    [Fact]
    public void Compare_OfAForkWithAnotherCoefficient_PartsAtThePlantThatAsksForIt()
    {
        TwinRunner.Run(ExitCode.Good, "run", Worlds.G4b, "--out", "parent");
        TwinRunner.Run(
            ExitCode.Good, "fork", "parent", "--at", "5 yr", "--set", "planner.growth=0 %/yr", "--set",
            "processes.make-metal.inputs.panel=0.3 panel/metal", "--out", "one");
        TwinRunner.Run(
            ExitCode.Good, "fork", "parent", "--at", "5 yr", "--set", "planner.growth=0 %/yr", "--out", "two");

        // Two children of one parent, told apart by one recipe alone.
        var report = TwinRunner.Json(ExitCode.Good, "compare", "two", "one");

        var paths = report.GetProperty("world").EnumerateArray().Select(value => value.GetProperty("path").GetString());
        Assert.Equal(["processes.make-metal.inputs.panel"], paths);
        Assert.Equal("2030-01-01", report.GetProperty("origin").GetString()![..10]);
        Assert.NotEqual(JsonValueKind.Null, report.GetProperty("firstDifference").GetProperty("a").ValueKind);
    }

    [Fact]
    public void Compare_OfForksAtDifferentTimes_AlignsThemByTheirFork()
    {
        TwinRunner.Run(ExitCode.Good, "run", Worlds.Ring, "--out", "parent");
        foreach (var (at, name) in (ReadOnlySpan<(string, string)>)[("5 yr", "early"), ("10 yr", "late")])
        {
            TwinRunner.Run(
                ExitCode.Good, "fork", "parent", "--at", at, "--set", "planner.policy=none", "--out", name);
        }

        var report = TwinRunner.Json(ExitCode.Good, "compare", "early", "late", "--align", "fork");

        // Both wear away by the same rate, so what they differ by stays what it was at the fork.
        Assert.Equal("fork", report.GetProperty("alignedBy").GetString());
        Assert.Equal("2030-01-01", report.GetProperty("origin").GetString()![..10]);
        var metal = report.GetProperty("series").EnumerateArray()
            .First(series => series.GetProperty("series").GetString() == "robot.in-service");
        var yearly = metal.GetProperty("yearly").EnumerateArray()
            .Select(point => point.GetProperty("logDifference").GetDouble()).ToList();
        Assert.All(yearly.Skip(2), log => Assert.Equal(yearly[2], log, 3));
    }

    [Fact]
    public void Compare_OfAForkWhoseParentIsGone_ComparesAllButEvents()
    {
        TwinRunner.Run(ExitCode.Good, "run", Worlds.Ring, "--out", "parent");
        TwinRunner.Run(ExitCode.Good, "run", Worlds.Ring, "--out", "other", "--seed", "3");
        TwinRunner.Run(ExitCode.Good, "fork", "parent", "--at", "5 yr", "--out", "fork");
        Directory.Delete(_folder.Full("parent"), recursive: true);

        var report = TwinRunner.Json(ExitCode.Good, "compare", "other", "fork");

        Assert.Contains("parent", report.GetProperty("whyNoEvents").GetString(), StringComparison.Ordinal);
        Assert.False(report.GetProperty("identical").GetBoolean());
    }
}
