using Twin.Macro.Decision;
using Twin.World.Judging;
using Twin.World.Theory;

namespace Twin.Host.Decide;

/// <summary>What is known of a quarter: what the rule judges, and what stands behind it.</summary>
/// <param name="Evidence">What the rule judges.</param>
/// <param name="Index">Place of the quarter in the run's table, from 0.</param>
/// <param name="Imports">What the loop takes and cannot make.</param>
/// <param name="Severance">What became of severed forks.</param>
/// <param name="Economy">The economy beside the loop; null where there is none, or its quarter is not known.</param>
/// <param name="Prices">What is expected of prices; null where nothing can be.</param>
internal sealed record QuarterFacts(
    QuarterEvidence Evidence, int Index, IReadOnlyList<CriticalImport> Imports, EvidenceSeverance Severance,
    EconomyMoment? Economy, PriceForecast? Prices);
