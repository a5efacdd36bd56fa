using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Twin.Host;
using Twin.Host.Api;
using Twin.Host.Doors;
using Twin.Host.Runs;
using Twin.Host.Serve;
using Twin.Scenario;
using Xunit;

namespace Twin.Serve.Tests;

/// <summary>A server in this process on a free port of loopback, with a folder of its own.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly ApiServer _server;

    private TestServer(
        string folder, RunHost host, KeyStore keys, ApiServer server, ConcurrentQueue<string> messages)
    {
        (Folder, Host, Keys, _server, Messages) = (folder, host, keys, server, messages);
        Client = new HttpClient { BaseAddress = new Uri(server.Address) };
    }

    /// <summary>Its folder: worlds and runs lie in it.</summary>
    public string Folder { get; }

    public RunHost Host { get; }

    public KeyStore Keys { get; }

    public HttpClient Client { get; }

    public string Address => _server.Address;

    /// <summary>Everything that it answers: method, path, and the scope that it needs.</summary>
    public IEnumerable<(string Method, string Path, Needs? Needs, bool IsDescribed)> Routes =>
        from endpoint in _server.Endpoints
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []
        select (
            method, endpoint.RoutePattern.RawText!, endpoint.Metadata.GetMetadata<Needs>(),
            endpoint.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>() is not { ExcludeFromDescription: true });

    /// <summary>The first run that was begun.</summary>
    public ServedRun Run => Host.Served.First();

    /// <summary>What the server said to whoever runs it.</summary>
    public ConcurrentQueue<string> Messages { get; }

    /// <summary>Starts a server with the yard under a clock.</summary>
    /// <param name="options">Changes how it is set up.</param>
    /// <param name="speed">Simulated seconds a second; the clock stands where it is 0.</param>
    public static async Task<TestServer> Start(Func<ServeOptions, ServeOptions>? options = null, double speed = 3600)
    {
        var folder = Directory.CreateTempSubdirectory("twin-serve-").FullName;
        Yard.Write(Directory.CreateDirectory(Path.Combine(folder, "worlds")).FullName);
        return await Open(folder, options, speed);
    }

    /// <summary>Starts a server over a folder that an earlier one may have left.</summary>
    public static async Task<TestServer> Open(
        string folder, Func<ServeOptions, ServeOptions>? options = null, double speed = 3600)
    {
        var set = new ServeOptions
        {
            Port = 0, Worlds = Path.Combine(folder, "worlds"), Runs = Path.Combine(folder, "runs"),
            Keys = Path.Combine(folder, "runs", "keys.json"), Time = TimeProvider.System, Speed = speed,
            MinFreeBytes = 0,
        };
        set = options?.Invoke(set) ?? set;
        var host = new RunHost(set);
        foreach (var left in host.LeftBehind().ToList()) host.TakeUp(left, acceptBuild: false);
        if (!host.Served.Any() && speed > 0) host.Begin(World(folder), speed, isLive: false);
        var keys = new KeyStore(set.Keys, set.Time);
        ConcurrentQueue<string> messages = new();
        var server = await ApiServer.Start(host, keys, certificate: null, messages.Enqueue);
        return new TestServer(folder, host, keys, server, messages);
    }

    public static ResolvedWorld World(string folder)
    {
        var reading = WorldFile.Read(Path.Combine(folder, "worlds", Yard.Name + ".yaml"));
        return new ResolvedWorld(reading.World!, Yard.Name, reading.Texts, [], BuildIdentity.Current);
    }

    /// <summary>Asks and reads the answer as JSON.</summary>
    public async Task<JsonElement> Get(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await Client.GetAsync(path);
        return await Json(answer, expected);
    }

    /// <summary>Sends JSON and reads the answer as JSON.</summary>
    public async Task<JsonElement> Post(
        string path, string body, HttpStatusCode expected = HttpStatusCode.OK,
        params (string Name, string Value)[] headers)
    {
        using var request = Request(path, body, headers);
        using var answer = await Client.SendAsync(request);
        return await Json(answer, expected);
    }

    /// <summary>Commands the first run.</summary>
    public Task<JsonElement> Command(
        string body, HttpStatusCode expected = HttpStatusCode.OK, params (string Name, string Value)[] headers) =>
        Post($"/v1/runs/{Run.Id}/commands", body, expected, headers);

    /// <summary>A request with a body of JSON.</summary>
    public static HttpRequestMessage Request(string path, string body, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    public async ValueTask DisposeAsync()
    {
        await Close();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Ends the server and leaves its folder.</summary>
    public async Task Close()
    {
        Client.Dispose();
        await _server.Stop();
        Host.Dispose();
        await _server.DisposeAsync();
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer, HttpStatusCode expected)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expected, $"{(int)answer.StatusCode}: {text}");
        if (text.Length == 0) return default;
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
