namespace Twin.Host.Ensembles;

/// <summary>The spread at one time.</summary>
/// <param name="AtMicros">End of the quarter. Unit: µs of simulated time.</param>
/// <param name="Members">Members that have the figure.</param>
/// <param name="Quantiles">Their quantiles.</param>
internal sealed record EnsembleFanPoint(long AtMicros, int Members, EnsembleQuantiles Quantiles);
