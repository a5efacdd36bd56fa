namespace Twin.Host.Api;

/// <summary>What became of a command: it is durable.</summary>
/// <param name="Run">The run.</param>
/// <param name="Command">What was commanded.</param>
/// <param name="Sequence">Sequence number of its input, and revision of the run; null for a dry run.</param>
/// <param name="At">When it was applied, simulated time.</param>
/// <param name="AtMicros">The same. Unit: µs since the run began.</param>
/// <param name="DryRun">Whether nothing was done.</param>
/// <param name="Repeated">Whether this is the answer to the same command sent before.</param>
/// <param name="Effect">What it does or would do, in words.</param>
/// <param name="Fork">Of a fork: the new run's id.</param>
/// <param name="Job">Of a severance that is only asked about: the question, answered later.</param>
internal sealed record CommandResource(
    string Run, string Command, long? Sequence, string At, long AtMicros, bool DryRun, bool Repeated,
    IReadOnlyList<string> Effect, string? Fork,
    SeveranceResource? Job = null);
