using System.Text.Json;
using Twin.Host.Commands;
using Xunit;

namespace Twin.Host.Tests.Runs;

[Collection(InAFolder.Name)]
public sealed class RunVerbTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Run_OfTheRing_GrowsAtItsDiscreteRootAndAudits()
    {
        var run = Json(ExitCode.Good, "run", Worlds.Ring, "--json");
        var audit = Json(ExitCode.Good, "audit", "latest", "--json");

        var growth = run.GetProperty("growth");
        Assert.Equal(0.709727, growth.GetProperty("balancedPerYear").GetDouble(), 6);
        Assert.Equal(0.756377, growth.GetProperty("continuousPerYear").GetDouble(), 6);
        Assert.InRange(growth.GetProperty("ratio").GetDouble(), 0.995, 1.005);
        Assert.Equal(0, run.GetProperty("ledger").GetProperty("maxImbalance").GetInt64());
        Assert.Equal("ring", run.GetProperty("world").GetString());
        Assert.True(audit.GetProperty("replayHashMatches").GetBoolean());
        Assert.True(audit.GetProperty("journalIntact").GetBoolean());
        Assert.Equal(0, audit.GetProperty("maxImbalance").GetInt64());
        Assert.Equal(JsonValueKind.Null, audit.GetProperty("firstBad").ValueKind);
    }

    [Theory]
    [InlineData("--record", "all")]
    [InlineData("--record", "business")]
    [InlineData("--threads", "4")]
    [InlineData("--snapshot-every", "3")]
    public void Run_HoweverItIsCarriedOut_EndsInTheSameState(string option, string value)
    {
        var plain = Hash("run", Worlds.Ring);
        var other = Hash("run", Worlds.Ring, option, value);

        Assert.Equal(plain, other);
    }

    [Fact]
    public void Run_WithAnotherSeed_EndsInAnotherState() =>
        Assert.NotEqual(Hash("run", Worlds.Ring), Hash("run", Worlds.Ring, "--seed", "2"));

    [Fact]
    public void Resume_OfAFinishedRun_ShowsItsSummaryAgain()
    {
        var run = Json(ExitCode.Good, "run", Worlds.Ring, "--json");

        var again = Json(ExitCode.Good, "resume", "latest", "--json");

        Assert.Equal(run.GetRawText(), again.GetRawText());
    }

    [Fact]
    public void Resume_Until_EndsWhereTheLongerRunDoes()
    {
        Hash("run", Worlds.Ring, "--until", "7 yr", "--out", "short");
        var extended = Hash("resume", "short", "--until", "20 yr");

        Assert.Equal(Hash("run", Worlds.Ring), extended);
        Assert.True(Json(ExitCode.Good, "audit", "short", "--json").GetProperty("replayHashMatches").GetBoolean());
    }

    [Fact]
    public void Run_ThatIsStopped_GoesOnToTheSameState()
    {
        var whole = Hash("run", Worlds.Ring, "--out", "whole");
        using var stop = new StopSignal();
        stop.Request(ExitCode.Terminated);

        var stopped = Run(stop, "run", Worlds.Ring, "--out", "stopped");

        Assert.Equal(ExitCode.Terminated, stopped.ExitCode);
        Assert.Equal(whole, Hash("resume", "stopped"));
    }

    [Fact]
    public void Fork_WithAnotherAim_GrowsByItAndKeepsItsLineage()
    {
        Hash("run", Worlds.Ring, "--out", "parent");

        var fork = Json(
            ExitCode.Good, "fork", "parent", "--at", "10 yr", "--set", "planner.growth=20 %/yr", "--out", "fork",
            "--json");

        Assert.Equal(0.20, fork.GetProperty("growth").GetProperty("simulatedPerYear").GetDouble(), 2);
        Assert.True(Json(ExitCode.Good, "audit", "fork", "--json").GetProperty("replayHashMatches").GetBoolean());
    }

    [Fact]
    public void Fork_ThatStopsBuilding_WearsAwayAtTheRateOfWear()
    {
        Hash("run", Worlds.Ring, "--out", "parent");

        var fork = Json(
            ExitCode.Good, "fork", "parent", "--at", "5 yr", "--set", "planner.policy=none", "--until", "35 yr",
            "--json");

        // Linear wear of 2.5 % a quarter: 4 ln 0.975 per year.
        var rate = fork.GetProperty("growth").GetProperty("simulatedPerYear").GetDouble();
        Assert.Equal(4 * Math.Log(0.975), rate, 4);
    }

    [Fact]
    public void Fork_WithoutAChange_EndsWhereItsParentDid()
    {
        var parent = Hash("run", Worlds.Ring, "--out", "parent");

        Assert.Equal(parent, Hash("fork", "parent", "--at", "9 yr"));
    }

    [Fact]
    public void Fork_WithAChangedCoefficient_ReachesTheChangedRoot()
    {
        Hash("run", Worlds.G4b, "--out", "parent");

        var fork = Json(
            ExitCode.Good, "fork", "parent", "--at", "5 yr", "--set",
            "processes.make-metal.inputs.panel=0.3 panel/metal", "--json");

        Assert.InRange(fork.GetProperty("growth").GetProperty("ratio").GetDouble(), 0.995, 1.005);
    }

    [Theory]
    [InlineData("TW0102", "--at", "5 yr", "--set", "sites.smelter.capacity=5 metal/yr")]
    [InlineData("TW0103", "--at", "21 yr")]
    public void Fork_ThatCannotBe_IsRefusedWithACode(string code, params string[] arguments)
    {
        Hash("run", Worlds.Ring, "--out", "parent");

        var error = Json(ExitCode.BadInput, ["fork", "parent", "--json", "--out", "fork", .. arguments]);

        Assert.Equal(code, error.GetProperty("errors")[0].GetProperty("code").GetString());
        Assert.False(Directory.Exists(_folder.Full("fork")));
    }

    [Theory]
    [InlineData("TW0101", "fleets.hands.individual.most=40000")]
    [InlineData("TW0102", "fleets.hands.individual.battery=3 kWh")]
    [InlineData("TW0104", "fleets.spare={robot: robots, hours: robot-hours, life: 5 yr, individual: {cable: true}}")]
    public void Fork_OfSingleRobotsThatCannotBe_IsRefusedWithACode(string code, string change)
    {
        string[] spare = ["--set", "fleets.spare={robot: robots, hours: robot-hours, life: 5 yr}"];
        Hash(["run", Worlds.Gigasite, "--until", "2 h", "--out", "parent", .. spare]);

        var error = Json(
            ExitCode.BadInput, "fork", "parent", "--at", "1 h", "--json", "--out", "fork", "--set", change);

        Assert.Equal(code, error.GetProperty("errors")[0].GetProperty("code").GetString());
        Assert.False(Directory.Exists(_folder.Full("fork")));
    }

    [Fact]
    public void Run_OfALoopThatCannotReplaceItself_IsRefusedAtItsProcess()
    {
        var error = Json(
            ExitCode.BadInput, "run", Worlds.Ring, "--json", "--set",
            "processes.make-metal.equipment.robot.stock=8000 robot·yr/metal");

        var first = error.GetProperty("errors")[0];
        Assert.Equal("TW1901", first.GetProperty("code").GetString());
        Assert.True(first.GetProperty("line").GetInt32() > 0);
        Assert.False(Directory.Exists(_folder.Full("runs")));
    }

    [Fact]
    public void Run_IntoAFolderThatExists_IsRefused()
    {
        Directory.CreateDirectory(_folder.Full("taken"));

        var (exitCode, screen) = Run(new StopSignal(), "run", Worlds.Ring, "--out", "taken");

        Assert.Equal(ExitCode.BadInput, exitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Full("taken")));
        Assert.Contains("taken", screen.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Audit_OfARunWithAFlippedByte_NamesTheFirstBadEntry()
    {
        Hash("run", Worlds.Ring, "--out", "damaged");
        var database = _folder.Full(Path.Combine("damaged", "run.db"));
        var bytes = File.ReadAllBytes(database);
        var at = bytes.AsSpan().IndexOf("\"stem\":\"ring\""u8);
        bytes[at + 10] ^= 1;
        File.WriteAllBytes(database, bytes);

        var audit = Json(ExitCode.Differs, "audit", "damaged", "--json");

        Assert.False(audit.GetProperty("journalIntact").GetBoolean());
        Assert.Equal("journal", audit.GetProperty("firstBad").GetProperty("table").GetString());
        Assert.Equal(1, audit.GetProperty("firstBad").GetProperty("sequence").GetInt64());
    }

    private static string Hash(params string[] arguments) =>
        Json(ExitCode.Good, [.. arguments, "--json"]).GetProperty("stateHash").GetString()!;

    private static JsonElement Json(int exitCode, params string[] arguments)
    {
        using var stop = new StopSignal();
        var run = Run(stop, arguments);
        Assert.True(exitCode == run.ExitCode, $"exit code {run.ExitCode}: {run.Screen.Error}");
        using var document = JsonDocument.Parse(run.Screen.Out.ToString());
        return document.RootElement.Clone();
    }

    private static (int ExitCode, Screen Screen) Run(StopSignal stop, params string[] arguments)
    {
        var screen = new Screen();
        return (new TwinCommand(Verbs.All(), screen.Terminal, TimeProvider.System, stop).Run(arguments), screen);
    }
}
