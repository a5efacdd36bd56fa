namespace Twin.Host.Runs;

/// <summary>Names of the inputs that commands leave in a run's journal; written by hand, for they outlive
/// classes.</summary>
/// <remarks>Each payload is JSON that begins with <c>principal</c>, <c>reason</c> and <c>receivedAt</c>, the wall time
/// in UTC. A new shape is a new version beside the old one.</remarks>
internal static class InputNames
{
    /// <summary>A server took the run under its clock: <c>clock</c> and <c>speed</c>.</summary>
    public const string Served = "run.served/1";

    /// <summary>The clock was stopped.</summary>
    public const string Paused = "command.pause/1";

    /// <summary>The clock goes on.</summary>
    public const string Resumed = "command.resume/1";

    /// <summary>The clock goes at another <c>speed</c>: simulated seconds a second.</summary>
    public const string SpeedChanged = "command.speed/1";

    /// <summary>Values were changed: <c>changes</c>, and the whole <c>world</c> in force from then on.</summary>
    public const string WorldChanged = "command.set/1";

    /// <summary>The loop was cut off from money.</summary>
    public const string Severed = "command.severance/1";

    /// <summary>A branch was taken off the run: <c>fork</c>, its id.</summary>
    public const string Forked = "command.fork/1";

    /// <summary>The run was ended before its time.</summary>
    public const string Stopped = "command.stop/1";

    /// <summary>Somebody wrote something down: <c>text</c>.</summary>
    public const string Noted = "command.note/1";
}
