using System.Net;
using Xunit;

namespace Twin.Serve.Tests.Doors;

/// <summary>Names and bodies that somebody made up to get further than he may.</summary>
public sealed class InputTests
{
    [Theory]
    [InlineData("/v1/runs/..%2f..%2fetc")]
    [InlineData("/v1/runs/..%2f..%2fetc/series")]
    [InlineData("/v1/runs/%2e%2e%2fyard-0001/events")]
    [InlineData("/v1/runs/yard-0001%00")]
    [InlineData("/v1/runs/yard-0001/entities/robot:..%2f..%2fetc")]
    public async Task Path_InDisguise_FindsNothing(string path)
    {
        await using var server = await TestServer.Start();

        using var answer = await server.Client.GetAsync(path);

        Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{answer.StatusCode}");
    }

    [Theory]
    [InlineData("../yard")]
    [InlineData("/etc/passwd")]
    [InlineData("yard.yaml")]
    [InlineData("")]
    public async Task World_NamedByAPath_IsNotFound(string world)
    {
        await using var server = await TestServer.Start();

        var problem = await server.Post("/v1/runs", $$"""{"world":"{{world}}"}""", HttpStatusCode.NotFound);

        Assert.Equal("TW0323", problem.GetProperty("code").GetString());
        Assert.Equal(1, server.Host.LiveCount);
    }

    [Fact]
    public async Task World_ThatIsALinkOutOfItsFolder_IsRefused()
    {
        await using var server = await TestServer.Start();
        var worlds = Path.Combine(server.Folder, "worlds");
        var outside = Path.Combine(server.Folder, "outside.yaml");
        File.Copy(Path.Combine(worlds, "yard.yaml"), outside);
        File.CreateSymbolicLink(Path.Combine(worlds, "linked.yaml"), outside);

        var problem = await server.Post("/v1/runs", """{"world":"linked"}""", HttpStatusCode.BadRequest);

        Assert.Equal("TW1102", problem.GetProperty("code").GetString());
        Assert.DoesNotContain(server.Folder, problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../outside.yaml")]
    [InlineData("/etc/hostname")]
    [InlineData("link/outside.yaml")]
    public async Task Include_ThatLeavesTheFolder_IsRefused(string include)
    {
        await using var server = await TestServer.Start();
        var worlds = Path.Combine(server.Folder, "worlds");
        File.WriteAllText(Path.Combine(server.Folder, ".twinroot"), "");
        File.WriteAllText(Path.Combine(server.Folder, "outside.yaml"), "twin: 1\ngoods: { secret: { unit: t } }\n");
        Directory.CreateSymbolicLink(Path.Combine(worlds, "link"), server.Folder);
        var text = File.ReadAllText(Path.Combine(worlds, "yard.yaml"));
        File.WriteAllText(Path.Combine(worlds, "escape.yaml"), $"include: [{include}]\n" + text);

        var problem = await server.Post("/v1/runs", """{"world":"escape"}""", HttpStatusCode.BadRequest);

        Assert.Equal("TW1102", problem.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Error_OfAWorld_QuotesLittleOfItsLine()
    {
        await using var server = await TestServer.Start();
        var worlds = Path.Combine(server.Folder, "worlds");
        var text = File.ReadAllText(Path.Combine(worlds, "yard.yaml"));
        var secret = new string('s', 300);
        var wrong = text.Replace("until: 2 yr", "until: " + secret, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(worlds, "wrong.yaml"), wrong);

        var problem = await server.Post("/v1/runs", """{"world":"wrong"}""", HttpStatusCode.BadRequest);

        Assert.All(
            problem.GetProperty("errors").EnumerateArray(),
            error => Assert.True(error.GetProperty("got").GetString()!.Length <= 80));
        Assert.DoesNotContain(new string('s', 81), problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"command":"note","text":"a"}{"command":"note"}""")]
    [InlineData("""{"command":"note","text":"a","surprise":1}""")]
    [InlineData("""{"command":"speed","speed":"fast"}""")]
    [InlineData("\0\u0001")]
    public async Task Body_ThatIsMalformed_IsRefused(string body)
    {
        await using var server = await TestServer.Start();

        var problem = await server.Command(body, HttpStatusCode.BadRequest);

        Assert.Equal("TW0326", problem.GetProperty("code").GetString());
        Assert.Equal(2, server.Run.Revision);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"command":"explode"}""")]
    [InlineData("""{"command":"speed"}""")]
    [InlineData("""{"command":"speed","speed":0}""")]
    [InlineData("""{"command":"speed","speed":1e10}""")]
    [InlineData("""{"command":"note","text":"  "}""")]
    [InlineData("""{"command":"set"}""")]
    public async Task Command_ThatIsIncomplete_IsRefused(string body)
    {
        await using var server = await TestServer.Start();

        var problem = await server.Command(body, HttpStatusCode.BadRequest);

        Assert.Equal("TW0327", problem.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Body_ThatIsTooLarge_IsRefused()
    {
        await using var server = await TestServer.Start();
        var body = $$"""{"command":"note","text":"{{new string('x', 70_000)}}"}""";

        var problem = await server.Command(body, HttpStatusCode.RequestEntityTooLarge);

        Assert.Equal("TW0334", problem.GetProperty("code").GetString());
        Assert.Equal(2, server.Run.Revision);
    }

    [Fact]
    public async Task Runs_BeyondTheLimit_ArePutOff()
    {
        await using var server = await TestServer.Start(options => options with { RunsMax = 1 });

        var problem = await server.Post("/v1/runs", """{"world":"yard"}""", HttpStatusCode.TooManyRequests);

        Assert.Equal("TW0333", problem.GetProperty("code").GetString());
    }
}
