namespace Twin.Forecasting.Boosting;

/// <summary>What came of boosting.</summary>
/// <param name="Model">The trees up to the best round.</param>
/// <param name="Importance">Of each column its part of all that splits gained. Sum: 1, or 0 where no tree
/// splits.</param>
/// <param name="TrainingLoss">Mean loss on the training rows before each round and after the last one grown.</param>
/// <param name="ValidationLoss">The same on the validation rows; empty without them.</param>
public sealed record BoostedFit(
    BoostedModel Model,
    IReadOnlyList<double> Importance,
    IReadOnlyList<double> TrainingLoss,
    IReadOnlyList<double> ValidationLoss);
