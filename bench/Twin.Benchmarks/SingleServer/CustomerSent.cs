namespace Twin.Benchmarks.SingleServer;

/// <summary>A customer left the source.</summary>
internal struct CustomerSent
{
    /// <summary>Until the next one. Unit: µs.</summary>
    public long Gap;
}
