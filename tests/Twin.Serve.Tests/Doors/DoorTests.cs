using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Twin.Host.Doors;
using Xunit;

namespace Twin.Serve.Tests.Doors;

/// <summary>What stands between a request and a run.</summary>
public sealed class DoorTests
{
    private const string Note = """{"command":"note","text":"n"}""";

    [Fact]
    public async Task Request_WithoutAKey_IsTurnedAwayWhereKeysAreAsked()
    {
        await using var server = await TestServer.Start(options => options with { RequireKeys = true });

        var problem = await server.Get("/v1/runs", HttpStatusCode.Unauthorized);

        Assert.Equal("TW0335", problem.GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("twin_000000000000_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "an unknown key")]
    [InlineData("nonsense", "an unknown key")]
    public async Task Key_ThatNobodyMade_OpensNothingAndIsNotRepeated(string key, string why)
    {
        await using var server = await TestServer.Start(options => options with { RequireKeys = true });

        using var answer = await Ask(server, "/v1/runs", key);
        var text = await answer.Content.ReadAsStringAsync();
        using var again = await Ask(server, "/metrics", key);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
        Assert.Contains(why, text, StringComparison.Ordinal);
        Assert.DoesNotContain(key, text, StringComparison.Ordinal);
        Assert.DoesNotContain(key, await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_ThatHasEnded_OpensNothing()
    {
        await using var server = await TestServer.Start(options => options with { RequireKeys = true });
        var (secret, _) = server.Keys.Add(KeyScope.Read, "old", DateTimeOffset.UtcNow.AddSeconds(-1));

        using var answer = await Ask(server, "/v1/runs", secret);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("an expired key", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_TakenBack_OpensNothingAnyMore()
    {
        await using var server = await TestServer.Start(options => options with { RequireKeys = true });
        var (secret, key) = server.Keys.Add(KeyScope.Read, "gone", null);

        using var before = await Ask(server, "/v1/runs", secret);
        server.Keys.Revoke(key.Id);
        using var after = await Ask(server, "/v1/runs", secret);

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
        Assert.Contains("a revoked key", await after.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(KeyScope.Metrics, "/metrics", HttpStatusCode.OK)]
    [InlineData(KeyScope.Metrics, "/v1/runs", HttpStatusCode.Forbidden)]
    [InlineData(KeyScope.Read, "/v1/runs", HttpStatusCode.OK)]
    [InlineData(KeyScope.Read, "/metrics", HttpStatusCode.OK)]
    internal async Task Key_OfAScope_ReadsWhatThatReaches(KeyScope scope, string path, HttpStatusCode expected)
    {
        await using var server = await TestServer.Start(options => options with { RequireKeys = true });
        var (secret, _) = server.Keys.Add(scope, "", null);

        using var answer = await Ask(server, path, secret);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData(KeyScope.Read, Note, HttpStatusCode.Forbidden)]
    [InlineData(KeyScope.Operate, Note, HttpStatusCode.OK)]
    [InlineData(KeyScope.Operate, """{"command":"stop","run":"yard-0001","dryRun":true}""", HttpStatusCode.Forbidden)]
    [InlineData(KeyScope.Admin, """{"command":"stop","run":"yard-0001","dryRun":true}""", HttpStatusCode.OK)]
    internal async Task Key_OfAScope_CommandsWhatThatReaches(KeyScope scope, string body, HttpStatusCode expected)
    {
        await using var server = await TestServer.Start(options => options with { RequireKeys = true });
        var (secret, key) = server.Keys.Add(scope, "", null);

        var answer = await server.Command(body, expected, ("Authorization", "Bearer " + secret));

        if (expected != HttpStatusCode.OK) Assert.Equal("TW0336", answer.GetProperty("code").GetString());
        Assert.DoesNotContain(secret, answer.ToString(), StringComparison.Ordinal);
        Assert.NotEqual(secret, key.Sha256);
    }

    [Theory]
    [InlineData("/v1/runs?key=twin_x")]
    [InlineData("/v1/runs?access_token=a")]
    [InlineData("/v1/runs?anything=TWIN_abc")]
    [InlineData("/v1/runs/twin_0123456789ab_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/twin_twin_0123456789AB_")]
    public async Task Key_InAUrl_IsRefusedWhateverItIs(string path)
    {
        await using var server = await TestServer.Start();

        var problem = await server.Get(path, HttpStatusCode.BadRequest);

        Assert.Equal("TW0340", problem.GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    public async Task Health_WithoutAKey_AnswersWithoutData(string path)
    {
        await using var server = await TestServer.Start(options => options with { RequireKeys = true });

        Assert.Equal("ok\n", await server.Client.GetStringAsync(path));
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("10.0.0.7")]
    public async Task Host_ThatTheServerIsNot_IsTurnedAway(string host)
    {
        await using var server = await TestServer.Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/runs") { Headers = { Host = host } };

        using var answer = await server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.Contains("TW0337", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Host_ThatIsAllowed_MayBeNamed()
    {
        await using var server = await TestServer.Start(options => options with { AllowedHosts = ["twin.example"] });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/runs") { Headers = { Host = "twin.example" } };

        using var answer = await server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    [InlineData("X-Forwarded-Port", "443")]
    [InlineData("X-Forwarded-Prefix", "/twin")]
    [InlineData("CF-Connecting-IP", "127.0.0.1")]
    [InlineData("X-Real-IP", "127.0.0.1")]
    [InlineData("Via", "1.1 proxy")]
    public async Task Loopback_BehindAProxy_NeedsAKey(string header, string value)
    {
        await using var server = await TestServer.Start();

        var problem = await server.Command(Note, HttpStatusCode.Unauthorized, (header, value));

        Assert.Equal("TW0335", problem.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Command_ThatIsNotJson_IsRefused()
    {
        await using var server = await TestServer.Start();
        using var form = new StringContent(Note, Encoding.UTF8, new MediaTypeHeaderValue("text/plain"));

        using var answer = await server.Client.PostAsync("/v1/runs/yard-0001/commands", form);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Equal(2, server.Run.Revision);
    }

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task Command_OfAnotherPage_IsRefused(string header, string value)
    {
        await using var server = await TestServer.Start();

        var problem = await server.Command(Note, HttpStatusCode.Forbidden, (header, value));

        Assert.Equal("TW0338", problem.GetProperty("code").GetString());
        Assert.Equal(2, server.Run.Revision);
    }

    [Fact]
    public async Task Command_OfTheServersOwnPage_IsTaken()
    {
        await using var server = await TestServer.Start();

        await server.Command(Note, HttpStatusCode.OK, ("Origin", server.Address), ("Sec-Fetch-Site", "same-origin"));

        Assert.Equal(3, server.Run.Revision);
    }

    [Fact]
    public async Task Answers_OfEveryKind_ForbidFramesAndForeignContent()
    {
        await using var server = await TestServer.Start();

        foreach (var path in (string[])["/v1/runs", "/v1/nothing", "/healthz", "/v1/openapi.json"])
        {
            using var answer = await server.Client.GetAsync(path);
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.False(answer.Headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task Requests_BeyondTheRate_ArePutOff()
    {
        await using var server = await TestServer.Start(options => options with { RatePerSecond = 5 });

        var statuses = new List<HttpResponseMessage>();
        for (var i = 0; i < 20; i++) statuses.Add(await server.Client.GetAsync("/v1/worlds"));

        var late = statuses.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.Equal(TimeSpan.FromSeconds(1), late.Headers.RetryAfter!.Delta);
    }

    [Fact]
    public async Task Client_ThatSendsItsHeadersSlowly_IsCutOff()
    {
        await using var server = await TestServer.Start(
            options => options with { HeadersWithin = TimeSpan.FromSeconds(1) });
        var address = new Uri(server.Address);
        using var socket = new TcpClient(address.Host, address.Port);
        var stream = socket.GetStream();
        await stream.WriteAsync("GET /v1/runs HTTP/1.1\r\nHost: localhost\r\nX-Slow: "u8.ToArray());

        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(30));

        Assert.StartsWith("HTTP/1.1 408", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Client_ThatSendsItsBodySlowly_IsCutOffAndDelaysNobody()
    {
        await using var server = await TestServer.Start(
            options => options with { BodyGrace = TimeSpan.FromSeconds(2) });
        var address = new Uri(server.Address);
        using var socket = new TcpClient(address.Host, address.Port);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /v1/runs/yard-0001/commands HTTP/1.1\r\nHost: {address.Authority}\r\n"
                + "Content-Type: application/json\r\nContent-Length: 60000\r\n\r\n{"));

        await server.Command(Note);
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(60));

        Assert.StartsWith("HTTP/1.1 408", answer, StringComparison.Ordinal);
        Assert.Contains("application/problem+json", answer, StringComparison.Ordinal);
        Assert.Equal(3, server.Run.Revision);
    }

    [Theory]
    [InlineData("/v1/runs/yard-0001", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("/v1/severances/1", HttpStatusCode.NotFound)]
    public async Task Delete_WithoutABody_NeedsOneOnlyWhereOneIsExpected(string path, HttpStatusCode expected)
    {
        await using var server = await TestServer.Start();

        using var answer = await server.Client.DeleteAsync(path);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Delete_OfAnotherPage_IsRefused()
    {
        await using var server = await TestServer.Start();
        using var request = new HttpRequestMessage(HttpMethod.Delete, "/v1/severances/1");
        request.Headers.TryAddWithoutValidation("Origin", "http://evil.example");

        using var answer = await server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static async Task<HttpResponseMessage> Ask(TestServer server, string path, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + key);
        return await server.Client.SendAsync(request);
    }
}
