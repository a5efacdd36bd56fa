using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Twin.Host;
using Twin.Host.Runs;
using Twin.Host.Serve;
using Twin.Servers;
using Twin.Storage;
using Xunit;

namespace Twin.Serve.Tests;

/// <summary>A server on a disk that really fills up: a small one in memory, mounted where tests may mount.</summary>
public sealed class FullDiskTests : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(90);

    private readonly Tmpfs _disk = new("24m");

    public FullDiskTests() => Yard.Write(Directory.CreateDirectory(Path.Combine(_disk.Path, "worlds")).FullName);

    private string Ballast => Path.Combine(_disk.Path, "ballast");

    public void Dispose() => _disk.Dispose();

    [TmpfsFact]
    public async Task Server_OnADiskThatFills_PausesBeforeItFailsAndGoesOnWithRoom()
    {
        using var server = await ChildServer.Start(_disk.Path, "--speed", "36000", "--min-free", "8");
        Fill(leaveMiB: 6);

        await Until(server, "low-space");
        var stood = await At(server);
        var (refused, _) = await Note(server, "refused");
        using var ready = await server.Client.GetAsync("/readyz");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused);
        Assert.Equal("not ready: low-space 1\n", await ready.Content.ReadAsStringAsync());
        Assert.Equal(stood, await At(server));
        File.Delete(Ballast);
        await Until(server, "running");
        Assert.Equal(HttpStatusCode.OK, (await Note(server, "taken")).Status);
    }

    [TmpfsFact]
    public async Task Server_OnAFullDisk_LosesNothingAcknowledgedAndExitsCleanly()
    {
        List<long> acknowledged = [];
        using (var server = await ChildServer.Start(_disk.Path, "--speed", "36000"))
        {
            acknowledged.Add((await Note(server, "first")).Sequence);
            Fill(leaveMiB: 0);
            var clock = Stopwatch.StartNew();
            var text = new string('x', 1500);
            while (await Note(server, text) is { Status: HttpStatusCode.OK, Sequence: var sequence })
            {
                acknowledged.Add(sequence);
                Assert.True(clock.Elapsed < _patience, "the disk never filled");
            }

            await Until(server, "failed");
            var (code, took) = server.Signal("-TERM");
            Assert.Equal(ExitCode.Good, code);
            Assert.True(took < TimeSpan.FromSeconds(10), $"it took {took}");
        }

        File.Delete(Ballast);
        using var again = await ChildServer.Start(_disk.Path, "--speed", "36000");
        Assert.Equal(HttpStatusCode.OK, (await Note(again, "after")).Status);
        using var reader = RunReader.Open(Path.Combine(_disk.Path, "runs", "yard", "0001"));
        var notes = reader.Inputs().Where(input => input.Manifest == InputNames.Noted).Select(input => input.Sequence);
        Assert.Subset(notes.ToHashSet(), acknowledged.ToHashSet());
    }

    [TmpfsFact]
    public async Task Deletion_OnAFullDisk_MakesTheRoomForItsOwnLine()
    {
        using var server = await ChildServer.Start(_disk.Path, "--speed", "36000");
        using (var stop = TestServer.Request(
            "/v1/runs/yard-0001/commands", """{"command":"stop","run":"yard-0001"}"""))
        using (var stopped = await server.Client.SendAsync(stop))
        {
            Assert.Equal(HttpStatusCode.OK, stopped.StatusCode);
        }

        await Until(server, "stopped");
        var run = Path.Combine(_disk.Path, "runs", "yard", "0001");
        Assert.True(SpinWait.SpinUntil(() => !File.Exists(Path.Combine(run, "run.db-wal")), _patience), "still open");
        Fill(leaveMiB: 0);
        using var request = TestServer.Request("/v1/runs/yard-0001", """{"run":"yard-0001","reason":"full"}""");
        request.Method = HttpMethod.Delete;
        using var answer = await server.Client.SendAsync(request);

        Assert.True(answer.StatusCode == HttpStatusCode.NoContent, await answer.Content.ReadAsStringAsync());
        Assert.False(Directory.Exists(run));
        using var line = JsonDocument.Parse(
            Assert.Single(File.ReadAllLines(Path.Combine(_disk.Path, "runs", HostAudit.FileName))));
        Assert.Equal("full", line.RootElement.GetProperty("reason").GetString());
    }

    /// <summary>Fills the disk with one file.</summary>
    private void Fill(int leaveMiB)
    {
        using var file = new FileStream(Ballast, FileMode.Create, FileAccess.Write);
        var block = new byte[64 << 10];
        try
        {
            var disk = new DriveInfo(_disk.Path);
            while (disk.AvailableFreeSpace > ((long)leaveMiB << 20) + block.Length) file.Write(block);
            while (leaveMiB == 0) file.Write(block.AsSpan(0, 4096));
        }
        catch (IOException)
        {
            // Full.
        }
    }

    private static async Task Until(ChildServer server, string state)
    {
        var clock = Stopwatch.StartNew();
        while (await Part(server, "state") is { } found && found.GetString() != state)
        {
            Assert.True(clock.Elapsed < _patience, $"still {found} after {_patience}");
            await Task.Yield();
        }
    }

    private static async Task<long> At(ChildServer server) => (await Part(server, "atMicros")).GetInt64();

    private static async Task<JsonElement> Part(ChildServer server, string name)
    {
        using var json = JsonDocument.Parse(await server.Client.GetStringAsync("/v1/runs/yard-0001"));
        return json.RootElement.GetProperty(name).Clone();
    }

    private static async Task<(HttpStatusCode Status, long Sequence)> Note(ChildServer server, string text)
    {
        using var request = TestServer.Request(
            "/v1/runs/yard-0001/commands", $$"""{"command":"note","text":"{{text}}"}""");
        using var answer = await server.Client.SendAsync(request);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return (answer.StatusCode, json.RootElement.TryGetProperty("sequence", out var one) ? one.GetInt64() : 0);
    }
}
