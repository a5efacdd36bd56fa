using System.Net;
using Twin.Host.Runs;
using Twin.Storage;
using Xunit;

namespace Twin.Serve.Tests;

public sealed class RunsTests
{
    [Fact]
    public async Task Runs_OfAServer_TellWhereTheyStand()
    {
        await using var server = await TestServer.Start();

        var runs = await server.Get("/v1/runs");

        var run = Assert.Single(runs.GetProperty("runs").EnumerateArray());
        Assert.Equal("yard-0001", run.GetProperty("id").GetString());
        Assert.Equal("running", run.GetProperty("state").GetString());
        Assert.Equal(3600, run.GetProperty("speed").GetDouble());
        Assert.Equal(2, run.GetProperty("revision").GetInt64());
    }

    [Fact]
    public async Task Run_Begun_HasARunOfItsOwnThread()
    {
        await using var server = await TestServer.Start();

        var begun = await server.Post(
            "/v1/runs", """{"world":"yard","set":["seed=9"],"speed":7200}""", HttpStatusCode.Created);

        Assert.Equal("yard-0002", begun.GetProperty("id").GetString());
        Assert.Equal(7200, begun.GetProperty("speed").GetDouble());
        Assert.Equal(2, server.Host.LiveCount);
    }

    [Fact]
    public async Task Commands_OfAnOperator_AreInTheJournalWithWhoAndWhy()
    {
        await using var server = await TestServer.Start();

        var paused = await server.Command("""{"command":"pause","reason":"a look at the crusher"}""");

        using var reader = RunReader.Open(server.Run.Folder);
        var input = reader.Inputs(paused.GetProperty("sequence").GetInt64()).First();
        var payload = System.Text.Encoding.UTF8.GetString(input.Payload.Span);
        Assert.Equal(InputNames.Paused, input.Manifest);
        Assert.Equal(paused.GetProperty("atMicros").GetInt64(), input.AtMicros);
        Assert.StartsWith(
            """{"principal":"local","reason":"a look at the crusher","receivedAt":"20""", payload,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clock_Paused_StandsUntilItIsResumed()
    {
        await using var server = await TestServer.Start(speed: 36_000);
        using var events = await EventReader.Open(server.Client, $"/v1/runs/{server.Run.Id}/events?from=now");

        var paused = await server.Command("""{"command":"pause"}""");
        var before = (await server.Get("/v1/runs/yard-0001")).GetProperty("atMicros").GetInt64();
        await events.NextOf(InputNames.Paused);
        var after = (await server.Get("/v1/runs/yard-0001")).GetProperty("atMicros").GetInt64();
        await server.Command("""{"command":"resume"}""");
        await events.NextOf("robot.failed/2");

        Assert.Equal(paused.GetProperty("atMicros").GetInt64(), before);
        Assert.Equal(before, after);
        Assert.True(server.Run.Status()!.AtMicros > after);
    }

    [Fact]
    public async Task Run_OfAServerThatLeft_IsTakenUpWhereItWas()
    {
        var first = await TestServer.Start(speed: 36_000);
        await first.Command("""{"command":"speed","speed":500}""");
        var paused = await first.Command("""{"command":"pause"}""");
        await first.Close();

        await using var second = await TestServer.Open(first.Folder);

        var run = await second.Get("/v1/runs/yard-0001");
        Assert.Equal("paused", run.GetProperty("state").GetString());
        Assert.Equal(500, run.GetProperty("speed").GetDouble());
        Assert.Equal(paused.GetProperty("atMicros").GetInt64(), run.GetProperty("atMicros").GetInt64());
        Assert.Equal(paused.GetProperty("sequence").GetInt64(), run.GetProperty("revision").GetInt64());
    }

    [Fact]
    public async Task Series_OfARun_ComeAsJsonAndCsv()
    {
        await using var server = await TestServer.Start(speed: 2e6);
        using var events = await EventReader.Open(server.Client, $"/v1/runs/{server.Run.Id}/events?from=now");
        while (server.Run.Status()!.AtMicros < 62L * 24 * 3_600_000_000) await events.Next();

        var names = await server.Get("/v1/runs/yard-0001/series");
        var stone = await server.Get("/v1/runs/yard-0001/series/stone.stock?to=2025-07-31");
        var csv = await server.Client.GetStringAsync("/v1/runs/yard-0001/series?name=stone.stock&format=csv");

        Assert.Contains("stone.output", names.GetProperty("names").ToString(), StringComparison.Ordinal);
        var series = Assert.Single(stone.GetProperty("series").EnumerateArray());
        Assert.Equal("t", series.GetProperty("unit").GetString());
        Assert.Equal(1, series.GetProperty("values").GetArrayLength());
        Assert.True(series.GetProperty("values")[0].GetDouble() > 0);
        Assert.StartsWith("time,timeMicros,series,unit,value\r\n2025-07-", csv, StringComparison.Ordinal);
    }
}
