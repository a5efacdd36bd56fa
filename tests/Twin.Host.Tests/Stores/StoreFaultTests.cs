using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Twin.Host.Tests.Runs;
using Twin.Servers;
using Xunit;

namespace Twin.Host.Tests.Stores;

/// <summary>Processes of their own, which lose their server or are killed themselves.</summary>
public sealed class StoreFaultTests(StoreServer server) : IClassFixture<StoreServer>
{
    private const string Years = "5 yr";

    [PostgresFact]
    public void Run_WhoseServerIsKilledTwice_EndsInTheStateOfTheUninterruptedRun()
    {
        var (folder, whole) = Whole();
        using var own = new PostgresServer();
        own.CreateDatabase("plant");
        var url = $"postgresql://{PostgresServer.User}@127.0.0.1:{own.Port}/plant";
        using var child = Start(folder, "run", Worlds.Earth, "--until", Years, "--record", "business",
            "--snapshot-every", "20", "--store", url, "--json");
        for (var kill = 0; kill < 2; kill++)
        {
            var least = 1 + (20_000 * kill);
            own.Process.Await(() => child.HasExited || Appended(own) > least);
            own.Kill();
            Hear(child, "the run waits");
            own.Start();
            Hear(child, "the server is back");
        }

        var run = Finish(child);
        var audit = Finish(Start(folder, "audit", "latest", "--store", url, "--json"));

        Assert.Equal(whole, run.GetProperty("stateHash").GetString());
        Assert.True(audit.GetProperty("journalIntact").GetBoolean());
        Assert.True(audit.GetProperty("replayHashMatches").GetBoolean());
    }

    [PostgresFact]
    public void Run_ThatIsKilledItself_ResumesToTheStateOfTheUninterruptedRun()
    {
        var (folder, whole) = Whole();
        var url = server.Url("killed");
        using var child = Start(folder, "run", Worlds.Earth, "--until", Years, "--snapshot-every", "20",
            "--store", url, "--quiet");
        server.Server.Process.Await(() => child.HasExited || Count("killed.snapshot") > 1);
        var busy = Start(folder, "resume", "latest", "--store", url);
        var refusal = busy.StandardError.ReadToEnd();
        busy.WaitForExit();
        child.Kill();
        child.WaitForExit();
        server.Server.Process.Await(() => server.Server.Query(
            "plant", "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'") == "0");

        var resumed = Finish(Start(folder, "resume", "latest", "--store", url, "--json"));

        Assert.Equal(ExitCode.Failed, busy.ExitCode);
        Assert.Contains("TW4004", refusal, StringComparison.Ordinal);
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"process {child.Id} on {Environment.MachineName}"), refusal,
            StringComparison.Ordinal);
        Assert.Equal(whole, resumed.GetProperty("stateHash").GetString());
    }

    [PostgresFact]
    public void Run_WithTheStoreInTheEnvironment_NeverShowsItsPassword()
    {
        var folder = Directory.CreateTempSubdirectory("twin-store-").FullName;
        var url = server.Url("environment");
        var secret = url.Replace("@", $":{PostgresServer.Password}@", StringComparison.Ordinal);

        foreach (string[] arguments in (string[][])[
            ["run", Worlds.Ring], ["run", Worlds.Ring, "--json"], ["audit", "latest"], ["resume", "nothing"],
            ["export", "latest", "--to", "out"], ["run", Worlds.Ring, "--store", url]])
        {
            using var child = Start(folder, secret, arguments);
            var said = child.StandardOutput.ReadToEnd() + child.StandardError.ReadToEnd();
            child.WaitForExit();
            Assert.DoesNotContain(PostgresServer.Password, said, StringComparison.Ordinal);
            Assert.NotEqual(ExitCode.Unreachable, child.ExitCode);
        }

        Assert.Equal("3", server.Server.Query("plant", "SELECT count(*) FROM environment.runs"));
        Assert.All(
            Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories),
            file => Assert.DoesNotContain(PostgresServer.Password, File.ReadAllText(file), StringComparison.Ordinal));
        var found = server.Server.Query("plant", "SELECT count(*) FROM environment.document "
            + $"WHERE position('{PostgresServer.Password}' in text) > 0");
        Assert.Equal("0", found);
        Directory.Delete(folder, recursive: true);
    }

    private static (string Folder, string Hash) Whole()
    {
        var folder = Directory.CreateTempSubdirectory("twin-store-").FullName;
        var run = Finish(Start(folder, "run", Worlds.Earth, "--until", Years, "--record", "business", "--json"));
        return (folder, run.GetProperty("stateHash").GetString()!);
    }

    private static long Appended(PostgresServer server) => long.Parse(
        server.Query("plant", "SELECT count(*) FROM twin.journal"), CultureInfo.InvariantCulture);

    private long Count(string table) => long.Parse(
        server.Server.Query("plant", $"SELECT count(*) FROM {table}"), CultureInfo.InvariantCulture);

    private static void Hear(Process child, string words)
    {
        List<string> said = [];
        while (child.StandardError.ReadLine() is { } line)
        {
            if (line.Contains(words, StringComparison.Ordinal)) return;
            said.Add(line);
        }

        child.WaitForExit();
        Assert.Fail($"ended with {child.ExitCode} before it said `{words}`: {string.Join('\n', said)}");
    }

    private static JsonElement Finish(Process child)
    {
        using (child)
        {
            var error = child.StandardError.ReadToEndAsync();
            var text = child.StandardOutput.ReadToEnd();
            child.WaitForExit();
            Assert.True(child.ExitCode == ExitCode.Good, $"exit code {child.ExitCode}: {error.Result}");
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
    }

    private static Process Start(string folder, params string[] arguments) => Start(folder, null, arguments);

    private static Process Start(string folder, string? store, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "twin.dll"), .. arguments])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        if (store is not null)
        {
            start.Environment["TWIN_STORE"] = store;
            start.Environment["PGPASSFILE"] = "none";
        }

        return Process.Start(start)!;
    }
}
