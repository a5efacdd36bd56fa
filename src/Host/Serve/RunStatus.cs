using Twin.World.Running;

namespace Twin.Host.Serve;

/// <summary>Where a run and its clock stand.</summary>
/// <param name="AtMicros">Unit: µs of simulated time.</param>
/// <param name="UntilMicros">Its end. Unit: µs of simulated time.</param>
/// <param name="Clock">paced or live.</param>
/// <param name="Speed">Simulated seconds a second while the clock goes.</param>
/// <param name="IsSevered">Whether its loop is cut off from money.</param>
/// <param name="Boundary">Whose numbers these are.</param>
/// <param name="Bottleneck">The line that holds the loop back; null where nobody plans.</param>
internal sealed record RunStatus(
    long AtMicros, long UntilMicros, string Clock, double Speed, bool IsSevered, BoundaryReport Boundary,
    string? Bottleneck);
