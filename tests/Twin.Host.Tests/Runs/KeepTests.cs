using System.Globalization;
using System.Text.Json;
using Twin.Host.Runs;
using Twin.Storage;
using Xunit;

namespace Twin.Host.Tests.Runs;

/// <summary>A run whose journal was trimmed: what it still tells, and what it refuses by name.</summary>
[Collection(InAFolder.Name)]
public sealed class KeepTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Run_WithATrimmedJournal_EndsInTheSameStateAndAuditsFromItsOldestSnapshot()
    {
        var whole = TwinRunner.Json(ExitCode.Good, "run", Worlds.Ring, "--record", "all");
        var trimmed = Trimmed();

        var audit = TwinRunner.Json(ExitCode.Good, "audit", "trimmed");

        Assert.Equal(Text(whole, "stateHash"), Text(trimmed, "stateHash"));
        Assert.True(audit.GetProperty("journalIntact").GetBoolean());
        Assert.True(audit.GetProperty("replayHashMatches").GetBoolean());
        Assert.Equal(0, audit.GetProperty("maxImbalance").GetInt64());
        Assert.InRange(Year(audit.GetProperty("replayedFrom").GetString()!), 2038, 2040);
        using RunReader a = RunReader.Open("runs/ring/0001"), b = RunReader.Open("trimmed");
        var kept = b.Outputs().ToList();
        Assert.InRange(kept.Count, 1, a.Outputs().Count() / 2);
        Assert.Equal(
            a.Outputs(kept[0].Sequence).Select(entry => Convert.ToHexString(entry.Link.Span)),
            kept.Select(entry => Convert.ToHexString(entry.Link.Span)));
    }

    [Fact]
    public void Verbs_OnATrimmedRun_AnswerForWhatIsKeptAndRefuseTheRestByName()
    {
        TwinRunner.Json(ExitCode.Good, "run", Worlds.Ring);
        Trimmed();

        var explained = TwinRunner.Json(ExitCode.Good, "explain", "trimmed", "robot", "--at", "2044-01-01");
        var whole = TwinRunner.Json(ExitCode.Good, "explain", "ring/1", "robot", "--at", "2044-01-01");
        var branch = TwinRunner.Json(ExitCode.Good, "fork", "trimmed", "--at", "19 yr");
        var same = TwinRunner.Json(ExitCode.Good, "fork", "ring/1", "--at", "19 yr");
        var compared = TwinRunner.Json(ExitCode.Good, "compare", "trimmed", "ring/1");

        Assert.Equal(explained.GetProperty("root").GetRawText(), whole.GetProperty("root").GetRawText());
        Assert.Equal(Text(same, "stateHash"), Text(branch, "stateHash"));
        Assert.Contains("the journal of", Text(compared, "whyNoEvents"), StringComparison.Ordinal);
        Assert.Contains("after 2", Error("explain", "trimmed", "robot", "--at", "3 yr"), StringComparison.Ordinal);
        Assert.Contains(TrimmedPast.Code, Error("fork", "trimmed", "--at", "3 yr"), StringComparison.Ordinal);
    }

    [Fact]
    public void Resume_OfATrimmedRun_EndsWhereTheWholeOneDoes()
    {
        Trimmed();
        var longer = TwinRunner.Json(
            ExitCode.Good, "resume", "trimmed", "--until", "25 yr", "--keep", "journal=2y", "--snapshot-every", "1");
        var whole = TwinRunner.Json(ExitCode.Good, "run", Worlds.Ring, "--until", "25 yr");

        Assert.Equal(Text(whole, "stateHash"), Text(longer, "stateHash"));
        var audit = TwinRunner.Json(ExitCode.Good, "audit", "trimmed");
        Assert.InRange(Year(audit.GetProperty("replayedFrom").GetString()!), 2046, 2048);
    }

    [Fact]
    public void Backup_OfATrimmedRun_ComesBackWhole()
    {
        Trimmed();
        TwinRunner.Json(ExitCode.Good, "backup", "trimmed", "--out", "copy");
        TwinRunner.Json(ExitCode.Good, "restore", "copy", "--out", "back");

        var audit = TwinRunner.Json(ExitCode.Good, "audit", "back");

        Assert.True(audit.GetProperty("replayHashMatches").GetBoolean());
    }

    [Fact]
    public void Keep_OfAnUnknownKind_IsRefused() => Assert.Contains(
        KeepText.Bad, Error("run", Worlds.Ring, "--keep", "journals=2y"), StringComparison.Ordinal);

    private static JsonElement Trimmed() => TwinRunner.Json(
        ExitCode.Good, "run", Worlds.Ring, "--record", "all", "--snapshot-every", "1", "--keep",
        "snapshots=3,journal=5y", "--out", "trimmed");

    private static string Error(params string[] arguments) =>
        TwinRunner.Json(ExitCode.BadInput, arguments).GetRawText();

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private static int Year(string day) => int.Parse(day.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture);
}
