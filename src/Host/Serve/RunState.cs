namespace Twin.Host.Serve;

/// <summary>What a run that a server holds is doing.</summary>
internal enum RunState
{
    /// <summary>Its clock goes.</summary>
    Running,

    /// <summary>An operator stopped its clock.</summary>
    Paused,

    /// <summary>The disk is nearly full: its clock stands until there is room.</summary>
    LowSpace,

    /// <summary>It reached its end.</summary>
    Finished,

    /// <summary>A command ended it before its time.</summary>
    Stopped,

    /// <summary>It failed: a bug, or its store refused.</summary>
    Failed,

    /// <summary>The server that keeps it does not answer: its world stands until it does.</summary>
    StoreAway,

    /// <summary>It lies in its folder and nobody runs it.</summary>
    Stored,
}
