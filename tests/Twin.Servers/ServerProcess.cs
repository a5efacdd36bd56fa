using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Twin.Servers;

/// <summary>A real server that a test has started: waited for until it answers, stopped by its process id.</summary>
/// <remarks>Shape: not thread-safe. Disposing stops it, so a failed test leaves no process behind.</remarks>
public sealed class ServerProcess : IDisposable
{
    /// <summary>Names the file that collects which servers ran; <c>./test</c> sets it and prints what it
    /// holds.</summary>
    public const string RanVariable = "TWIN_SERVERS_RAN";

    // A server that says nothing for so long has hung; a loaded machine takes seconds.
    private static readonly TimeSpan _startPatience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan _stopPatience = TimeSpan.FromSeconds(30);
    private const int LinesKept = 200;
    private const int LookMillis = 20;

    private readonly Process _process;
    private readonly string _name;
    private readonly Queue<string> _lines = new();

    private ServerProcess(Process process, string name) => (_process, _name) = (process, name);

    /// <summary>Its process id.</summary>
    public int Id => _process.Id;

    /// <summary>Whether it still runs.</summary>
    public bool IsRunning => !_process.HasExited;

    /// <summary>Starts a server and waits until it answers.</summary>
    /// <param name="server">The installed program.</param>
    /// <param name="arguments">Its command line.</param>
    /// <param name="isReady">Asks it whether it is ready; may throw until it is.</param>
    /// <param name="user">User to run it as when the tests run as root; null for the tests' own.</param>
    /// <param name="change">Changes folder or environment before it starts, or null.</param>
    /// <returns>The server, ready.</returns>
    /// <exception cref="InvalidOperationException">It is not installed, ended at once, or did not get ready; the
    /// message ends with what it said.</exception>
    public static ServerProcess Start(
        InstalledServer server, IEnumerable<string> arguments, Func<bool> isReady, string? user = null,
        Action<ProcessStartInfo>? change = null)
    {
        ProcessStartInfo start = Describe(server.Required, arguments, user);
        change?.Invoke(start);
        ServerProcess started = new(Process.Start(start)!, server.Name);
        try
        {
            started.Listen();
            started.Await(isReady);
            Tell(server);
            return started;
        }
        catch
        {
            started.Dispose();
            throw;
        }
    }

    /// <summary>Runs a program to its end, as a server's user.</summary>
    /// <param name="program">Full path.</param>
    /// <param name="arguments">Its command line.</param>
    /// <param name="user">User to run it as when the tests run as root; null for the tests' own.</param>
    /// <returns>What it wrote.</returns>
    /// <exception cref="InvalidOperationException">It failed; the message ends with what it wrote.</exception>
    public static string Run(string program, IEnumerable<string> arguments, string? user = null)
    {
        using Process process = Process.Start(Describe(program, arguments, user))!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string text = process.StandardOutput.ReadToEnd() + error.GetAwaiter().GetResult();
        process.WaitForExit();
        return process.ExitCode == 0
            ? text
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {text}");
    }

    /// <summary>A port of the loopback that nobody uses now.</summary>
    public static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Waits until something is so.</summary>
    /// <param name="isSo">Asked again and again; may throw until it is.</param>
    /// <exception cref="InvalidOperationException">The server ended, or time ran out.</exception>
    public void Await(Func<bool> isSo)
    {
        long began = Stopwatch.GetTimestamp();
        Exception? last = null;
        while (Stopwatch.GetElapsedTime(began) < _startPatience)
        {
            try
            {
                if (isSo()) return;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                last = e;
            }

            if (!_process.WaitForExit(LookMillis)) continue;

            // Without a time the wait is also for what it wrote last.
            _process.WaitForExit();
            throw new InvalidOperationException($"{_name} ended with {_process.ExitCode}: {Said()}", last);
        }

        throw new InvalidOperationException($"{_name} is not ready after {_startPatience}: {Said()}", last);
    }

    /// <summary>What it wrote last.</summary>
    public string Said()
    {
        lock (_lines) return string.Join('\n', _lines);
    }

    /// <summary>Asks it to end, and ends it where it does not.</summary>
    /// <param name="signal">The signal, such as <c>TERM</c>, <c>INT</c> or <c>QUIT</c>.</param>
    public void Stop(string signal = "TERM")
    {
        if (_process.HasExited) return;
        Signal(signal);
        if (_process.WaitForExit(_stopPatience)) return;
        Kill();
    }

    /// <summary>Ends it at once, as a crash would (SIGKILL).</summary>
    public void Kill()
    {
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Sends it a signal, such as <c>STOP</c>, <c>CONT</c> or <c>HUP</c>.</summary>
    /// <param name="signal">Name of the signal.</param>
    public void Signal(string signal)
    {
        string id = _process.Id.ToString(CultureInfo.InvariantCulture);
        using Process kill = Process.Start("kill", [$"-{signal}", id]);
        kill.WaitForExit();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Stop();
        _process.Dispose();
    }

    // setpriv becomes the program it starts, so that the process id is the server's own.
    private static ProcessStartInfo Describe(string program, IEnumerable<string> arguments, string? user)
    {
        bool changes = user is not null && Environment.IsPrivilegedProcess;
        ProcessStartInfo start = new(changes ? "setpriv" : program)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/",
        };
        if (changes)
        {
            foreach (string word in (string[])["--reuid", user!, "--regid", user!, "--init-groups", program])
                start.ArgumentList.Add(word);
        }

        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        return start;
    }

    // Read on, so that a full pipe never stops the server.
    private void Listen()
    {
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        lock (_lines)
        {
            _lines.Enqueue(line);
            if (_lines.Count > LinesKept) _lines.Dequeue();
        }
    }

    private static void Tell(InstalledServer server)
    {
        if (Environment.GetEnvironmentVariable(RanVariable) is { Length: > 0 } file)
            File.AppendAllText(file, $"{server.Version}\n");
    }
}
