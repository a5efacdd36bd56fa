namespace Twin.Forecasting.Growth;

/// <summary>What training gave.</summary>
/// <param name="Model">The model.</param>
/// <param name="Importance">Of each feature its part of all that splits gained. Sum: 1, or 0 where no tree
/// splits.</param>
/// <param name="Rows">Origins and horizons that the centre was trained on.</param>
public sealed record GrowthFit(GrowthModel Model, IReadOnlyList<double> Importance, int Rows);
