namespace Twin.Scenario.Sources;

/// <summary>What one good makes of the capital of a class of plants: a row of capital-composition.csv.</summary>
/// <param name="Good">The good.</param>
/// <param name="Share">Its share of the money. Range: (0, 1].</param>
/// <param name="Low">Low end of the share.</param>
/// <param name="High">High end of the share.</param>
/// <param name="LifeYears">Its own life, where it is shorter than the plant's; null for the plant's. Unit:
/// yr.</param>
/// <param name="Source">Where the share comes from, or <c>assumption</c>.</param>
internal sealed record CapitalShare(
    string Good, double Share, double Low, double High, double? LifeYears, string Source);
