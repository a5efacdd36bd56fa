using System.Text.Json.Serialization;

namespace Twin.Host.Decide;

/// <summary>How concentrated compute is in few hands.</summary>
/// <param name="At">End of the quarter that the figures are of.</param>
/// <param name="Hhi">Herfindahl–Hirschman index.</param>
/// <param name="Top">Share of the largest holder.</param>
/// <param name="P51">P(one holds 51 % or more).</param>
/// <param name="QWeighted">Largest share weighted by quality; all qualities are 1 where none is told.</param>
/// <param name="LeadMonths">By how much the second trails the first. Unit: months; null where that cannot be
/// told.</param>
/// <param name="Alarm"><c>green</c>, <c>amber</c> or <c>red</c>.</param>
internal sealed record EvidenceHolding(
    string At,
    [property: JsonPropertyName("HHI")] double Hhi,
    double Top,
    [property: JsonPropertyName("P51")] double P51,
    double QWeighted,
    double? LeadMonths,
    string Alarm);
