using Twin.World.Judging;
using Twin.World.Theory;

namespace Twin.Host.Decide;

/// <summary>What only the run itself shows at the end of a quarter.</summary>
/// <param name="EndsAtMicros">Unit: µs of simulated time.</param>
/// <param name="Imports">What the loop takes and cannot make.</param>
/// <param name="LeastCover">Least stock cover of these over the lead of replacing them.</param>
/// <param name="State">The run's state, where a fork may set out from it.</param>
/// <param name="Economy">The economy beside it; null where there is none.</param>
/// <param name="Standing">What its loop has learned and built by then.</param>
internal sealed record QuarterEnd(
    long EndsAtMicros, IReadOnlyList<CriticalImport> Imports, double LeastCover, byte[]? State,
    EconomyMoment? Economy, LoopStanding Standing);
