namespace Twin.World.Records;

/// <summary>Numbers that are uncertain together.</summary>
public sealed record CorrelationRecord
{
    /// <summary>Id in the file.</summary>
    public required string Id { get; init; }

    /// <summary>Paths of the numbers, two or more.</summary>
    public required IReadOnlyList<string> Of { get; init; }

    /// <summary>Rank correlation of each pair of them. Unit: 1. Range: (−1, 1).</summary>
    public required double Rank { get; init; }
}
