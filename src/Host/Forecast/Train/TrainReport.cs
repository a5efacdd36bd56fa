using Twin.Forecasting.ModelFiles;

namespace Twin.Host.Forecast.Train;

/// <summary>What training gave: the document of <c>forecast train --json</c>.</summary>
/// <param name="Out">The model file.</param>
/// <param name="Card">The model card.</param>
/// <param name="Bytes">Size of the model file.</param>
/// <param name="Sha256">Of the model file, in hexadecimal.</param>
/// <param name="ModelCpuSeconds">Processor time of the global models, over all threads.</param>
/// <param name="IntervalCpuSeconds">Processor time of the intervals: models and members before every cut.</param>
/// <param name="Models">One a period.</param>
internal sealed record TrainReport(
    string Out, string Card, int Bytes, string Sha256, double ModelCpuSeconds, double IntervalCpuSeconds,
    IReadOnlyList<TrainedModel> Models)
{
    /// <summary>The lines of a file.</summary>
    public static IReadOnlyList<TrainedModel> LinesOf(ModelFile file) =>
    [
        .. file.Models.Select(entry => new TrainedModel(
            entry.Name, entry.Recipe.Period, entry.Recipe.Horizon, entry.Rows, entry.Steps.Trees.Count,
            entry.Scores)),
    ];
}
