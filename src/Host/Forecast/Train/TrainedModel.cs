namespace Twin.Host.Forecast.Train;

/// <summary>One model of a training.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Period">Steps of a season.</param>
/// <param name="Horizon">Steps ahead.</param>
/// <param name="Rows">Rows trained on.</param>
/// <param name="Trees">Trees grown.</param>
/// <param name="Scores">What held-out ends of the training series said.</param>
internal sealed record TrainedModel(
    string Name, int Period, int Horizon, int Rows, int Trees, IReadOnlyDictionary<string, double> Scores);
