using System.Text.Json;
using Twin.Host.Tests.Runs;
using Twin.Servers;
using Xunit;

namespace Twin.Host.Tests.Stores;

/// <summary>Every verb that makes or reads a run does the same with a run in a server as with one in a
/// folder.</summary>
[Collection(InAFolder.Name)]
public sealed class StoreVerbTests(StoreServer server) : IClassFixture<StoreServer>, IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [PostgresFact]
    public void Run_IntoAServer_EndsAsInAFolderAndAudits()
    {
        var url = server.Url("audits");
        var inFolder = TwinRunner.Json(ExitCode.Good, "run", Worlds.Ring, "--record", "all");
        var run = TwinRunner.Json(ExitCode.Good, "run", Worlds.Ring, "--record", "all", "--store", url);

        var audit = TwinRunner.Json(ExitCode.Good, "audit", "latest", "--store", url);
        var same = TwinRunner.Json(ExitCode.Good, "audit", url + "#ring/1");
        var own = TwinRunner.Json(ExitCode.Good, "audit", "latest");

        Assert.Equal(Text(inFolder, "stateHash"), Text(run, "stateHash"));
        Assert.Equal(url + "#ring/0001", Text(run, "runDirectory"));
        Assert.True(audit.GetProperty("replayHashMatches").GetBoolean());
        Assert.Equal(audit.GetRawText(), same.GetRawText());
        Assert.Equal(own.GetProperty("entries").GetInt64(), audit.GetProperty("entries").GetInt64());
    }

    [PostgresFact]
    public void Audit_OfARunWithAChangedRow_NamesItAndExits3()
    {
        var url = server.Url("damaged");
        TwinRunner.Json(ExitCode.Good, "run", Worlds.Ring, "--record", "all", "--store", url);
        server.Server.Query("plant", "UPDATE damaged.journal SET message = set_byte(message, 50, "
            + "get_byte(message, 50) # 1) WHERE persistence_id = 'ring/0001/out' AND sequence_number = 7");

        var audit = TwinRunner.Json(ExitCode.Differs, "audit", "1", "--store", url);

        Assert.Equal(7, audit.GetProperty("firstBad").GetProperty("sequence").GetInt64());
    }

    [PostgresFact]
    public void Verbs_OnARunInAServer_AnswerAsOnOneInAFolder()
    {
        var url = server.Url("verbs");
        TwinRunner.Run(ExitCode.Good, "run", Worlds.Ring, "--quiet");
        var made = TwinRunner.Json(ExitCode.Good, "run", Worlds.Ring, "--store", url);
        var run = url + "#latest";

        var shown = TwinRunner.Json(ExitCode.Good, "resume", run);
        var longer = TwinRunner.Json(ExitCode.Good, "resume", "ring/1", "--store", url, "--until", "31 yr");
        var inFolder = TwinRunner.Json(ExitCode.Good, "resume", "latest", "--until", "31 yr");
        var forked = TwinRunner.Json(ExitCode.Good, "fork", run, "--at", "3 yr", "--store", url, "--reseed", "7");
        var forkInFolder = TwinRunner.Json(ExitCode.Good, "fork", "latest", "--at", "3 yr", "--reseed", "7");
        var compared = TwinRunner.Json(ExitCode.Good, "compare", url + "#ring/1", url + "#ring/2");
        var report = TwinRunner.Json(ExitCode.Good, "report", url + "#ring/2");
        TwinRunner.Run(ExitCode.Good, "export", url + "#ring/2", "--to", "out");

        Assert.Equal(made.GetRawText(), shown.GetRawText());
        Assert.Equal(Text(inFolder, "stateHash"), Text(longer, "stateHash"));
        Assert.Equal(Text(forkInFolder, "stateHash"), Text(forked, "stateHash"));
        Assert.Equal(url + "#ring/0002", Text(forked, "runDirectory"));
        Assert.Equal(JsonValueKind.Object, compared.ValueKind);
        var page = File.ReadAllText(Path.Combine("out", "report.html"));
        Assert.Equal(System.Text.Encoding.UTF8.GetByteCount(page), report.GetProperty("bytes").GetInt64());
        Assert.Contains("</html>", page, StringComparison.Ordinal);
        Assert.NotEmpty(File.ReadAllLines(Path.Combine("out", "series.csv")));
        Assert.Contains("stateHash", File.ReadAllText(Path.Combine("out", "summary.json")), StringComparison.Ordinal);
    }

    [PostgresFact]
    public void Series_OfARun_AreReadByTheViewWithSimulatedDates()
    {
        var url = server.Url("panel");
        TwinRunner.Run(ExitCode.Good, "run", Worlds.Ring, "--store", url, "--quiet");
        TwinRunner.Run(ExitCode.Good, "export", url + "#latest", "--to", "panel");
        var rows = File.ReadAllLines(Path.Combine("panel", "series.csv"))[1..];
        var last = rows[^1].Split(',');

        var count = server.Server.Query("plant", "SELECT count(*), count(DISTINCT name) FROM panel.twin_series");
        var seen = server.Server.Query("plant", "SET timezone = 'UTC'; SELECT to_char(time, "
            + "'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'), run, name, tags, value FROM panel.twin_series "
            + $"WHERE name = '{last[2]}' ORDER BY time DESC LIMIT 1");

        Assert.Equal(rows.Length, int.Parse(count.Split('|')[0], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal($"{last[0]}|ring/0001|{last[2]}|{last[3]}|{last[4]}", seen);
    }

    [PostgresFact]
    public void Ensemble_IntoAServer_HasTheMembersOfOneInAFolderAndIsTakenUpAgain()
    {
        var url = server.Url("many");
        string[] what = ["ensemble", Worlds.GrowthLab, "--runs", "4", "--until", "2 yr", "--quiet"];
        TwinRunner.Json(ExitCode.Good, [.. what, "--out", "many"]);

        var made = TwinRunner.Json(ExitCode.Good, [.. what, "--store", url]);
        var again = TwinRunner.Json(ExitCode.Good, [.. what, "--store", url]);
        var members = server.Server.Query(
            "plant", "SELECT text FROM many.document WHERE name = 'members.csv'").ReplaceLineEndings("\n");
        TwinRunner.Run(ExitCode.Good, "export", Text(made, "directory"), "--to", "series");
        TwinRunner.Run(ExitCode.Good, "export", "many", "--to", "series-in-folder");

        Assert.Equal(0, made.GetProperty("resumed").GetInt32());
        Assert.Equal(4, again.GetProperty("resumed").GetInt32());
        Assert.Equal(Text(made, "directory"), Text(again, "directory"));
        Assert.Equal(
            File.ReadAllText(Path.Combine("many", "members.csv")).ReplaceLineEndings("\n").TrimEnd(), members);
        Assert.Equal(
            File.ReadAllText(Path.Combine("series-in-folder", "series.csv")),
            File.ReadAllText(Path.Combine("series", "series.csv")));
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
