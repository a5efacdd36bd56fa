using System.Text.Json.Serialization;

namespace Twin.Host.Decide;

/// <summary>What a predictive ensemble of the economy says of the year to come.</summary>
/// <param name="EnsembleId">What it was drawn from.</param>
/// <param name="Members">How many there are.</param>
/// <param name="OutputOverMoney">P(output grows faster than money over a year).</param>
/// <param name="Deflation">P(prices a year ahead are lower).</param>
/// <param name="Disinflation">P(inflation over the year under 1.5 %).</param>
/// <param name="Inflation">Inflation over the year: 5, 25, 50, 75 and 95 %. Unit: 1/yr.</param>
/// <param name="Output">Growth of real output, likewise.</param>
/// <param name="Money">Growth of money, likewise.</param>
/// <param name="EffectiveSize">Equally weighted draws that would know as much.</param>
/// <param name="Crps">Mean CRPS of inflation in held-out economies; null: untested. Unit: 1/yr.</param>
/// <param name="CrpsSkill">Skill of it over climatology there; null: untested.</param>
/// <param name="BrierSkill">Skill of P(prices fall) over its base rate there; null: untested.</param>
/// <param name="PitP">P value of uniform PIT of inflation there; null: untested.</param>
/// <param name="Coverage80">Coverage of its 80 % interval there; null: untested.</param>
/// <param name="Trusted">Whether forecasts of inflation passed: else they are shown and decide nothing.</param>
/// <param name="Gates">Every gate, by what goes through it.</param>
internal sealed record EvidenceForecast(
    string EnsembleId,
    int Members,
    [property: JsonPropertyName("P_gm")] double? OutputOverMoney,
    [property: JsonPropertyName("P_def")] double? Deflation,
    [property: JsonPropertyName("P_dis")] double? Disinflation,
    IReadOnlyList<double> Inflation,
    IReadOnlyList<double> Output,
    IReadOnlyList<double> Money,
    double EffectiveSize,
    double? Crps,
    double? CrpsSkill,
    double? BrierSkill,
    double? PitP,
    double? Coverage80,
    bool Trusted,
    IReadOnlyDictionary<string, EvidenceGate> Gates);
