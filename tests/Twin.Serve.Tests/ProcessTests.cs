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
