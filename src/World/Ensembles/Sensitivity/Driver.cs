namespace Twin.World.Ensembles.Sensitivity;

/// <summary>An input that drives an answer.</summary>
/// <param name="Input">Number of the input.</param>
/// <param name="RankCorrelation">Rank correlation with what stronger inputs leave unexplained: its sign says which way
/// it moves the answer.</param>
/// <param name="Significance">
/// Chance that the strongest of all inputs would seem as strong if none mattered. Range: (0, 1].
/// </param>
/// <param name="First">Share of the variance that it explains by itself.</param>
/// <param name="Total">Share that it explains by itself and with others; null where no estimator is good
/// enough.</param>
public sealed record Driver(
    int Input, double RankCorrelation, double Significance, SensitivityIndex First, SensitivityIndex? Total);
