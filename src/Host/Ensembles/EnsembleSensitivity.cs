namespace Twin.Host.Ensembles;

/// <summary>What drives an answer of an ensemble, and how that was found.</summary>
/// <param name="Answer">The answer: <c>growthPerYear</c>, <c>output</c>, or a series of the economy in its last
/// quarter.</param>
/// <param name="Estimator">How the indices were estimated.</param>
/// <param name="Members">Members that were looked at.</param>
/// <param name="CrossValidated">
/// Share of the variance that the surrogate foretells of members that it has not seen; null where none was needed.
/// </param>
/// <param name="Totals">Why there are total indices, or why there are none.</param>
/// <param name="Drivers">The numbers that drive it, the greatest first-order index first.</param>
internal sealed record EnsembleSensitivity(
    string Answer, string Estimator, int Members, double? CrossValidated, string Totals,
    IReadOnlyList<EnsembleDriver> Drivers);
