namespace Twin.World.Records;

/// <summary>Where one number of the file comes from.</summary>
public sealed record SourceRecord
{
    /// <summary>The source of a number that somebody judged rather than found.</summary>
    public const string Assumption = "assumption";

    /// <summary>Path of the number in the file, such as <c>processes.steel.lead</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The value as written.</summary>
    public required string Value { get; init; }

    /// <summary>Low end as written, or null.</summary>
    public string? Low { get; init; }

    /// <summary>High end as written, or null.</summary>
    public string? High { get; init; }

    /// <summary>Row of a data file (<c>recipes.csv#steel_bf_bof/lead_time</c>) or the word <c>assumption</c>.</summary>
    public required string Source { get; init; }
}
