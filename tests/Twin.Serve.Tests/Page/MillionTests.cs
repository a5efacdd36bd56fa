using System.Globalization;
using System.Text.Json;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Twin.Serve.Tests.Page;

/// <summary>A chart of a million points: no spike is lost, and what it took is written beside the tests, under
/// <c>TestResults/measures</c>.</summary>
public sealed class MillionTests
{
    private const int Points = 1_000_000;

    [BrowserFact]
    public async Task Chart_OfAMillionPoints_KeepsTheSpikeAndTellsWhatItTook()
    {
        await using var server = await TestServer.Start();
        await using var reader = await Reader.Open(server.Address);
        await Expect(reader.Page.Locator("#state")).ToHaveTextAsync("running", new() { Timeout = 60_000 });

        var found = await reader.Page.EvaluateAsync<JsonElement>(
            """
            async (count) => {
              const { Chart } = await import('./assets/chart.js');
              const view = { name: 'million', runs: [], align: 'date', zone: 'site' };
              const chart = new Chart(document.getElementById('charts'), view);
              const [times, values] = [new Array(count), new Array(count)];
              for (let i = 0; i < count; i++) { times[i] = i * 60e6; values[i] = Math.sin(i / 5e4) + i / count; }
              values[654321] = 42;
              const frame = () => new Promise((done) => requestAnimationFrame(done));
              let began = performance.now();
              chart.show([{ run: { id: 'run', from: '2025-01-01' }, times, values, unit: '1' }], []);
              await frame();
              const first = performance.now() - began;
              began = performance.now();
              chart.draw();
              const again = performance.now() - began;
              const drawn = chart.plot.data[0], steps = [];
              for (let i = 0; i < 60; i++) {
                began = performance.now();
                const width = drawn.at(-1) - drawn[0], min = drawn[0] + width * i / 120;
                chart.plot.setScale('x', { min, max: min + width / 4 });
                await Promise.resolve();
                steps.push(performance.now() - began);
                await frame();
              }
              steps.sort((a, b) => a - b);
              const most = Math.max(...chart.plot.data[1]);
              return { first, again, step: steps[30], worst: steps[59], drawn: drawn.length, most };
            }
            """, Points);

        Assert.Equal(42, found.GetProperty("most").GetDouble());
        Assert.InRange(found.GetProperty("drawn").GetInt32(), 4_000, 40_000);
        double Of(string name) => found.GetProperty(name).GetDouble();
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "TestResults", "measures"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "million.txt"), string.Create(
            CultureInfo.InvariantCulture,
            $"first {Of("first"):0} ms, again {Of("again"):0} ms, pan {Of("step"):0.0} ms in the median, "
            + $"{Of("worst"):0.0} at most, {Of("drawn"):0} points drawn\n"));
    }

    [Fact]
    public async Task Series_AskedForByPoints_KeepsLeastAndGreatest()
    {
        await using var server = await TestServer.Start(speed: 60 * 86_400);
        using var events = await EventReader.Open(server.Client, "/v1/runs/yard-0001/events?from=now");
        while (server.Run.Status()!.AtMicros < 500L * 86_400 * 1_000_000) await events.NextOf("robot.failed/2");
        await server.Command("""{"command":"pause"}""");

        var all = Values(await server.Get("/v1/runs/yard-0001/series?name=stone.output"));
        var thin = Values(await server.Get("/v1/runs/yard-0001/series?name=stone.output&points=4"));

        Assert.True(all.Count > 4, $"{all.Count} values");
        Assert.InRange(thin.Count, 2, 4);
        Assert.Equal(all.Max(), thin.Max());
        Assert.Equal(all.Min(), thin.Min());
    }

    private static List<double> Values(JsonElement list) =>
        [.. list.GetProperty("series")[0].GetProperty("values").EnumerateArray().Select(value => value.GetDouble())];
}
