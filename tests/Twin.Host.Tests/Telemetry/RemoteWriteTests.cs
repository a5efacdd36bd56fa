using System.Text.Json;
using Twin.Host.Telemetry;
using Twin.Host.Tests.Runs;
using Twin.Servers;
using Xunit;

namespace Twin.Host.Tests.Telemetry;

[Collection(InAFolder.Name)]
public sealed class RemoteWriteTests : IDisposable
{
    private static readonly DateTimeOffset _late = new(2029, 12, 15, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The step of the world that is run.</summary>
    private const int QuarterSeconds = 31_557_600 / 4;

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [PrometheusFact]
    public void RunAndExport_IntoARealServer_ShowTheSameNumbersAndTheSameState()
    {
        using var server = Deployed();
        var address = server.WriteUrl.ToString();
        string[] ring = ["run", Worlds.Ring, "--until", "5 yr"];

        var plain = TwinRunner.Json(ExitCode.Good, ring);
        var run = TwinRunner.Json(ExitCode.Good, [.. ring, "--remote-write", address, "--out", "sent"]);
        var export = TwinRunner.Json(ExitCode.Good, "export", "ring/1", "--to", "prometheus", "--url", address);

        Assert.Equal(plain.GetProperty("stateHash").GetString(), run.GetProperty("stateHash").GetString());
        Assert.False(plain.TryGetProperty("remoteWrite", out _));
        Assert.Equal(0, run.GetProperty("remoteWrite").GetProperty("dropped").GetInt64());
        Assert.InRange(run.GetProperty("remoteWrite").GetProperty("sent").GetInt64(), 1_000, long.MaxValue);
        Assert.Equal(JsonValueKind.Null, export.GetProperty("reason").ValueKind);
        foreach (var name in (string[])["twin_loop_growth_ratio", "twin_loop_closure_ratio{loop_scope=\"mass\"}"])
        {
            var both = server.Query($"last_over_time({name}[100d])", _late);
            Assert.Equal(["ring/0001", "ring/sent"], both.Select(series => series.Labels["run"]).Order());
            Assert.Equal(both[0].Value, both[1].Value, 12);
        }
    }

    [PrometheusFact]
    public void Resume_OfARunThatSends_GoesOnWithoutAGapOrASecondSample()
    {
        using var server = Deployed();
        string[] send = ["--remote-write", server.WriteUrl.ToString()];
        TwinRunner.Json(ExitCode.Good, ["run", Worlds.Ring, "--until", "5 yr", "--out", "whole", .. send]);
        TwinRunner.Json(ExitCode.Good, ["run", Worlds.Ring, "--until", "2 yr", "--out", "cut", .. send]);

        var resumed = TwinRunner.Json(ExitCode.Good, ["resume", "cut", "--until", "5 yr", .. send]);

        Assert.Equal(0, resumed.GetProperty("remoteWrite").GetProperty("dropped").GetInt64());
        var whole = Dates(server, "ring/whole");
        Assert.Equal(20, whole.Count);
        Assert.Equal(whole, Dates(server, "ring/cut"));
    }

    [PrometheusFact]
    public void Resume_OfARunThatWasKilledBehindItsSnapshot_SendsNothingThatWentOut()
    {
        using var server = Deployed();
        string[] send = ["--remote-write", server.WriteUrl.ToString()];
        TwinRunner.Json(ExitCode.Good, ["run", Worlds.Ring, "--until", "2 yr", "--out", "cut", .. send]);
        var began = Dates(server, "ring/cut")[0];
        new SentMark(Path.GetFullPath("cut"), server.WriteUrl).Set((began + (long)(12.5 * QuarterSeconds)) * 1000);

        var resumed = TwinRunner.Json(ExitCode.Good, ["resume", "cut", "--until", "5 yr", .. send]);

        Assert.Equal(0, resumed.GetProperty("remoteWrite").GetProperty("dropped").GetInt64());
        var quarters = Dates(server, "ring/cut").Select(date => (date - began) / QuarterSeconds);
        Assert.Equal([.. Enumerable.Range(0, 9), .. Enumerable.Range(13, 7)], quarters);
    }

    [PrometheusFact]
    public void Resume_OfAJudgedRun_ShowsTheRegimeThatHolds()
    {
        using var server = Deployed();
        TwinRunner.Json(ExitCode.Good, "run", Worlds.Ring, "--until", "400 d", "--out", "judged");
        var judged = TwinRunner.Json(
            ExitCode.Good, "decide", "judged", "--draws", "0", "--severance", "never");

        TwinRunner.Json(
            ExitCode.Good, "resume", "judged", "--until", "410 d", "--remote-write", server.WriteUrl.ToString());

        var states = server.Query("last_over_time(twin_decision_regime{axis=\"headline\"}[4000d])", _late);
        Assert.Equal(4, states.Count(state => state.Value == 0));
        Assert.Equal(
            judged.GetProperty("headline").GetString(), states.Single(state => state.Value == 1).Labels["regime"]);
    }

    [Fact]
    public void Run_WithNobodyAtTheAddress_EndsWellAndSaysWhatWasGivenUp()
    {
        var nobody = $"http://127.0.0.1:{ServerProcess.FreePort()}/api/v1/write";

        var run = TwinRunner.Json(ExitCode.Good, "run", Worlds.Ring, "--until", "1 yr", "--remote-write", nobody);

        var sent = run.GetProperty("remoteWrite");
        Assert.Equal(0, sent.GetProperty("sent").GetInt64());
        Assert.InRange(sent.GetProperty("dropped").GetInt64(), 1, long.MaxValue);
        Assert.NotEqual("", sent.GetProperty("reason").GetString());
    }

    [Theory]
    [InlineData("TW0301", "run", "ring", "--remote-write", "prometheus:9090")]
    [InlineData("TW0301", "run", "ring", "--remote-write", "ftp://127.0.0.1/api/v1/write")]
    [InlineData("TW0301", "resume", "latest", "--remote-write", "prometheus:9090")]
    [InlineData("TW0301", "fork", "latest", "--at", "1 yr", "--remote-write", "prometheus:9090")]
    [InlineData("TW0302", "run", "ring", "--remote-write", "http://me:secret@127.0.0.1:9/api/v1/write")]
    [InlineData("TW0301", "export", "latest", "--to", "prometheus", "--url", "here")]
    [InlineData("TW0302", "export", "latest", "--to", "prometheus", "--url", "https://me:secret@there/w")]
    [InlineData("TW0303", "export", "latest", "--to", "prometheus")]
    [InlineData("TW0304", "export", "latest", "--to", "data", "--url", "http://127.0.0.1:9/api/v1/write")]
    public void CommandLine_WithoutAGoodAddress_IsRefused(string code, params string[] words)
    {
        var arguments = words.Select(word => word == "ring" ? Worlds.Ring : word).ToArray();

        var screen = TwinRunner.Run(ExitCode.BadInput, arguments);

        Assert.Contains($"error {code}", screen.Error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", screen.Error.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Dates of every sample of a run's clock. Unit: Unix seconds.</summary>
    private static List<int> Dates(PrometheusServer server, string run) =>
    [
        .. server.Ask("/api/v1/query?time=" + _late.ToUnixTimeSeconds() + "&query="
                + Uri.EscapeDataString($"twin_sim_clock_seconds{{run=\"{run}\"}}[9000d]"))
            .GetProperty("result")[0].GetProperty("values").EnumerateArray().Select(point => (int)point[0].GetDouble()),
    ];

    private static PrometheusServer Deployed()
    {
        var folder = Path.Combine(Installation.Root!, "deploy", "prometheus");
        return new PrometheusServer(
            File.ReadAllText(Path.Combine(folder, "simulated.yml")),
            File.ReadAllLines(Path.Combine(folder, "simulated.flags")));
    }
}
