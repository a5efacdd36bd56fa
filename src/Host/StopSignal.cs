using System.Runtime.InteropServices;

namespace Twin.Host;

/// <summary>Whether the user or the system asked the process to stop, and how it should then end.</summary>
/// <remarks>
/// Shape: written by the signal thread, read by the run between steps. The first SIGINT or SIGTERM only asks, so that a
/// run can write its snapshot; the second one ends the process as if nobody listened.
/// </remarks>
internal sealed class StopSignal : IDisposable
{
    private readonly List<PosixSignalRegistration> _registrations = [];
    private readonly CancellationTokenSource _requested = new();
    private volatile int _exitCode;

    /// <summary>Whether a stop was asked for.</summary>
    public bool IsRequested => _exitCode != ExitCode.Good;

    /// <summary>What the process should return: 130, 143, or 0 while nothing was asked.</summary>
    public int RequestedExitCode => _exitCode;

    /// <summary>Cancelled by the first request, for what waits.</summary>
    public CancellationToken Token => _requested.Token;

    /// <summary>Starts to listen to SIGINT and SIGTERM.</summary>
    public static StopSignal Listen()
    {
        StopSignal signal = new();
        signal.Register(PosixSignal.SIGINT, ExitCode.Interrupted);
        signal.Register(PosixSignal.SIGTERM, ExitCode.Terminated);
        return signal;
    }

    /// <summary>Takes note of a request; only the first one counts.</summary>
    /// <param name="exitCode">130 or 143.</param>
    /// <returns>Whether this was the first request.</returns>
    public bool Request(int exitCode)
    {
        if (Interlocked.CompareExchange(ref _exitCode, exitCode, ExitCode.Good) != ExitCode.Good) return false;
        _requested.Cancel();
        return true;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations) registration.Dispose();
        _requested.Dispose();
    }

    private void Register(PosixSignal signal, int exitCode) =>
        _registrations.Add(PosixSignalRegistration.Create(signal, context => context.Cancel = Request(exitCode)));
}
