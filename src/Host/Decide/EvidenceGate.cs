using Twin.Forecasting.Gates;
using Twin.World.Judging;

namespace Twin.Host.Decide;

/// <summary>Whether a forecast may decide anything, by what came in held-out economies.</summary>
/// <param name="State"><c>open</c>, <c>closed</c>, or <c>untested</c> where too little was held out.</param>
/// <param name="Cases">Pairs of economies and origins.</param>
/// <param name="Events">How often the event came; null for forecasts of a figure.</param>
/// <param name="Skill">Skill over climatology, or over the base rate; null: untested.</param>
/// <param name="Low">Lower end of its 90 % interval.</param>
/// <param name="High">Upper end of it.</param>
/// <param name="OverDrift">Lower end of the skill over drift; null for events.</param>
internal sealed record EvidenceGate(
    string State, int Cases, int? Events, double? Skill, double? Low, double? High, double? OverDrift)
{
    /// <summary>All gates of prices.</summary>
    /// <param name="gate">What was found.</param>
    public static IReadOnlyDictionary<string, EvidenceGate> Of(PriceGate gate) =>
        new SortedDictionary<string, EvidenceGate>(StringComparer.Ordinal)
        {
            ["inflation"] = Of(gate.Inflation),
            ["outputLessMoney"] = Of(gate.OutputLessMoney),
            ["P_dis"] = Of(gate.Disinflation),
            ["P_def"] = Of(gate.Deflation),
            ["P_gm"] = Of(gate.OutputOverMoney),
        };

    private static EvidenceGate Of(ForecastGate gate) => new(
        Word(gate.State), gate.Pairs, null, gate.OverClimatology?.Skill, gate.OverClimatology?.Low,
        gate.OverClimatology?.High, gate.OverDrift?.Low);

    private static EvidenceGate Of(EventGate gate) => new(
        Word(gate.State), gate.Cases, gate.Events, gate.Skill?.Skill, gate.Skill?.Low, gate.Skill?.High, null);

    private static string Word(GateState state) => state.ToString().ToLowerInvariant();
}
