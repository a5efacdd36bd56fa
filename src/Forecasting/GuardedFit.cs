namespace Twin.Forecasting;

/// <summary>A fit that always says who answered.</summary>
/// <param name="Result">The model, or the refusal of a series nobody can forecast.</param>
/// <param name="By">Name of the forecaster that answered.</param>
/// <param name="Instead">Why the one that was asked first did not; null where it did.</param>
public readonly record struct GuardedFit(Fitted Result, string By, string? Instead);
