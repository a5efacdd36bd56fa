namespace Twin.Storage;

/// <summary>A judgement on a run as its store keeps it.</summary>
/// <param name="Id">What tells it from all others on the run.</param>
/// <param name="Evidence">The line of evidence, JSON.</param>
/// <param name="AtMicros">When the judged quarter ends. Unit: µs of simulated time.</param>
public sealed record StoredDecision(string Id, string Evidence, long AtMicros);
