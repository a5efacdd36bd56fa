namespace Twin.Actors.Tests.Queueing;

/// <summary>A station of equal servers and one queue.</summary>
public struct StationState
{
    public long Free;
    public double MeanServiceUs;

    /// <summary>Ring of two words a customer: packed address, instant of arrival.</summary>
    public ListHandle Queue;
    public long Head;
    public long Tail;

    /// <summary>Customers whose service has begun, and how long they had waited. Unit: µs.</summary>
    public long Begun;
    public long WaitedUs;
}
