namespace Twin.World.Records;

/// <summary>What is not known about one number of the file.</summary>
public sealed record PriorRecord
{
    /// <summary>Path of the number in the file, such as <c>processes.steel.lead</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Shape of the prior.</summary>
    public required PriorKind Kind { get; init; }

    /// <summary>Low end, in the unit of the number's record field.</summary>
    public required double Low { get; init; }

    /// <summary>High end, in the unit of the number's record field.</summary>
    public required double High { get; init; }

    /// <summary>Mode of a triangular or log-triangular prior; null otherwise.</summary>
    public double? Mode { get; init; }

    /// <summary>Probability of the high end of an event; null otherwise. Range: [0, 1].</summary>
    public double? Probability { get; init; }
}
