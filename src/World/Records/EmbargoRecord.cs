namespace Twin.World.Records;

/// <summary>A time in which nothing of a good crosses the market.</summary>
public sealed record EmbargoRecord
{
    /// <summary>When it begins. Unit: µs of simulated time. Range: at least 0.</summary>
    public required long FromMicros { get; init; }

    /// <summary>When it ends; null for never. Unit: µs of simulated time.</summary>
    public long? UntilMicros { get; init; }

    /// <summary>Whether it comes: from 0.5 on. Range: [0, 1].</summary>
    public double InForce { get; init; } = 1;

    /// <summary>Whether it comes.</summary>
    public bool Comes() => InForce >= 0.5;
}
