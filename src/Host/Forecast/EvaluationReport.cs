namespace Twin.Host.Forecast;

/// <summary>How a method did on a set of series: the document of <c>forecast evaluate --json</c>.</summary>
/// <param name="Method">Its name.</param>
/// <param name="Period">Steps of a season.</param>
/// <param name="Horizon">Steps forecast.</param>
/// <param name="Series">Series scored.</param>
/// <param name="Smape">Mean sMAPE. Unit: %.</param>
/// <param name="Mase">Mean MASE; null where no series has a scale.</param>
/// <param name="Owa">Against Naive2 on the same series; null where that has no error.</param>
/// <param name="OwaStandardError">By bootstrap over series.</param>
/// <param name="Msis">Mean scaled interval score at 95 %.</param>
/// <param name="Coverage95">Fraction of truths inside the 95 % interval.</param>
/// <param name="CpuSeconds">Processor time of fitting and forecasting, over all threads.</param>
/// <param name="Failures">Series on which another method had to answer, or none could.</param>
/// <param name="ModelFile">File of the global model; null where the method has none.</param>
/// <param name="Against">Beside the first of several methods named; null for the first.</param>
internal sealed record EvaluationReport(
    string Method, int Period, int Horizon, int Series, double? Smape, double? Mase, double? Owa,
    double? OwaStandardError, double? Msis, double? Coverage95, double CpuSeconds, int Failures, string? ModelFile,
    ComparisonReport? Against);
