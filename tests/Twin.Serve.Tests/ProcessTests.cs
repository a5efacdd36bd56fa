using System.Globalization;
using System.Net;
using System.Text.Json;
using Twin.Host;
using Twin.Host.Runs;
using Twin.Storage;
using Xunit;

namespace Twin.Serve.Tests;

/// <summary>Servers in processes of their own end by signals, cleanly and not.</summary>
public sealed class ProcessTests : IDisposable
{
    private const int Writers = 8, Enough = 500;

    private readonly string _folder = Directory.CreateTempSubdirectory("twin-serve-").FullName;

    public ProcessTests() => Yard.Write(Directory.CreateDirectory(Path.Combine(_folder, "worlds")).FullName);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("-TERM")]
    [InlineData("-INT")]
    public async Task Server_Signalled_KeepsASnapshotExitsWithZeroAndGoesOnWhereItWas(string signal)
    {
        using var first = await ChildServer.Start(_folder, "--speed", "36000");
        await first.Client.GetStringAsync("/v1/runs");

        var (code, took) = first.Signal(signal);

        Assert.Equal(ExitCode.Good, code);
        Assert.True(took < TimeSpan.FromSeconds(10), $"it took {took}");
        long left;
        using (var reader = RunReader.Open(Path.Combine(_folder, "runs", "yard", "0001")))
        {
            left = reader.Recovery().Snapshot!.AtMicros;
        }

        using var second = await ChildServer.Start(_folder, "--speed", "36000");
        using var runs = JsonDocument.Parse(await second.Client.GetStringAsync("/v1/runs"));
        var run = Assert.Single(runs.RootElement.GetProperty("runs").EnumerateArray());
        Assert.True(left > 0);
        Assert.InRange(run.GetProperty("atMicros").GetInt64(), left, left + (36_000_000_000L * 30));
    }

    [Fact]
    public async Task Server_KilledUnderLoad_LosesNoAcknowledgedCommand()
    {
        List<(long Sequence, string Text)> acknowledged = [];
        using (var first = await ChildServer.Start(_folder, "--speed", "36000"))
        {
            var enough = new TaskCompletionSource();
            var writers = Enumerable.Range(0, Writers)
                .Select(writer => Task.Run(() => Write(first, writer, acknowledged, enough))).ToArray();
            await enough.Task.WaitAsync(TimeSpan.FromSeconds(60));
            first.Signal("-KILL");
            await Task.WhenAll(writers);
        }

        using var second = await ChildServer.Start(_folder);
        using var reader = RunReader.Open(Path.Combine(_folder, "runs", "yard", "0001"));
        var inputs = reader.Inputs().ToDictionary(input => input.Sequence);
        foreach (var (sequence, text) in acknowledged)
        {
            Assert.Equal(InputNames.Noted, inputs[sequence].Manifest);
            using var payload = JsonDocument.Parse(inputs[sequence].Payload);
            Assert.Equal(text, payload.RootElement.GetProperty("text").GetString());
        }
    }

    [Fact]
    public async Task Log_OfAServer_NamesEveryCommandAndWhoGaveIt()
    {
        using (var server = await ChildServer.Start(_folder, "--log", "twin.log"))
        {
            await Command(server, """{"command":"pause","reason":"look"}""");
            await Command(server, """{"command":"speed","speed":-1}""");
            server.Signal("-TERM");
        }

        var lines = File.ReadLines(Path.Combine(_folder, "twin.log"))
            .Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var answered = lines.Where(line => line.GetProperty("event").GetString() == "CommandAnswered").ToList();
        Assert.Equal("RunBegan", lines[0].GetProperty("event").GetString());
        Assert.Equal("yard/0001", lines[0].GetProperty("Run").GetString());
        Assert.Equal("pause", answered[0].GetProperty("Command").GetString());
        Assert.Equal("local", answered[0].GetProperty("Principal").GetString());
        Assert.Equal("done", answered[0].GetProperty("Outcome").GetString());
        Assert.Equal("RunEnded", lines[^1].GetProperty("event").GetString());

        static async Task Command(ChildServer server, string body)
        {
            using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
            using var answer = await server.Client.PostAsync("/v1/runs/yard-0001/commands", content);
        }
    }

    private static async Task Write(
        ChildServer server, int writer, List<(long Sequence, string Text)> acknowledged, TaskCompletionSource enough)
    {
        for (var i = 0; ; i++)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{writer}.{i}");
            try
            {
                using var request = TestServer.Request(
                    "/v1/runs/yard-0001/commands", $$"""{"command":"note","text":"{{text}}"}""");
                using var answer = await server.Client.SendAsync(request);
                if (answer.StatusCode != HttpStatusCode.OK) return;
                using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
                lock (acknowledged)
                {
                    acknowledged.Add((json.RootElement.GetProperty("sequence").GetInt64(), text));
                    if (acknowledged.Count == Enough) enough.TrySetResult();
                }
            }
            catch (Exception e) when (e is HttpRequestException or IOException)
            {
                return;
            }
        }
    }
}
