using Twin.World.Running;

namespace Twin.World.Comparing;

/// <summary>A stretch of a run's past between two branchings, which can be made again.</summary>
/// <param name="FromMicros">Where it begins. Unit: µs of simulated time.</param>
/// <param name="Begin">Makes the run as it stood there.</param>
/// <param name="Assemble">Makes the same world at time zero, for a state to be put into.</param>
public sealed record RunStretch(long FromMicros, Func<WorldRun> Begin, Func<WorldRun> Assemble);
