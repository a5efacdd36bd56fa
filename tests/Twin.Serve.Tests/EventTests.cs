using System.Net;
using System.Text;
using Twin.Host.Runs;
using Twin.Host.Serve;
using Xunit;

namespace Twin.Serve.Tests;

public sealed class EventTests
{
    [Fact]
    public async Task Events_FromAnId_GoOnAfterIt()
    {
        await using var server = await TestServer.Start(speed: 36_000);
        using var first = await EventReader.Open(server.Client, "/v1/runs/yard-0001/events");
        var (id, _) = await first.NextOf(InputNames.Served);
        var (next, _) = await first.NextOf("robot.failed/2");

        using var second = await EventReader.Open(server.Client, $"/v1/runs/yard-0001/events?from={id}");

        Assert.Equal(next, (await second.NextOf("robot.failed/2")).Id);
    }

    [Fact]
    public async Task Events_AfterARestart_KeepTheirIds()
    {
        var first = await TestServer.Start(speed: 360_000);
        List<string> before = [];
        using (var events = await EventReader.Open(first.Client, "/v1/runs/yard-0001/events"))
        {
            while (before.Count < 20) before.Add((await events.Next())!.Value.Id);
        }

        await first.Close();

        await using var second = await TestServer.Open(first.Folder);
        using var again = await EventReader.Open(second.Client, "/v1/runs/yard-0001/events");
        List<string> after = [];
        while (after.Count < 20) after.Add((await again.Next())!.Value.Id);

        Assert.Equal(before, after);
    }

    [Fact]
    public async Task Events_OfARunThatEnds_EndToo()
    {
        await using var server = await TestServer.Start();
        using var events = await EventReader.Open(server.Client, "/v1/runs/yard-0001/events?from=now");

        await server.Command("""{"command":"stop","run":"yard-0001"}""");
        await events.NextOf(InputNames.Stopped);
        var last = await events.Next();

        Assert.Equal("end", last!.Value.Name);
        Assert.Null(await events.Next());
    }

    [Theory]
    [InlineData("later")]
    [InlineData("1-")]
    [InlineData("-1-2")]
    public async Task Events_FromWhatIsNoId_AreRefused(string from)
    {
        await using var server = await TestServer.Start();

        var problem = await server.Get($"/v1/runs/yard-0001/events?from={from}", HttpStatusCode.BadRequest);

        Assert.Equal("TW0341", problem.GetProperty("code").GetString());
    }

    [Fact]
    public void Listener_ThatDoesNotKeepUp_IsCutOffAndNobodyWaits()
    {
        var hub = new EventHub(default);
        var slow = hub.Listen(default)!;
        var quick = hub.Listen(default)!;
        var told = 0;

        for (var i = 1; i <= EventHub.WaitingMax + 1; i++)
        {
            hub.Publish([new RunEvent(1, i, Encoding.UTF8.GetBytes("x"))]);
            if (quick.Reader.TryRead(out _)) told++;
        }

        Assert.Equal(EventHub.WaitingMax + 1, told);
        Assert.Equal(1, hub.CutCount);
        Assert.Equal(1, hub.ListenerCount);
        Assert.Equal(EventHub.WaitingMax, slow.Reader.Count);
    }

    [Fact]
    public void Listener_FromBeforeWhatMemoryHolds_MustReadTheJournalFirst()
    {
        var hub = new EventHub(default);

        for (var i = 1; i <= EventHub.Kept + 5; i++) hub.Publish([new RunEvent(0, i, [])]);

        Assert.Null(hub.Listen(new EventCursor(0, 4)));
        Assert.Equal(EventHub.Kept, hub.Listen(new EventCursor(0, 5))!.Reader.Count);
    }

    [Fact]
    public async Task Space_ThatRunsLow_PausesBeforeItFails()
    {
        await using var server = await TestServer.Start(options => options with { MinFreeBytes = 1L << 60 });

        server.Host.WatchSpace();
        var problem = await server.Command("""{"command":"pause"}""", HttpStatusCode.ServiceUnavailable);
        using var events = await EventReader.Open(server.Client, "/v1/runs/yard-0001/events");
        await events.Next();
        var run = await server.Get("/v1/runs/yard-0001");

        Assert.Equal("TW0342", problem.GetProperty("code").GetString());
        Assert.Equal("low-space", run.GetProperty("state").GetString());
    }
}
