using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Twin.Storage;
using Xunit;

namespace Twin.Host.Tests.Runs;

/// <summary>Runs are killed at instants of the real clock and must end as if nothing had happened.</summary>
public sealed class KillTests : IDisposable
{
    private const int Kills = 20;

    private readonly string _folder = Directory.CreateTempSubdirectory("twin-kill-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Run_KilledAtRandomInstants_ResumesToTheUninterruptedState()
    {
        var clock = Stopwatch.StartNew();
        var whole = Finish(Start("run", Worlds.Earth, "--until", "6 yr", "--out", "whole", "--json"));
        var length = clock.Elapsed.TotalMilliseconds;
        var random = new Random(20250101);
        var (killed, fromSnapshot) = (0, 0);
        for (var attempt = 0; killed < Kills && attempt < 4 * Kills; attempt++)
        {
            var name = $"run-{attempt}";
            using var child = Start(
                "run", Worlds.Earth, "--until", "6 yr", "--out", name, "--snapshot-every", "25", "--quiet");
            if (child.WaitForExit((int)(length * (0.3 + (0.7 * random.NextDouble()))))) continue;
            child.Kill();
            child.WaitForExit();
            var folder = Path.Combine(_folder, name);
            if (!Directory.Exists(folder) || RunFolder.IsFinished(folder)) continue;
            killed++;
            using (var reader = RunReader.Open(folder)) fromSnapshot += reader.Recovery().Snapshot is null ? 0 : 1;

            var resumed = Finish(Start("resume", name, "--json"));

            Assert.Equal(whole.GetProperty("stateHash").GetString(), resumed.GetProperty("stateHash").GetString());
        }

        Assert.Equal(Kills, killed);
        Assert.True(fromSnapshot * 2 >= Kills, $"{fromSnapshot} of {Kills} resumed from a snapshot");
    }

    [Fact]
    public void Run_ThatIsInterrupted_KeepsASnapshotAndExitsWith130()
    {
        using var child = Start("run", Worlds.Earth, "--out", "interrupted", "--quiet", "--until", "40 yr");
        var folder = Path.Combine(_folder, "interrupted");
        var clock = Stopwatch.StartNew();
        while (!Directory.Exists(folder) && clock.Elapsed < TimeSpan.FromMinutes(2)) child.WaitForExit(20);
        var id = child.Id.ToString(CultureInfo.InvariantCulture);
        using (var kill = Process.Start("kill", ["-INT", id]))
        {
            kill.WaitForExit();
        }

        child.WaitForExit();

        Assert.Equal(ExitCode.Interrupted, child.ExitCode);
        using var reader = RunReader.Open(folder);
        Assert.NotNull(reader.Recovery().Snapshot);
    }

    private static JsonElement Finish(Process child)
    {
        using (child)
        {
            var text = child.StandardOutput.ReadToEnd();
            child.WaitForExit();
            Assert.True(child.ExitCode == ExitCode.Good, $"exit code {child.ExitCode}");
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
    }

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = _folder, RedirectStandardOutput = true, UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "twin.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return Process.Start(start) ?? throw new InvalidOperationException("no child process");
    }
}
