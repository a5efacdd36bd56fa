namespace Twin.Forecasting.ModelFiles;

/// <summary>A file that a model was trained on.</summary>
/// <param name="File">Its name, without a folder.</param>
/// <param name="Sha256">Of its bytes, in hexadecimal.</param>
/// <param name="Series">Series in it.</param>
/// <param name="Period">Steps of a season.</param>
/// <param name="Horizon">Steps ahead that were trained.</param>
public sealed record TrainedOn(string File, string Sha256, int Series, int Period, int Horizon);
