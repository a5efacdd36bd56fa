namespace Twin.Host.Growth;

/// <summary>What growth would be at the ends of every range that a world file states.</summary>
/// <param name="GrowthPerYear">g* as the file stands: continuous time, imports paid for. Unit: 1/yr.</param>
/// <param name="AssumptionShare">
/// Σ of the effects of assumptions over Σ of the effects of all ranged numbers; null where no range has an effect.
/// </param>
/// <param name="AssumptionsAtLow">g* with every assumption at the low end of its range; null where none is had.</param>
/// <param name="AssumptionsAtHigh">g* with every assumption at the high end; null where none is had.</param>
/// <param name="AssumptionsAtWorst">g* with every assumption at the end that slows the loop more.</param>
/// <param name="AssumptionsAtBest">g* with every assumption at the other end.</param>
/// <param name="Notes">Why one of the four is null, or leaves some assumptions out; empty where none does.</param>
/// <param name="Numbers">Every ranged number, the greatest effect first.</param>
internal sealed record GrowthRanges(
    double? GrowthPerYear, double? AssumptionShare, double? AssumptionsAtLow, double? AssumptionsAtHigh,
    double? AssumptionsAtWorst, double? AssumptionsAtBest, IReadOnlyList<string> Notes,
    IReadOnlyList<GrowthRange> Numbers);
