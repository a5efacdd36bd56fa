namespace Twin.World.Records;

/// <summary>One good of the human economy.</summary>
public sealed record HumanGoodRecord
{
    /// <summary>The good: stock or flow.</summary>
    public required string Good { get; init; }

    /// <summary>Made at the start. Unit: the good's units per yr. Range: [0, 1e15].</summary>
    public required double OutputPerYear { get; init; }

    /// <summary>Growth of that output, a log rate; the economy's where null. Unit: 1/yr. Range: [-1, 2].</summary>
    public double? GrowthPerYear { get; init; }

    /// <summary>Share of the output sold to the loop at most; the economy's where null. Range: [0, 1].</summary>
    public double? Diversion { get; init; }

    /// <summary>Life in the service of humans; 0 for a good that they use up at once. Unit: yr. Range: [0,
    /// 300].</summary>
    public double LifeYears { get; init; }

    /// <summary>
    /// In the service of humans at the start; what a life of past output has left where null. Unit: the good's units.
    /// Range: [0, 1e15].
    /// </summary>
    public double? InService { get; init; }

    /// <summary>
    /// Growth of the output before the run, a log rate: sets the ages of what is in service; the output's own growth
    /// where null. Unit: 1/yr. Range: [-1, 2].
    /// </summary>
    public double? PastGrowthPerYear { get; init; }

    /// <summary>
    /// What the loop must deliver to humans at the start, paid at the export price. Unit: the good's units per
    /// yr. Range: [0, 1e15].
    /// </summary>
    public double ClaimPerYear { get; init; }

    /// <summary>Growth of that claim, a log rate; the economy's where null. Unit: 1/yr. Range: [-1, 2].</summary>
    public double? ClaimGrowthPerYear { get; init; }
}
