using System.Text.Json.Serialization;

namespace Twin.Host.Decide;

/// <summary>How far the loop lives on its own energy.</summary>
/// <param name="Ess">Own energy over own use in the worst week of twenty of the trailing year.</param>
/// <param name="Eroi">Energy delivered by energy spent on delivering it, by the matrices of the quarter; null where the
/// loop makes none, or spends none.</param>
/// <param name="NetFraction">1 − 1/EROI: what is left over; null likewise.</param>
/// <param name="K">Kardashev's level on Sagan's grid of what the capacities of the quarter's end deliver; null where
/// they deliver none.</param>
/// <param name="PositiveProbability">P(energy is left over at the planned growth), by the
/// matrices of the quarter; null where they have no balanced path.</param>
internal sealed record EvidenceEnergy(
    [property: JsonPropertyName("ESS")] double? Ess,
    [property: JsonPropertyName("EROI")] double? Eroi,
    double? NetFraction,
    [property: JsonPropertyName("K")] double? K,
    double? PositiveProbability);
