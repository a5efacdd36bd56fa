using System.Text.Json;
using Twin.Host.Runs;
using Twin.Storage;
using Twin.World.Assembly;
using Twin.World.Running;
using Xunit;

namespace Twin.Host.Tests.Runs;

/// <summary>A run with an economy beside it: its quarters are inputs like any other.</summary>
[Collection(InAFolder.Name)]
public sealed class EconomyRunTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Run_WithAnEconomy_JournalsItsQuartersAndAudits()
    {
        var run = Json("run", Worlds.EarthEconomy, "--until", "1.02 yr", "--out", "one");
        var audit = Json("audit", "one");

        Assert.True(audit.GetProperty("replayHashMatches").GetBoolean());
        Assert.Equal(4, Quarters("one"));
        var economy = run.GetProperty("economy");
        Assert.Equal(4, economy.GetProperty("quarters").GetInt32());
        Assert.Equal("stabilised", economy.GetProperty("variant").GetString());
        Assert.InRange(economy.GetProperty("last").GetProperty("gdp").GetDouble(), 31, 34);
        Assert.Equal("world", run.GetProperty("boundary").GetProperty("of").GetString());
        var report = File.ReadAllText(Path.Combine("one", "report.html"));
        Assert.Contains("id=\"economy\"", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WithAnEconomy_GoesOnWhereItStoppedAndJournalsEachQuarterOnce()
    {
        var whole = Hash("run", Worlds.EarthEconomy, "--until", "1.27 yr", "--out", "whole");
        Hash("run", Worlds.EarthEconomy, "--until", "0.6 yr", "--out", "short", "--snapshot-every", "20");

        Assert.Equal(whole, Hash("resume", "short", "--until", "1.27 yr"));
        Assert.Equal(5, Quarters("whole"));
        Assert.Equal(5, Quarters("short"));
        Assert.True(Json("audit", "short").GetProperty("replayHashMatches").GetBoolean());
    }

    [Fact]
    public void Fork_WithAnotherPolicy_AuditsAndPaysOut()
    {
        Hash("run", Worlds.EarthEconomy, "--until", "1.02 yr", "--out", "parent");

        var fork = Json(
            "fork", "parent", "--at", "0.52 yr", "--set", "economy.set.tauM=0.5", "--out", "taxed");

        Assert.True(fork.GetProperty("economy").GetProperty("last").GetProperty("uhi-per-person").GetDouble() > 0);
        Assert.Equal(2, Quarters("taxed"));
        Assert.True(Json("audit", "taxed").GetProperty("replayHashMatches").GetBoolean());
    }

    [Fact]
    public void Journal_OfAQuarterThatIsMadeAgainOtherwise_DoesNotAgree()
    {
        Hash("run", Worlds.EarthEconomy, "--until", "0.27 yr", "--out", "one");
        using var reader = RunReader.Open("one");
        EconomyJournal journal = new(reader.Inputs());
        WorldRun run = new(WorldAssembly.Assemble(RunInputs.Of(reader.Inputs()).Resolved.World, reader.Info.Build));
        while (run.Economy!.Latest is null) run.Advance(run.NextSampleMicros);

        var quarter = run.Economy.Latest;
        Assert.True(journal.Holds(quarter));
        Assert.True(journal.Agrees(quarter));
        Assert.False(journal.Agrees(quarter with { Terms = quarter.Terms with { Money = quarter.Terms.Money + 1 } }));
        Assert.True(journal.Agrees(quarter with { Number = 2 }));
    }

    private static int Quarters(string run)
    {
        using var reader = RunReader.Open(run);
        return reader.Inputs().Count(entry => entry.Manifest == EconomyJournal.Manifest);
    }

    private static string Hash(params string[] arguments) => Json(arguments).GetProperty("stateHash").GetString()!;

    private static JsonElement Json(params string[] arguments) => TwinRunner.Json(ExitCode.Good, arguments);
}
