using System.Text;
using System.Text.Json;
using Twin.Host.Api;
using Twin.Host.Output;
using Xunit;

namespace Twin.Serve.Tests;

public sealed class EntityTextTests
{
    [Theory]
    [InlineData("robot:hands.3")]
    [InlineData("site:pit")]
    [InlineData("fleet:hands")]
    [InlineData("good:stone")]
    public async Task Text_OfAnyEntity_IsThatOfItsResource(string id)
    {
        await using var server = await TestServer.Start();
        await server.Command("""{"command":"pause"}""");
        var entity = new EntityBook(server.Run).Find(id)!;

        EntityText.OfThread.Write(entity);

        Assert.Equal(
            JsonSerializer.Serialize(entity, ApiJson.Default.EntityResource),
            Encoding.UTF8.GetString(EntityText.OfThread.Body.Span));
    }

    [Fact]
    public async Task Tag_OfAnEntity_IsThatOfItsStateAlone()
    {
        await using var server = await TestServer.Start();
        var entity = new EntityBook(server.Run).Find("good:stone")!;

        var tag = EntityText.OfThread.Write(entity);
        var later = EntityText.OfThread.Write(entity with { At = "later", AtMicros = 7 });
        var other = EntityText.OfThread.Write(entity with { State = [] });

        Assert.Equal(tag, later);
        Assert.NotEqual(tag, other);
        Assert.Matches("^\"[0-9a-f]{24}\"$", tag);
    }

    [Fact]
    public async Task Next_OfEveryRobot_IsWhatItsOwnTimerSays()
    {
        await using var server = await TestServer.Start(speed: 36_000);
        await server.Command("""{"command":"pause"}""");
        var book = new EntityBook(server.Run);

        var due = server.Run.Read(session =>
        {
            var ids = book.Ids(session);
            return ids.All().Where(id => EntityIds.Parts(id).Kind == EntityIds.Robot).Select(id =>
            {
                var row = ids.RowOf(EntityIds.Parts(id).Name)!.Value;
                var micros = session.Run.World.Shard.NextTimerOf(new Twin.Actors.Address(ids.Names.Kind, row));
                return (id, micros is { } at ? SimTime.Text(session.Resolved.World.From, at) : null);
            }).ToArray();
        })!;
        var told = due.Select(robot => (robot.id, book.Find(robot.id)!.Next?.At)).ToArray();

        Assert.Equal(20, due.Length);
        Assert.Contains(due, robot => robot.Item2 is not null);
        Assert.Equal(due, told);
    }

    [Theory]
    [InlineData("\"nothing\", {0}")]
    [InlineData("W/{0}")]
    [InlineData("*")]
    public async Task IfNoneMatch_InAnyForm_IsUnderstood(string form)
    {
        await using var server = await TestServer.Start();
        await server.Command("""{"command":"pause"}""");
        const string path = "/v1/runs/yard-0001/entities/good:stone";
        using var first = await server.Client.GetAsync(path);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation(
            "If-None-Match",
            string.Format(System.Globalization.CultureInfo.InvariantCulture, form, first.Headers.ETag));

        using var second = await server.Client.SendAsync(request);

        Assert.Equal(System.Net.HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }
}
