namespace Twin.Host;

/// <summary>What the process returns, the same for every verb.</summary>
internal static class ExitCode
{
    /// <summary>Done, and good.</summary>
    public const int Good = 0;

    /// <summary>The run, the model or the machine under it failed: a bug, a full disk, a read-only folder.</summary>
    public const int Failed = 1;

    /// <summary>Bad usage or bad input: the user can fix it.</summary>
    public const int BadInput = 2;

    /// <summary>A verification differs: an audit, a replay, another build.</summary>
    public const int Differs = 3;

    /// <summary>A server or broker does not answer.</summary>
    public const int Unreachable = 4;

    /// <summary>Stopped by SIGINT after a snapshot: 128 + 2, as shells count.</summary>
    public const int Interrupted = 130;

    /// <summary>Stopped by SIGTERM after a snapshot: 128 + 15, as shells count.</summary>
    public const int Terminated = 143;
}
