namespace Twin.Host.Growth;

/// <summary>A number with a range, and what growth would be at its ends.</summary>
/// <param name="Parameter">Its path, as <c>--set</c> takes it.</param>
/// <param name="Low">The low end, as written; null where none is.</param>
/// <param name="Value">The value, as written.</param>
/// <param name="High">The high end, as written; null where none is.</param>
/// <param name="Source">Where it comes from: file.csv#row, or assumption.</param>
/// <param name="GrowthAtLow">g* at the low end; null where there is none. Unit: 1/yr.</param>
/// <param name="GrowthAtHigh">g* at the high end; null where there is none. Unit: 1/yr.</param>
/// <param name="Effect">Width of g* over both ends and the middle. Unit: 1/yr.</param>
/// <param name="Refused">Why a run would be refused at an end; null where it would not.</param>
internal sealed record GrowthRange(
    string Parameter, string? Low, string Value, string? High, string Source, double? GrowthAtLow,
    double? GrowthAtHigh, double Effect, string? Refused);
