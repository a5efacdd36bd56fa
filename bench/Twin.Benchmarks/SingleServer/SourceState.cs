using Twin.Actors;

namespace Twin.Benchmarks.SingleServer;

/// <summary>Where customers come from.</summary>
internal struct SourceState
{
    public Address Server;
    public long Sent;
}
