using System.Net;
using System.Text.Json;
using Twin.Host.Doors;
using Xunit;

namespace Twin.Serve.Tests.Doors;

/// <summary>How long a browser that showed a key stays in.</summary>
public sealed class SessionTests
{
    [Fact]
    public async Task Session_AfterARestart_GoesOn()
    {
        var first = await TestServer.Start(options => options with { RequireKeys = true });
        var (secret, _) = first.Keys.Add(KeyScope.Read, "", null);
        var cookie = await Login(first, secret);
        await first.Close();

        await using var second = await TestServer.Open(first.Folder, options => options with { RequireKeys = true });

        Assert.Equal(HttpStatusCode.OK, await Ask(second, cookie));
        var kept = File.ReadAllText(SessionBook.PathOf(Path.Combine(second.Folder, "runs", "keys.json")));
        Assert.DoesNotContain(cookie.Split('=')[1], kept, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Session_AfterTwelveHours_Ends()
    {
        var time = new ShiftedTime();
        await using var server = await TestServer.Start(options => options with { RequireKeys = true, Time = time });
        var (secret, _) = server.Keys.Add(KeyScope.Read, "", null);
        var cookie = await Login(server, secret);

        time.Shift = TimeSpan.FromHours(12) - TimeSpan.FromMinutes(5);
        var before = await Ask(server, cookie);
        time.Shift = TimeSpan.FromHours(12);
        var after = await Ask(server, cookie);

        Assert.Equal(HttpStatusCode.OK, before);
        Assert.Equal(HttpStatusCode.Unauthorized, after);
    }

    [Fact]
    public async Task Session_OfAKeyThatEnds_EndsWithIt()
    {
        var time = new ShiftedTime();
        await using var server = await TestServer.Start(options => options with { RequireKeys = true, Time = time });
        var (secret, _) = server.Keys.Add(KeyScope.Read, "", DateTimeOffset.UtcNow.AddHours(1));
        var cookie = await Login(server, secret);

        var before = await Ask(server, cookie);
        time.Shift = TimeSpan.FromHours(1);
        var after = await Ask(server, cookie);

        Assert.Equal(HttpStatusCode.OK, before);
        Assert.Equal(HttpStatusCode.Unauthorized, after);
    }

    [Fact]
    public async Task Session_OfAKeyTakenBackWhileTheServerWasAway_IsNoneAnyMore()
    {
        var first = await TestServer.Start(options => options with { RequireKeys = true });
        var (secret, key) = first.Keys.Add(KeyScope.Read, "", null);
        var cookie = await Login(first, secret);
        await first.Close();
        first.Keys.Revoke(key.Id);

        await using var second = await TestServer.Open(first.Folder, options => options with { RequireKeys = true });

        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(second, cookie));
    }

    [Fact]
    public async Task Session_LoggedOut_StaysOutAfterARestart()
    {
        var first = await TestServer.Start(options => options with { RequireKeys = true });
        var (secret, _) = first.Keys.Add(KeyScope.Read, "", null);
        var cookie = await Login(first, secret);
        await first.Post("/logout", "{}", HttpStatusCode.NoContent, ("Cookie", cookie), ("Origin", first.Address));
        await first.Close();

        await using var second = await TestServer.Open(first.Folder, options => options with { RequireKeys = true });

        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(second, cookie));
    }

    [Fact]
    public async Task Sessions_InAFileThatIsBroken_LetNobodyIn()
    {
        var first = await TestServer.Start(options => options with { RequireKeys = true });
        var (secret, _) = first.Keys.Add(KeyScope.Read, "", null);
        var cookie = await Login(first, secret);
        await first.Close();
        File.WriteAllText(SessionBook.PathOf(Path.Combine(first.Folder, "runs", "keys.json")), "{");

        await using var second = await TestServer.Open(first.Folder, options => options with { RequireKeys = true });

        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(second, cookie));
    }

    private static async Task<string> Login(TestServer server, string secret)
    {
        using var request = TestServer.Request(
            "/login", JsonSerializer.Serialize(new { key = secret }), ("Origin", server.Address));
        using var answer = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        return Assert.Single(answer.Headers.GetValues("Set-Cookie")).Split(';')[0];
    }

    private static async Task<HttpStatusCode> Ask(TestServer server, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/runs");
        request.Headers.TryAddWithoutValidation("Cookie", cookie);
        using var answer = await server.Client.SendAsync(request);
        return answer.StatusCode;
    }
}
