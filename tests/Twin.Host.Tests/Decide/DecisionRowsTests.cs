using System.Text.Json;
using Twin.Host.Tests.Runs;
using Twin.Host.Tests.Stores;
using Twin.Servers;
using Twin.Storage;
using Xunit;

namespace Twin.Host.Tests.Decide;

/// <summary>Decisions in the run's own store.</summary>
[Collection(InAFolder.Name)]
public sealed class DecisionRowsTests(StoreServer server) : IClassFixture<StoreServer>, IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void EveryLine_OfTheEvidence_StandsInTheStoreOnce()
    {
        TwinRunner.Run(ExitCode.Good, "run", Worlds.Ring, "--until", "3 yr", "--out", "run");

        var first = TwinRunner.Json(ExitCode.Good, "decide", "run");
        var again = TwinRunner.Json(ExitCode.Good, "decide", "run");
        var other = TwinRunner.Json(ExitCode.Good, "decide", "run", "--seed", "7", "--out", "other");

        Assert.Equal([24, 0, 24], [.. new[] { first, again, other }.Select(r => Added(r))]);
        Assert.Equal(
            [.. File.ReadLines("run/evidence.jsonl"), .. File.ReadLines("other/evidence.jsonl")], Lines("run"));
        TwinRunner.Run(ExitCode.Good, "audit", "run");
        TwinRunner.Run(ExitCode.Good, "decide", "--verify", "run/evidence.jsonl");
    }

    [Fact]
    public void Store_ThatAnotherProcessHolds_IsLeftAloneAndTheDecisionStands()
    {
        TwinRunner.Run(ExitCode.Good, "run", Worlds.Ring, "--until", "3 yr", "--out", "run");
        using var held = new FileStream("run/run.lock", FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var screen = TwinRunner.Run(ExitCode.Good, "decide", "run", "--out", "other", "--json");

        var (report, error) = (JsonElement.Parse(screen.Out.ToString()), screen.Error.ToString());
        Assert.Equal(JsonValueKind.Null, report.GetProperty("storedDecisions").ValueKind);
        Assert.Equal(24, report.GetProperty("linesAdded").GetInt32());
        Assert.StartsWith(
            "twin: the decision stands in the evidence alone", error.TrimEnd().Split('\n')[^1],
            StringComparison.Ordinal);
        Assert.Empty(Lines("run"));
    }

    [PostgresFact]
    public void Run_InAServer_IsJudgedAndVerifiedThere()
    {
        var url = server.Url("judged");
        TwinRunner.Run(ExitCode.Good, "run", Worlds.Ring, "--until", "3 yr", "--store", url);
        var run = url + "#ring/0001";

        var report = TwinRunner.Json(ExitCode.Good, "decide", run);
        var again = TwinRunner.Json(ExitCode.Good, "decide", run);

        Assert.Equal(run, report.GetProperty("evidenceFile").GetString());
        Assert.Equal((24, 0), (Added(report), Added(again)));
        Assert.Equal(24, Lines(run).Count);
        TwinRunner.Run(ExitCode.Good, "decide", "--verify", run);
        TwinRunner.Run(ExitCode.Good, "audit", run);
    }

    private static int Added(JsonElement report) => report.GetProperty("storedDecisions").GetInt32();

    private static List<string> Lines(string run)
    {
        using var reader = RunReader.Open(run);
        return [.. reader.Decisions().Select(entry => System.Text.Encoding.UTF8.GetString(entry.Payload.Span))];
    }
}
