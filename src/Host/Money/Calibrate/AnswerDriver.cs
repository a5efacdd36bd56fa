namespace Twin.Host.Money.Calibrate;

/// <summary>A number that moves an answer.</summary>
/// <param name="Key">The number.</param>
/// <param name="Share">Part of the answer's variance that it explains alone: a Sobol index of first order.</param>
/// <param name="Low">Low end of its 90 % interval.</param>
/// <param name="High">High end of its 90 % interval.</param>
/// <param name="Direction">Rank correlation: the sign is the way it moves the answer.</param>
internal sealed record AnswerDriver(string Key, double Share, double Low, double High, double Direction);
