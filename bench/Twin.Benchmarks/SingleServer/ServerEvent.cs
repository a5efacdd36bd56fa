namespace Twin.Benchmarks.SingleServer;

/// <summary>What can happen to the server.</summary>
internal struct ServerEvent
{
    public ServerStep Step;

    /// <summary>When the customer came, if it queued; how long the service takes, if one began. Unit: µs.</summary>
    public long Span;

    /// <summary>How long the customer had waited whose service began. Unit: µs.</summary>
    public long Wait;
}
