using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Twin.Host.Doors;
using Xunit;

namespace Twin.Serve.Tests;

/// <summary>What the description says and what the server answers are the same paths.</summary>
public sealed partial class ContractTests
{
    [Fact]
    public async Task Description_AndRoutes_AreTheSame()
    {
        await using var server = await TestServer.Start();
        var paths = (await server.Get("/v1/openapi.json")).GetProperty("paths");

        var described = (
            from path in paths.EnumerateObject()
            from one in path.Value.EnumerateObject()
            select $"{one.Name.ToUpperInvariant()} {path.Name}").Order(StringComparer.Ordinal);
        var answered = server.Routes.Where(route => route.IsDescribed).Select(route => $"{route.Method} {route.Path}")
            .Order(StringComparer.Ordinal);
        var hidden = server.Routes.Where(route => !route.IsDescribed).Select(route => $"{route.Method} {route.Path}")
            .Order(StringComparer.Ordinal);

        Assert.Equal(described, answered);
        Assert.Equal(["GET /", "GET /assets/{file}", "GET /v1/openapi.json"], hidden);
    }

    [Fact]
    public async Task Path_OfTheDocumentation_IsInTheDescription()
    {
        await using var server = await TestServer.Start();
        var known = (await server.Get("/v1/openapi.json")).GetProperty("paths").EnumerateObject()
            .Select(path => path.Name["/v1".Length..]).ToHashSet(StringComparer.Ordinal);
        var text = File.ReadAllText(Path.Combine(Twin.Host.Installation.Root!, "docs", "api.md"));

        var named = Named().Matches(text).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.True(named.Count >= 5, string.Join(", ", named));
        Assert.All(named, path => Assert.Contains(
            known, one => Shape().Replace(one, "{}") == Shape().Replace(path, "{}")));
    }

    [Fact]
    public async Task Route_WithoutAKey_TellsNothingExceptThoseThatMust()
    {
        await using var server = await TestServer.Start(options => options with { RequireKeys = true });
        List<string> open = [];
        foreach (var (method, path, _, _) in server.Routes)
        {
            using var answer = await Ask(server, method, path, null);

            // Too many tries without a key are put off instead of being told why.
            var isClosed = answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.TooManyRequests;
            if (!isClosed) open.Add($"{method} {path}");
        }

        Assert.Equal(
            ["GET /", "GET /assets/{file}", "GET /healthz", "GET /readyz", "POST /login"],
            open.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Route_ThatIsNoRead_IsClosedToAKeyThatReads()
    {
        await using var server = await TestServer.Start(options => options with { RequireKeys = true });
        var (secret, _) = server.Keys.Add(KeyScope.Read, "", null);
        var changing = server.Routes.Where(route => route.Method != "GET").ToList();

        // Whoever may read may leave, and end the sessions of his own key.
        string[] own = ["/login", "/logout", "/v1/sessions/{session}"];
        foreach (var (method, path, needs, _) in changing.Where(route => !own.Contains(route.Path)))
        {
            using var answer = await Ask(server, method, path, secret);

            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{method} {path}: {answer.StatusCode}");
            Assert.True(needs!.Scope >= KeyScope.Operate, path);
        }

        Assert.Equal(
            ["DELETE /v1/runs/{run}", "DELETE /v1/sessions/{session}", "DELETE /v1/severances/{job}", "POST /login",
                "POST /logout", "POST /v1/runs", "POST /v1/runs/{run}/commands"],
            changing.Select(route => $"{route.Method} {route.Path}").Order(StringComparer.Ordinal));
    }

    private static async Task<HttpResponseMessage> Ask(TestServer server, string method, string path, string? key)
    {
        var asked = path.Replace("{run}", "yard-0001", StringComparison.Ordinal)
            .Replace("{entity}", "site:pit", StringComparison.Ordinal)
            .Replace("{other}", "yard-0001", StringComparison.Ordinal)
            .Replace("{name}", "stone.stock", StringComparison.Ordinal)
            .Replace("{job}", "1", StringComparison.Ordinal).Replace("{file}", "main.js", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(new HttpMethod(method), asked);
        if (method != "GET") request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        if (key is not null) request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + key);
        return await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    // Paths as docs/api.md writes them: `/runs/{run}/audit`, with or without the prefix and a question.
    [GeneratedRegex("`(?:GET |POST |DELETE )?(?:/v1)?(/(?:runs|severances|worlds)[^`?,\\s]*)")]
    private static partial Regex Named();

    [GeneratedRegex("\\{[^}]*\\}")]
    private static partial Regex Shape();
}
