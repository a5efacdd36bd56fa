namespace Twin.World.Records;

/// <summary>What an ensemble of a world varies beside its seeds.</summary>
public sealed record EnsembleRecord
{
    /// <summary>Paths of the numbers that vary, or the beginnings of such paths; empty for every number with a range or
    /// a prior.</summary>
    public IReadOnlyList<string> Vary { get; init; } = [];

    /// <summary>What members open with.</summary>
    public OpeningKind Opening { get; init; }

    /// <summary>Numbers that are uncertain together.</summary>
    public IReadOnlyList<CorrelationRecord> Correlations { get; init; } = [];
}
