namespace Twin.Actors.Tests.Queueing;

/// <summary>Who comes to a station: a stream of customers, or one machine that breaks.</summary>
public struct CallerState
{
    public Address Station;
    public double MeanUpUs;

    /// <summary>1 for a stream, whose next customer does not wait for the last one's service.</summary>
    public long IsStream;
    public long UpSinceUs;
    public long UpUs;
    public long Served;
}
