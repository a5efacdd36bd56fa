namespace Twin.Host.Telemetry;

/// <summary>Where a run sends its series, and how often.</summary>
/// <param name="Url">A receiver of remote write.</param>
/// <param name="EverySteps">Steps between two readings; null for those of a day, at least one.</param>
internal sealed record RemotePlan(Uri Url, int? EverySteps);
