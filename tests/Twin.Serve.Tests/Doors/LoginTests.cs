using System.Net;
using System.Text.Json;
using Twin.Host.Doors;
using Xunit;

namespace Twin.Serve.Tests.Doors;

public sealed class LoginTests
{
    [Fact]
    public async Task Login_WithAKey_GivesACookieThatScriptsCannotReadAndOthersDoNotGet()
    {
        await using var server = await TestServer.Start(options => options with { RequireKeys = true });
        var (secret, _) = server.Keys.Add(KeyScope.Operate, "", null);

        var cookie = await Login(server, secret);

        Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("max-age=43200", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(secret, cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookie_OfALogin_ReadsAndCommandsFromTheOwnPageAlone()
    {
        await using var server = await TestServer.Start(options => options with { RequireKeys = true });
        var (secret, _) = server.Keys.Add(KeyScope.Operate, "", null);
        var cookie = (await Login(server, secret)).Split(';')[0];
        const string note = """{"command":"note","text":"n"}""";

        using var read = await Ask(server, cookie);
        await server.Command(note, HttpStatusCode.Forbidden, ("Cookie", cookie));
        await server.Command(note, HttpStatusCode.OK, ("Cookie", cookie), ("Origin", server.Address));

        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Equal(3, server.Run.Revision);
    }

    [Fact]
    public async Task Cookie_OfAKeyTakenBack_OpensNothingAnyMore()
    {
        await using var server = await TestServer.Start(options => options with { RequireKeys = true });
        var (secret, key) = server.Keys.Add(KeyScope.Read, "", null);
        var cookie = (await Login(server, secret)).Split(';')[0];

        server.Keys.Revoke(key.Id);
        using var answer = await Ask(server, cookie);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Logout_OfASession_EndsIt()
    {
        await using var server = await TestServer.Start(options => options with { RequireKeys = true });
        var (secret, _) = server.Keys.Add(KeyScope.Read, "", null);
        var cookie = (await Login(server, secret)).Split(';')[0];

        await server.Post(
            "/logout", "{}", HttpStatusCode.NoContent, ("Cookie", cookie), ("Origin", server.Address));
        using var answer = await Ask(server, cookie);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Login_WithAWrongKey_IsRefused()
    {
        await using var server = await TestServer.Start();

        var problem = await server.Post(
            "/login", """{"key":"twin_1_2"}""", HttpStatusCode.Unauthorized, ("Origin", server.Address));

        Assert.Equal("TW0335", problem.GetProperty("code").GetString());
    }

    private static async Task<string> Login(TestServer server, string secret)
    {
        using var request = TestServer.Request(
            "/login", JsonSerializer.Serialize(new { key = secret }), ("Origin", server.Address));
        using var answer = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        return Assert.Single(answer.Headers.GetValues("Set-Cookie"));
    }

    private static async Task<HttpResponseMessage> Ask(TestServer server, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/runs");
        request.Headers.TryAddWithoutValidation("Cookie", cookie);
        return await server.Client.SendAsync(request);
    }
}
