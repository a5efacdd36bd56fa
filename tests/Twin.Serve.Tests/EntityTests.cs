using System.Net;
using Xunit;

namespace Twin.Serve.Tests;

public sealed class EntityTests
{
    [Fact]
    public async Task Entities_OfARun_AreListedByNamespaceInPages()
    {
        await using var server = await TestServer.Start();

        var all = await server.Get("/v1/runs/yard-0001/entities");
        var robots = await server.Get("/v1/runs/yard-0001/entities?kind=robot&limit=15");
        var rest = await server.Get("/v1/runs/yard-0001/entities?kind=robot&limit=15&offset=15");

        Assert.Contains("site:pit", all.ToString(), StringComparison.Ordinal);
        Assert.Equal(20, robots.GetProperty("total").GetInt32());
        Assert.Equal(15, robots.GetProperty("nextOffset").GetInt32());
        Assert.Equal(5, rest.GetProperty("entities").GetArrayLength());
    }

    [Theory]
    [InlineData("site:pit", "stone made")]
    [InlineData("fleet:hands", "working")]
    [InlineData("robot:hands.3", "state of charge")]
    [InlineData("good:stone", "at depot")]
    public async Task Entity_AsItStands_TellsItsFigures(string id, string figure)
    {
        await using var server = await TestServer.Start();

        var entity = await server.Get($"/v1/runs/yard-0001/entities/{id}");

        Assert.Equal(id, entity.GetProperty("id").GetString());
        var names = entity.GetProperty("state").EnumerateArray().Select(one => one.GetProperty("name").GetString());
        Assert.Contains(figure, names);
    }

    [Fact]
    public async Task Entity_ThatHasNotChanged_IsNotSentAgain()
    {
        await using var server = await TestServer.Start();
        await server.Command("""{"command":"pause"}""");
        using var first = await server.Client.GetAsync("/v1/runs/yard-0001/entities/robot:hands.3");

        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/runs/yard-0001/entities/robot:hands.3");
        request.Headers.TryAddWithoutValidation("If-None-Match", first.Headers.ETag!.ToString());
        using var second = await server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Entity_AtAPastTimeAndRevision_IsMadeAgain()
    {
        await using var server = await TestServer.Start(speed: 3_600_000);
        using var events = await EventReader.Open(server.Client, "/v1/runs/yard-0001/events?from=now");
        await events.NextOf("robot.failed/2");
        var paused = await server.Command("""{"command":"pause"}""");
        var at = paused.GetProperty("atMicros").GetInt64();

        var now = await server.Get("/v1/runs/yard-0001/entities/robot:hands.3");
        var then = await server.Get($"/v1/runs/yard-0001/entities/robot:hands.3?at-time={at}");
        var byRevision = await server.Get("/v1/runs/yard-0001/entities/robot:hands.3?at-revision=3");
        var early = await server.Get("/v1/runs/yard-0001/entities/robot:hands.3?at-time=3600000000");

        Assert.Equal(now.GetProperty("state").ToString(), then.GetProperty("state").ToString());
        Assert.Equal(then.GetProperty("state").ToString(), byRevision.GetProperty("state").ToString());
        Assert.NotEqual(now.GetProperty("state").ToString(), early.GetProperty("state").ToString());
    }

    [Theory]
    [InlineData("robot:hands.999")]
    [InlineData("robot:hands")]
    [InlineData("nothing")]
    [InlineData("site:")]
    public async Task Entity_ThatIsNotThere_IsNotFound(string id)
    {
        await using var server = await TestServer.Start();

        var problem = await server.Get($"/v1/runs/yard-0001/entities/{id}", HttpStatusCode.NotFound);

        Assert.Equal("TW0325", problem.GetProperty("code").GetString());
    }
}
