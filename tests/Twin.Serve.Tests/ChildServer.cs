using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Twin.Serve.Tests;

/// <summary>A server in a process of its own, which can be killed.</summary>
internal sealed class ChildServer : IDisposable
{
    private readonly Process _process;

    private ChildServer(Process process, string api)
    {
        (_process, Api) = (process, api);
        Client = new HttpClient { BaseAddress = new Uri(api[..^"/v1".Length]) };
    }

    public string Api { get; }

    public HttpClient Client { get; }

    /// <summary>Starts the yard's server in a folder; waits for its first line.</summary>
    public static async Task<ChildServer> Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
            UseShellExecute = false,
        };
        string[] all =
        [
            Path.Combine(AppContext.BaseDirectory, "twin.dll"), "serve", $"worlds/{Yard.Name}.yaml", "--port", "0",
            "--json", .. arguments.Contains("--min-free") ? [] : (string[])["--min-free", "0"], .. arguments,
        ];
        foreach (var argument in all) start.ArgumentList.Add(argument);
        var process = Process.Start(start) ?? throw new InvalidOperationException("no child process");
        var line = await process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
        using var first = JsonDocument.Parse(line);
        return new ChildServer(process, first.RootElement.GetProperty("api").GetString()!);
    }

    /// <summary>Asks it to end, and waits.</summary>
    /// <returns>Its exit code and how long it took.</returns>
    public (int ExitCode, TimeSpan Took) Signal(string signal)
    {
        var clock = Stopwatch.StartNew();
        using (var kill = Process.Start("kill", [signal, _process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            kill.WaitForExit();
        }

        _process.WaitForExit(TimeSpan.FromSeconds(30));
        return (_process.ExitCode, clock.Elapsed);
    }

    public void Dispose()
    {
        Client.Dispose();
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
