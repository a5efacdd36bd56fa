using System.Net;
using Twin.Host.Runs;
using Twin.Storage;
using Xunit;

namespace Twin.Serve.Tests;

public sealed class CommandTests
{
    [Fact]
    public async Task Set_OnAMainRun_AsksForItsNameAndCanBeTried()
    {
        await using var server = await TestServer.Start();

        var refused = await server.Command(
            """{"command":"set","set":["fleets.hands.mtbf=30 h"]}""", HttpStatusCode.BadRequest);
        var tried = await server.Command("""{"command":"set","set":["fleets.hands.mtbf=30 h"],"dryRun":true}""");
        var done = await server.Command(
            """{"command":"set","set":["fleets.hands.mtbf=30 h"],"run":"yard-0001"}""");

        Assert.Equal("TW0328", refused.GetProperty("code").GetString());
        Assert.True(tried.GetProperty("dryRun").GetBoolean());
        Assert.Contains("60", tried.GetProperty("effect")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(3, done.GetProperty("sequence").GetInt64());
    }

    [Fact]
    public async Task Set_OfALiveRun_IsMadeAgainByItsReplay()
    {
        var server = await TestServer.Start(speed: 360_000);
        await server.Command("""{"command":"set","set":["fleets.hands.mtbf=30 h"],"run":"yard-0001"}""");
        await server.Command("""{"command":"set","set":["fleets.hands.mtbf=90 h"],"run":"yard-0001"}""");
        using (var events = await EventReader.Open(server.Client, "/v1/runs/yard-0001/events?from=now"))
        {
            await events.NextOf("robot.failed/2");
        }

        await server.Command("""{"command":"set","set":["fleets.hands.mtbf=60 h"],"run":"yard-0001"}""");
        await server.Command("""{"command":"stop","run":"yard-0001"}""");
        server.Run.Join(TimeSpan.FromSeconds(10));
        using var stop = new Twin.Host.StopSignal();

        var replay = Replay.Of(server.Run.Folder, stop);

        Assert.True(replay.HashMatches);
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Command_SentTwiceWithOneKey_IsDoneOnce()
    {
        await using var server = await TestServer.Start();
        const string body = """{"command":"note","text":"shift change"}""";
        var key = ("Idempotency-Key", "a-1");

        var first = await server.Command(body, HttpStatusCode.OK, key);
        var second = await server.Command(body, HttpStatusCode.OK, key);
        var other = await server.Command(
            """{"command":"note","text":"another"}""", HttpStatusCode.UnprocessableEntity, key);

        Assert.Equal(first.GetProperty("sequence").GetInt64(), second.GetProperty("sequence").GetInt64());
        Assert.False(first.GetProperty("repeated").GetBoolean());
        Assert.True(second.GetProperty("repeated").GetBoolean());
        Assert.Equal("TW0332", other.GetProperty("code").GetString());
        Assert.Equal(3, server.Run.Revision);
    }

    [Fact]
    public async Task Command_SentAgainAfterADay_IsDoneAgain()
    {
        var time = new ShiftedTime();
        await using var server = await TestServer.Start(options => options with { Time = time });
        const string body = """{"command":"note","text":"shift change"}""";
        var key = ("Idempotency-Key", "a-1");

        var first = await server.Command(body, HttpStatusCode.OK, key);
        time.Shift = TimeSpan.FromHours(24) - TimeSpan.FromMinutes(5);
        var within = await server.Command(body, HttpStatusCode.OK, key);
        time.Shift = TimeSpan.FromHours(24);
        var after = await server.Command("""{"command":"note","text":"another"}""", HttpStatusCode.OK, key);

        Assert.True(within.GetProperty("repeated").GetBoolean());
        Assert.False(after.GetProperty("repeated").GetBoolean());
        Assert.Equal(first.GetProperty("sequence").GetInt64() + 1, after.GetProperty("sequence").GetInt64());
    }

    [Fact]
    public async Task Command_SentAgainAfterARestart_IsDoneOnce()
    {
        var first = await TestServer.Start();
        const string body = """{"command":"note","text":"shift change"}""";
        var done = await first.Command(body, HttpStatusCode.OK, ("Idempotency-Key", "a-1"));
        await first.Close();

        await using var second = await TestServer.Open(first.Folder);
        var again = await second.Command(body, HttpStatusCode.OK, ("Idempotency-Key", "a-1"));

        Assert.True(again.GetProperty("repeated").GetBoolean());
        Assert.Equal(done.GetProperty("sequence").GetInt64(), again.GetProperty("sequence").GetInt64());
    }

    [Fact]
    public async Task Command_ForAnotherRevision_IsRefused()
    {
        await using var server = await TestServer.Start();

        var taken = await server.Command(
            """{"command":"pause"}""", HttpStatusCode.OK, ("If-Match", "\"2\""));
        var refused = await server.Command(
            """{"command":"resume"}""", HttpStatusCode.PreconditionFailed, ("If-Match", "\"2\""));

        Assert.Equal(3, taken.GetProperty("sequence").GetInt64());
        Assert.Equal("TW0331", refused.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Fork_OfALiveRun_GoesOnBesideItAndIsToldInItsJournal()
    {
        await using var server = await TestServer.Start();

        var forked = await server.Command(
            """{"command":"fork","set":["fleets.hands.mtbf=30 h"],"reason":"worse bearings"}""",
            HttpStatusCode.Created);

        var id = forked.GetProperty("fork").GetString()!;
        var fork = await server.Get($"/v1/runs/{id}");
        Assert.False(fork.GetProperty("isMain").GetBoolean());
        Assert.Equal(server.Run.Info.RunId, fork.GetProperty("parent").GetString());
        using var reader = RunReader.Open(server.Host.Find("yard-0001")!.Folder);
        var told = reader.Inputs().Single(input => input.Manifest == InputNames.Forked);
        Assert.Contains(id, System.Text.Encoding.UTF8.GetString(told.Payload.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fork_FromBeforeAChange_IsTheUndoOfIt()
    {
        await using var server = await TestServer.Start(speed: 360_000);
        var changed = await server.Command(
            """{"command":"set","set":["fleets.hands.mtbf=30 h"],"run":"yard-0001"}""");
        var at = changed.GetProperty("atMicros").GetInt64() - 1;

        var forked = await server.Command(
            $$"""{"command":"fork","at":"{{at}}"}""", HttpStatusCode.Created);

        using var reader = RunReader.Open(server.Host.Find(forked.GetProperty("fork").GetString()!)!.Folder);
        var inputs = RunInputs.Of(reader.Inputs());
        Assert.Equal(at, inputs.Origin!.AtMicros);
        Assert.Empty(inputs.Resolved.Sets);
    }

    [Fact]
    public async Task Stop_OfARun_EndsItForGood()
    {
        await using var server = await TestServer.Start();

        var stopped = await server.Command("""{"command":"stop","run":"yard-0001","reason":"done"}""");
        server.Run.Join(TimeSpan.FromSeconds(10));
        var late = await server.Command("""{"command":"pause"}""", HttpStatusCode.Conflict);

        Assert.Equal(3, stopped.GetProperty("sequence").GetInt64());
        Assert.Equal("TW0330", late.GetProperty("code").GetString());
        Assert.Equal("stopped", (await server.Get("/v1/runs/yard-0001")).GetProperty("state").GetString());
        Assert.Empty(server.Host.LeftBehind());
    }
}
