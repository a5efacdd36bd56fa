namespace Twin.Forecasting.Scoring;

/// <summary>A set of scored series and its weight beside other sets.</summary>
/// <param name="Series">One each; at least one.</param>
/// <param name="Weight">Any unit, the same for all sets: for M4 the 23, 24 and 48 thousand yearly, quarterly and
/// monthly series.</param>
public sealed record ScoredSet(SeriesScore[] Series, double Weight);
