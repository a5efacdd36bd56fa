namespace Twin.World.Records;

/// <summary>News that moves numbers of a running world from quarter to quarter.</summary>
/// <remarks>
/// x' = φ·x + σ·ε each quarter, ε standard normal; the numbers are multiplied by e^(x − s²/2), s² = σ²/(1 − φ²), whose
/// mean is one.
/// </remarks>
public sealed record ShockRecord
{
    /// <summary>Id in the file.</summary>
    public required string Id { get; init; }

    /// <summary>Standard deviation of a quarter's news, of the log. Unit: 1. Range: [0, 1].</summary>
    public required double Sigma { get; init; }

    /// <summary>Share of the log that is left a quarter later. Unit: 1. Range: [0, 0.99].</summary>
    public double Persistence { get; init; }

    /// <summary>The numbers that it moves, all by the same multiplier.</summary>
    public IReadOnlyList<ShockTargetRecord> Targets { get; init; } = [];
}
