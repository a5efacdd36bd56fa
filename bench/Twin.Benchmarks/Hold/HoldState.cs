namespace Twin.Benchmarks.Hold;

/// <summary>A timer that counts its rings.</summary>
internal struct HoldState
{
    public long Rings;
}
