namespace Twin.Storage;

/// <summary>What lay before a snapshot: the point at which a resume cuts.</summary>
/// <param name="AtMicros">Simulated time. Unit: µs.</param>
/// <param name="Inputs">The inputs that the state has applied.</param>
/// <param name="Outputs">The outputs journalled so far.</param>
/// <param name="Decisions">The decisions recorded so far.</param>
/// <param name="Series">The rows of series, and their digest.</param>
internal readonly record struct SnapshotPosition(
    long AtMicros, ChainHead Inputs, ChainHead Outputs, ChainHead Decisions, ChainHead Series);
