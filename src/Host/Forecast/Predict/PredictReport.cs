namespace Twin.Host.Forecast.Predict;

/// <summary>Forecasts of a file: the document of <c>forecast predict --json</c>.</summary>
/// <param name="File">As the user named it.</param>
/// <param name="Layout">How it was understood.</param>
/// <param name="Method">The method asked.</param>
/// <param name="ModelFile">File of its global model; null where it has none.</param>
/// <param name="Seed">Of the simulated paths.</param>
/// <param name="Paths">Values of each step's sample.</param>
/// <param name="GrowthOver">Log growth from the origin that is asked about; null where none is.</param>
/// <param name="Series">In the order of the file.</param>
/// <param name="Skipped">Series left out.</param>
/// <param name="Published">Forecasts of a step that were new to the store; null where none was named.</param>
internal sealed record PredictReport(
    string File, string Layout, string Method, string? ModelFile, ulong Seed, int Paths, double? GrowthOver,
    IReadOnlyList<PredictedSeries> Series, IReadOnlyList<SkippedSeries> Skipped,
    int? Published);
