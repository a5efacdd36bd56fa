using Twin.Host.Output;

namespace Twin.Host.Runs;

/// <summary>Chooses how a run is shown while it goes.</summary>
internal static class RunView
{
    /// <summary>Nobody is told about a run shorter than this.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>The view for a terminal, for a file or a pipe, or for someone who wants quiet.</summary>
    /// <param name="terminal">Where progress goes: its standard error.</param>
    /// <param name="quiet">Whether nothing should be shown.</param>
    /// <param name="time">The wall clock.</param>
    /// <param name="title">What runs: the world's name.</param>
    public static IRunView Open(Terminal terminal, bool quiet, TimeProvider time, string title)
    {
        if (quiet) return new SilentRunView();
        return terminal.IsErrorTerminal
            ? new LiveRunView(terminal, time, title)
            : new PlainRunView(terminal, time, title);
    }
}
