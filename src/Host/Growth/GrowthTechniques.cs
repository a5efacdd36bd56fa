namespace Twin.Host.Growth;

/// <summary>Growth with the mean of all ways to make a good, and with the best of them.</summary>
/// <param name="MeanPerYear">With the mean by opening capacity. Unit: 1/yr.</param>
/// <param name="BestPerYear">With the best choice. Unit: 1/yr.</param>
/// <param name="WithByproductsPerYear">
/// With the best choice and by-products credited; null where none is left that the loop needs. Unit: 1/yr.
/// </param>
/// <param name="Rounds">Rounds of the search in which a good changed its way.</param>
/// <param name="Choices">The goods that several processes make.</param>
internal sealed record GrowthTechniques(
    double? MeanPerYear, double? BestPerYear, double? WithByproductsPerYear, int Rounds,
    IReadOnlyList<GrowthChoice> Choices);
