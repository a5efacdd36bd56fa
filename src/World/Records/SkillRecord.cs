namespace Twin.World.Records;

/// <summary>A skill that robots of a fleet have beside that of ordinary tasks.</summary>
public sealed record SkillRecord
{
    /// <summary>Id in the file.</summary>
    public required string Id { get; init; }

    /// <summary>Share of the workers that have it; those of all have 1. Range: (0, 1].</summary>
    public double Share { get; init; } = 1;

    /// <summary>Hours of work that such a robot does in an hour. Range: [0.01, 100].</summary>
    public double Level { get; init; } = 1;

    /// <summary>The tool that it needs; null where any will do.</summary>
    public string? Tool { get; init; }
}
