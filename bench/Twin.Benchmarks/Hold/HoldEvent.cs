namespace Twin.Benchmarks.Hold;

/// <summary>The timer rang and will ring again.</summary>
internal struct HoldEvent
{
    public long Wait;
}
