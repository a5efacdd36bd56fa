namespace Twin.Host.Forecast.Scoreboard;

/// <summary>Scores of published forecasts taken together.</summary>
/// <param name="Series">The series; null where all are taken together.</param>
/// <param name="Method">The method.</param>
/// <param name="Horizon">The step; null where all are taken together.</param>
/// <param name="Scored">Forecasts of a step whose truth is known.</param>
/// <param name="Crps">Mean CRPS over each series' scale at the origin; null where no series has one.</param>
/// <param name="Mae">Mean absolute error of the median over the same scale.</param>
/// <param name="Coverage80">Fraction of truths inside the 80 % intervals.</param>
/// <param name="Coverage95">Fraction of truths inside the 95 % intervals.</param>
/// <param name="TransformP">Kolmogorov p-value of the transforms one step ahead; null: too few.</param>
/// <param name="Drift">none, tooLow, tooHigh, tooNarrow or tooWide; null where it is not watched.</param>
/// <param name="DriftSince">Target at which the alarm rose; null while it has not.</param>
internal sealed record ScoreRow(
    string? Series, string Method, int? Horizon, int Scored, double? Crps, double? Mae, double Coverage80,
    double Coverage95, double? TransformP, string? Drift, string? DriftSince);
