using Twin.Actors;

namespace Twin.Benchmarks.SingleServer;

/// <summary>One server, its queue, and what is known of waits.</summary>
internal struct ServerState
{
    /// <summary>Ring of arrival instants. Unit: µs.</summary>
    public ListHandle Queue;

    /// <summary>Position of the first that waits, counted over the whole run.</summary>
    public long Head;

    /// <summary>Position after the last that waits.</summary>
    public long Tail;

    /// <summary>1 while a customer is served.</summary>
    public long IsBusy;

    public BatchMeans Waits;
}
