namespace Twin.Benchmarks.SingleServer;

/// <summary>What the server does.</summary>
internal enum ServerStep
{
    /// <summary>It was idle and serves the customer at once.</summary>
    ServedAtOnce,

    /// <summary>It is busy: the customer waits.</summary>
    Queued,

    /// <summary>One left, the next one's service begins.</summary>
    ServedNext,

    /// <summary>One left and nobody waits.</summary>
    WentIdle,
}
