namespace Twin.World.Ensembles.Sensitivity;

/// <summary>An input that screening found.</summary>
/// <param name="Number">Number of the input.</param>
/// <param name="RankCorrelation">Rank correlation with what the inputs before it leave unexplained: its sign says which
/// way it moves the answer.</param>
/// <param name="Significance">Chance that the strongest of all inputs would seem as strong if none mattered.</param>
internal readonly record struct ScreenedInput(int Number, double RankCorrelation, double Significance);
