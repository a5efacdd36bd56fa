using System.Net;
using Xunit;

namespace Twin.Serve.Tests;

public sealed class StudyTests
{
    [Fact]
    public async Task Audit_OfARun_TellsWhoDidWhatAndWhy()
    {
        await using var server = await TestServer.Start();
        await server.Command("""{"command":"note","text":"crusher inspected","reason":"monthly"}""");

        var audit = await server.Get("/v1/runs/yard-0001/audit?from=3");

        var line = Assert.Single(audit.GetProperty("inputs").EnumerateArray());
        Assert.Equal("command.note/1", line.GetProperty("name").GetString());
        Assert.Equal("local", line.GetProperty("principal").GetString());
        Assert.Equal("monthly", line.GetProperty("reason").GetString());
        Assert.Equal("crusher inspected", line.GetProperty("data").GetProperty("text").GetString());
        Assert.Equal(64, line.GetProperty("link").GetString()!.Length);
    }

    [Fact]
    public async Task Explain_OfALiveRun_GivesTheChainOfCauses()
    {
        await using var server = await TestServer.Start(speed: 3_600_000);
        using var events = await EventReader.Open(server.Client, "/v1/runs/yard-0001/events?from=now");
        await events.NextOf("robot.failed/2");

        var found = await server.Get("/v1/runs/yard-0001/explain?what=site:pit");

        Assert.Equal("pit", found.GetProperty("what").GetString());
        Assert.Equal("yard-0001", found.GetProperty("run").GetString());
        Assert.NotEmpty(found.GetProperty("root").GetProperty("what").GetString()!);
    }

    [Fact]
    public async Task Explain_OfWhatIsNotThere_NamesTheCommandsCode()
    {
        await using var server = await TestServer.Start(speed: 3_600_000);
        using var events = await EventReader.Open(server.Client, "/v1/runs/yard-0001/events?from=now");
        await events.NextOf("robot.failed/2");

        var problem = await server.Get("/v1/runs/yard-0001/explain?what=nothing", HttpStatusCode.NotFound);

        Assert.Equal("TW0131", problem.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Sites_OfARun_HaveTheirFiguresAndRobots()
    {
        await using var server = await TestServer.Start();

        var map = await server.Get("/v1/runs/yard-0001/sites");

        var pit = map.GetProperty("sites").EnumerateArray()
            .First(site => site.GetProperty("kind").GetString() == "mine");
        Assert.Equal("site:pit", pit.GetProperty("id").GetString());
        Assert.NotEqual(0, pit.GetProperty("state").GetArrayLength());
        Assert.Equal(2, map.GetProperty("fleets")[0].GetProperty("places").GetArrayLength());
    }

    [Theory]
    [InlineData("")]
    [InlineData("/flow")]
    [InlineData("/sites")]
    [InlineData("/series")]
    [InlineData("/series?name=loop.output")]
    public async Task Answer_AboutARun_NamesTheBoundary(string path)
    {
        await using var server = await TestServer.Start();

        var answer = await server.Get("/v1/runs/yard-0001" + path);

        var boundary = answer.GetProperty("boundary");
        Assert.Equal("company", boundary.GetProperty("of").GetString());
        Assert.Contains(boundary.GetProperty("loop").EnumerateArray(), id => id.GetString() == "pit");
        Assert.Equal(0, boundary.GetProperty("human").GetArrayLength());
    }

    [Fact]
    public async Task Flow_OfARun_HasNodesAndLinks()
    {
        await using var server = await TestServer.Start();

        var flow = await server.Get("/v1/runs/yard-0001/flow");

        Assert.True(flow.TryGetProperty("nodes", out _));
        Assert.True(flow.TryGetProperty("links", out _));
    }

    [Fact]
    public async Task Difference_OfAForkAndItsParent_NamesWhatWasChanged()
    {
        await using var server = await TestServer.Start(speed: 36_000);
        var forked = await server.Command(
            """{"command":"fork","set":["fleets.hands.mtbf=30 h"]}""", HttpStatusCode.Created);
        await server.Command("""{"command":"stop","run":"yard-0001"}""");
        server.Host.Find("yard-0001")!.Join(TimeSpan.FromSeconds(10));

        var diff = await server.Get($"/v1/runs/yard-0001/diff/{forked.GetProperty("fork").GetString()}");

        Assert.Contains("mtbf", diff.GetProperty("world").ToString(), StringComparison.Ordinal);
        Assert.Equal("yard-0001", diff.GetProperty("a").GetProperty("run").GetString());
    }

    [Theory]
    [InlineData("decision", HttpStatusCode.NotFound)]
    [InlineData("evidence", HttpStatusCode.OK)]
    public async Task Judgement_OfARunThatNobodyJudged_SaysSo(string path, HttpStatusCode expected)
    {
        await using var server = await TestServer.Start();

        await server.Get($"/v1/runs/yard-0001/{path}", expected);
    }

    [Fact]
    public async Task Metrics_OfAServer_TellOfItsRuns()
    {
        await using var server = await TestServer.Start();

        var text = await server.Client.GetStringAsync("/metrics");

        Assert.Contains("twin_sim_elapsed_seconds_total", text, StringComparison.Ordinal);
        Assert.Contains("yard/0001", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metrics_AfterCommands_CountThemByKindAndOutcome()
    {
        await using var server = await TestServer.Start();

        await server.Command("""{"command":"note","text":"looked at it"}""");
        await server.Command("""{"command":"speed","speed":7}""");

        var text = await server.Client.GetStringAsync("/metrics");
        foreach (var kind in (string[])["note", "speed"])
        {
            var labels = $"[^}}]*command_kind=\"{kind}\"[^}}]*command_outcome=\"done\"[^}}]*";
            Assert.Matches($"twin_command_duration_seconds_count\\{{{labels}\\}} 1\n", text);
        }
    }
}
