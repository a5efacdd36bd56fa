namespace Twin.Host.Ensembles;

/// <summary>Why members have no history.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Members">How many of them have it.</param>
internal sealed record EnsembleFailure(string Reason, int Members);
