namespace Twin.Host.Runs;

/// <summary>What a command did to a run's world while it went on.</summary>
/// <param name="Sequence">Sequence number of the input that brought it.</param>
/// <param name="AtMicros">Since when it is in force. Unit: µs of simulated time.</param>
/// <param name="Resolved">The world in force from then on; null where the loop was cut off from money.</param>
internal sealed record WorldChange(long Sequence, long AtMicros, ResolvedWorld? Resolved);
