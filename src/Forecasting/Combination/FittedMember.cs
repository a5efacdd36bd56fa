namespace Twin.Forecasting.Combination;

/// <summary>A member of a combination, fitted.</summary>
/// <param name="Model">Its model.</param>
/// <param name="Weight">Its share. Range: above 0.</param>
/// <param name="TellsWidth">Whether its deviations count for the width of the whole.</param>
internal readonly record struct FittedMember(IFittedModel Model, double Weight, bool TellsWidth);
