using Twin.Host.Forecast.Predict;

namespace Twin.Host.Forecast.Backtest;

/// <summary>How methods did on the past of a file's series: the document of <c>forecast backtest --json</c>.</summary>
/// <param name="File">As the user named it.</param>
/// <param name="Layout">How it was understood.</param>
/// <param name="Target"><c>level</c>, or <c>growth</c>: log growth from the origin.</param>
/// <param name="Vintage">Which values were known: those of today, not those first published.</param>
/// <param name="Champion">The method that others must beat.</param>
/// <param name="Seed">Of the simulated paths.</param>
/// <param name="Paths">Values of each step's sample.</param>
/// <param name="LeastOrigins">Fewer are shown, not scored.</param>
/// <param name="Methods">Over all series that are scored.</param>
/// <param name="Series">In the order of the file.</param>
/// <param name="Skipped">Series left out.</param>
internal sealed record BacktestReport(
    string File, string Layout, string Target, string Vintage, string Champion, ulong Seed, int Paths,
    int LeastOrigins, IReadOnlyList<PooledMethod> Methods, IReadOnlyList<BacktestSeries> Series,
    IReadOnlyList<SkippedSeries> Skipped);
