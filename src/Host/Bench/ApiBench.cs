using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Twin.Benchmarks;
using Twin.Host.Api;
using Twin.Host.Doors;
using Twin.Host.Runs;
using Twin.Host.Serve;
using Twin.Scenario;

namespace Twin.Host.Bench;

/// <summary>The HTTP interface over a world of ten thousand robots, keys and limits on: reads of entities against a
/// bare endpoint of the same server, durable commands, and a thousand listeners.</summary>
internal sealed class ApiBench : IBench
{
    private const string World = "scenarios/gigasite.yaml", RunId = "gigasite-0001";
    private const int Clients = 32, Commanders = 128, Rounds = 3, Listeners = 1000, Notes = 100, Sized = 100;
    private const int RatePerSecond = 1_000_000;

    private static readonly TimeSpan _round = TimeSpan.FromSeconds(3);

    /// <inheritdoc/>
    public string Name => "api";

    /// <inheritdoc/>
    public IReadOnlyList<BenchResult> Run(Action<string> progress) => Measure(progress).GetAwaiter().GetResult();

    private static async Task<IReadOnlyList<BenchResult>> Measure(Action<string> progress)
    {
        var folder = Directory.CreateTempSubdirectory("twin-bench-").FullName;
        var reading = WorldFile.Read(Path.Combine(Installation.Root ?? ".", World));
        var options = new ServeOptions
        {
            Port = 0, Worlds = folder, Runs = Path.Combine(folder, "runs"), Keys = Path.Combine(folder, "keys.json"),
            RequireKeys = true, RatePerSecond = RatePerSecond, Time = TimeProvider.System, MinFreeBytes = 0,
        };
        using var host = new RunHost(options);
        var resolved = new ResolvedWorld(reading.World!, "gigasite", reading.Texts, [], BuildIdentity.Current);
        var run = host.Begin(resolved, options.Speed, isLive: false);
        var keys = new KeyStore(options.Keys, options.Time);
        var (secret, _) = keys.Add(KeyScope.Admin, "bench", null);
        var server = await ApiServer.Start(host, keys, null, progress).ConfigureAwait(false);
        await using var __ = server;
        var address = new Uri(server.Address);
        var robots = run.Read(session => new EntityIds(session.Run.World).All().Where(IsRobot).ToArray())!;
        await using var bare = await Bare(BytesOf(run, robots)).ConfigureAwait(false);
        List<BenchResult> results = [await Reads(progress, address, secret, robots, new Uri(bare.Urls.First()))
            .ConfigureAwait(false)];
        progress("durable commands");
        results.Add(await Commands(address, secret, robots.Length).ConfigureAwait(false));
        progress($"{Listeners} listeners");
        results.Add(await Listen(address, secret, run).ConfigureAwait(false));
        await server.Stop().ConfigureAwait(false);
        host.Leave();
        Directory.Delete(folder, recursive: true);
        return results;
    }

    private static bool IsRobot(string id) => EntityIds.Parts(id).Kind == EntityIds.Robot;

    /// <summary>Mean length of what robots are answered with: the bare endpoint sends as much.</summary>
    private static int BytesOf(ServedRun run, string[] robots)
    {
        var (book, bytes) = (new EntityBook(run), 0);
        foreach (var id in robots.Take(Sized))
        {
            EntityText.OfThread.Write(book.Find(id)!);
            bytes += EntityText.OfThread.Body.Length;
        }

        return bytes / Sized;
    }

    private static async Task<WebApplication> Bare(int bytes)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var body = new byte[bytes];
        Array.Fill(body, (byte)'x');
        app.MapGet("/bare", async (HttpContext context) =>
        {
            context.Response.ContentLength = body.Length;
            await context.Response.BodyWriter.WriteAsync(body).ConfigureAwait(false);
        });
        await app.StartAsync().ConfigureAwait(false);
        return app;
    }

    private static async Task<BenchResult> Reads(
        Action<string> progress, Uri server, string key, string[] robots, Uri bare)
    {
        var requests = robots
            .Select(id => RawClient.Request("GET", server, $"/v1/runs/{RunId}/entities/{id}", key)).ToArray();
        var plain = new[] { RawClient.Request("GET", bare, "/bare", key) };
        List<double> ours = [], baseline = [], ratios = [];
        await Rate(bare, plain, Clients).ConfigureAwait(false);
        await Rate(server, requests, Clients).ConfigureAwait(false);
        for (var round = 1; round <= Rounds; round++)
        {
            progress($"reads, round {round} of {Rounds}");
            baseline.Add(await Rate(bare, plain, Clients).ConfigureAwait(false));
            ours.Add(await Rate(server, requests, Clients).ConfigureAwait(false));
            ratios.Add(ours[^1] / baseline[^1]);
        }

        var note = string.Create(
            CultureInfo.InvariantCulture,
            $"{Median(ours):0} entity reads a second by the wall, {Median(baseline):0} of a bare endpoint");
        return new BenchResult("api-entity-reads", robots.Length, Ratio: Median(ratios), Note: note);
    }

    private static async Task<BenchResult> Commands(Uri server, string key, int robots)
    {
        var body = """{"command":"note","text":"bench","reason":"measure"}""";
        var request = new[] { RawClient.Request("POST", server, $"/v1/runs/{RunId}/commands", key, body) };
        List<double> rates = [];
        for (var round = 0; round < Rounds; round++)
        {
            rates.Add(await Rate(server, request, Commanders).ConfigureAwait(false));
        }


        var note = string.Create(
            CultureInfo.InvariantCulture,
            $"{Median(rates):0} commands a second by the wall, each committed before its answer; {Commanders} clients");
        return new BenchResult("api-durable-commands", robots, Note: note);
    }

    private static async Task<BenchResult> Listen(Uri server, string key, ServedRun run)
    {
        var listen = RawClient.Request("GET", server, $"/v1/runs/{RunId}/events?from=now", key);
        var clock = Stopwatch.StartNew();
        var ready = new CountdownEvent(Listeners);
        var clients = Enumerable.Range(0, Listeners).Select(_ => new RawClient(server)).ToArray();
        var marked = "\"text\":\"heard\""u8.ToArray();
        var counts = clients.Select(client => client.Count(listen, marked, Notes, () => ready.Signal())).ToArray();
        await Task.Run(() => ready.Wait(TimeSpan.FromMinutes(1))).ConfigureAwait(false);
        var note = RawClient.Request(
            "POST", server, $"/v1/runs/{RunId}/commands", key, """{"command":"note","text":"heard"}""");
        using (var speaker = new RawClient(server))
        {
            for (var i = 0; i < Notes; i++) await speaker.Ask(note).ConfigureAwait(false);
        }

        var heard = (await Task.WhenAll(counts).WaitAsync(TimeSpan.FromMinutes(2)).ConfigureAwait(false))
            .Sum(count => (long)count);
        foreach (var client in clients) client.Dispose();
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{heard} of {Notes * Listeners} events heard in {clock.Elapsed.TotalSeconds:0.0} s; "
                + $"{run.Hub.CutCount} clients cut off");
        return new BenchResult("api-listeners", Listeners, Note: text);
    }

    /// <summary>Requests answered with 200 a second by the wall.</summary>
    private static async Task<double> Rate(Uri server, byte[][] requests, int clients)
    {
        var clock = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            using var connection = new RawClient(server);
            var (done, at) = (0L, client * 7919);
            while (clock.Elapsed < _round)
            {
                if (await connection.Ask(requests[at++ % requests.Length]).ConfigureAwait(false)) done++;
            }

            return done;
        }))).ConfigureAwait(false);
        return counts.Sum() / clock.Elapsed.TotalSeconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
