using System.Diagnostics;
using System.Net;
using Twin.Servers;
using Twin.Storage;
using Xunit;

namespace Twin.Serve.Tests;

/// <summary>A server whose runs lie in PostgreSQL, which goes away and comes back.</summary>
public sealed class StoreAwayTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    [PostgresFact]
    public async Task Commands_WhileTheStoreIsAway_AreRefusedAndNoneIsLostWhenItIsBack()
    {
        using var yard = new YardStore();
        var (postgres, store) = (yard.Server, yard.Url);
        await using var server = await TestServer.Start(options => options with { Store = store });
        await server.Command("""{"command":"note","text":"before"}""");

        postgres.Kill();
        await Until(server, HttpStatusCode.ServiceUnavailable, "away");
        var stood = (await server.Get($"/v1/runs/{server.Run.Id}")).GetProperty("atMicros").GetInt64();
        var away = await server.Get("/v1/runs");
        using (var ready = await server.Client.GetAsync("/readyz"))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
            Assert.Equal("not ready: store-away 1\n", await ready.Content.ReadAsStringAsync());
        }

        postgres.Start();
        await Until(server, HttpStatusCode.OK, "after");
        var run = Assert.Single(away.GetProperty("runs").EnumerateArray());
        Assert.Equal("store-away", run.GetProperty("state").GetString());
        Assert.Equal(stood, run.GetProperty("atMicros").GetInt64());
        Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync("/readyz")).StatusCode);
        var clock = Stopwatch.StartNew();
        while (server.Run.Status()!.AtMicros < stood && clock.Elapsed < _patience) await Task.Yield();
        Assert.InRange(server.Run.Status()!.AtMicros, stood, stood + (3_600_000_000L * 24));

        Assert.Equal("yard-0001", server.Run.Id);
        using var reader = RunReader.Open((store with { Run = "yard/0001" }).ToString());
        var notes = reader.Inputs().Select(input => System.Text.Encoding.UTF8.GetString(input.Payload.Span))
            .Where(text => text.Contains("\"text\":", StringComparison.Ordinal)).ToList();
        Assert.Equal(1, notes.Count(text => text.Contains("\"before\"", StringComparison.Ordinal)));
        Assert.Equal(1, notes.Count(text => text.Contains("\"after\"", StringComparison.Ordinal)));
    }

    /// <summary>Sends a note again and again until it is answered so.</summary>
    private static async Task Until(TestServer server, HttpStatusCode expected, string text)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            using var request = TestServer.Request(
                $"/v1/runs/{server.Run.Id}/commands", $$"""{"command":"note","text":"{{text}}"}""");
            using var answer = await server.Client.SendAsync(request);
            if (answer.StatusCode == expected) return;
            Assert.True(clock.Elapsed < _patience, $"still {answer.StatusCode} after {_patience}");
        }
    }
}
