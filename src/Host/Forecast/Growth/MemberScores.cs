namespace Twin.Host.Forecast.Growth;

/// <summary>Scores of one member: sums over its origins.</summary>
/// <param name="Methods">CRPS by method, then by horizon.</param>
/// <param name="Model">CRPS of the trained model by horizon.</param>
/// <param name="Oracle">CRPS of the oracle by horizon.</param>
/// <param name="Inside">Times the truth lay inside the 80 % interval, by horizon.</param>
/// <param name="Count">Forecasts by horizon.</param>
internal sealed record MemberScores(double[][] Methods, double[] Model, double[] Oracle, int[] Inside, int Count);
