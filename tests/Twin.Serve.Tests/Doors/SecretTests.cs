using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Twin.Host.Doors;
using Xunit;

namespace Twin.Serve.Tests.Doors;

/// <summary>A key comes out nowhere, and a request without a host comes in nowhere.</summary>
public sealed class SecretTests
{
    [Fact]
    public async Task Key_UsedInEveryWay_IsInNoAnswerMessageMetricOrFile()
    {
        await using var server = await TestServer.Start(options => options with { RequireKeys = true });
        var (secret, _) = server.Keys.Add(KeyScope.Admin, "all", null);
        var tail = secret.Split('_', 3)[2];
        StringBuilder told = new();
        foreach (var path in (string[])
        [
            "/v1/runs", "/v1/runs/yard-0001", "/v1/runs/yard-0001/audit", "/metrics", "/" + secret,
            "/v1/runs/" + secret,
            "/v1/runs?key=" + secret, "/v1/runs/yard-0001/explain?what=" + secret, "/v1/runs/yard-0001/entities/x",
        ])
        {
            told.Append(await Ask(server, HttpMethod.Get, path, "Bearer " + secret, null));
            told.Append(await Ask(server, HttpMethod.Get, path, "Bearer " + secret + "x", null));
            told.Append(await Ask(server, HttpMethod.Get, path, "Basic " + secret, null));
        }

        foreach (var body in (string[])["""{"command":"note","text":"n"}""", "{", """{"key":1}"""])
        {
            told.Append(await Ask(
                server, HttpMethod.Post, "/v1/runs/yard-0001/commands", "Bearer " + secret, body));
        }

        told.Append(await Ask(
            server, HttpMethod.Post, "/login", null, JsonSerializer.Serialize(new { key = secret + "x" })));
        told.AppendJoin('\n', server.Messages);
        foreach (var file in Directory.EnumerateFiles(server.Folder, "*.json", SearchOption.AllDirectories))
        {
            told.Append(await File.ReadAllTextAsync(file));
        }

        Assert.Contains("TW0340", told.ToString(), StringComparison.Ordinal);
        Assert.Contains("twin_sim_elapsed_seconds_total", told.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(tail, told.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET /v1/runs HTTP/1.0\r\n\r\n")]
    [InlineData("GET /v1/runs HTTP/1.1\r\nHost: \r\nConnection: close\r\n\r\n")]
    [InlineData("GET http://evil.example/v1/runs HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /v1/runs HTTP/1.1\r\nHost: localhost.evil.example\r\nConnection: close\r\n\r\n")]
    public async Task Request_ThatNamesNoHostOfTheServer_IsTurnedAway(string text)
    {
        await using var server = await TestServer.Start();
        var address = new Uri(server.Address);
        using var socket = new TcpClient(address.Host, address.Port);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(text));

        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Matches("^HTTP/1.1 (421|400)", answer);
        Assert.DoesNotContain("yard", answer, StringComparison.Ordinal);
    }

    private static async Task<string> Ask(
        TestServer server, HttpMethod method, string path, string? authorization, string? body)
    {
        using var request = new HttpRequestMessage(method, path);
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        request.Headers.TryAddWithoutValidation("Origin", server.Address);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await server.Client.SendAsync(request);
        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
        return answer.Headers + await answer.Content.ReadAsStringAsync();
    }
}
