namespace Twin.Host.Forecast.Backtest;

/// <summary>How methods did on one series.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Frequency">Such as quarterly.</param>
/// <param name="Period">Steps of a season.</param>
/// <param name="Horizon">Steps forecast from each origin.</param>
/// <param name="Origins">Origins there are.</param>
/// <param name="From">Date of the first origin; null where there is none.</param>
/// <param name="To">Date of the last origin; null where there is none.</param>
/// <param name="Scored">Whether it counts: origins enough, and a history that varies.</param>
/// <param name="Reason">Why it does not count; null where it does.</param>
/// <param name="Scale">Unit of the scores; null where there is none.</param>
/// <param name="Best">Method of the lowest CRPS; null where none was tried.</param>
/// <param name="LeakFree">Whether no forecast at the first origin changed with values after it.</param>
/// <param name="Methods">In the order named.</param>
internal sealed record BacktestSeries(
    string Id, string Frequency, int Period, int Horizon, int Origins, string? From, string? To, bool Scored,
    string? Reason, double? Scale, string? Best, bool LeakFree, IReadOnlyList<BacktestMethod> Methods);
