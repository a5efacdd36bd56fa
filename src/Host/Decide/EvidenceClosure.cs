using System.Text.Json.Serialization;

namespace Twin.Host.Decide;

/// <summary>Closure of the trailing year with its bounds.</summary>
/// <param name="V">By value.</param>
/// <param name="M">By mass.</param>
/// <param name="E">By energy.</param>
/// <param name="I">By information: decisions and work without people.</param>
/// <param name="N">By number of parts.</param>
/// <param name="Layers">By layer, in ordinal order.</param>
/// <param name="Bounds">Low and high of each, one-sided at 95 %.</param>
/// <param name="Draws">Draws of coefficients behind the bounds; 0: the world states no range, bounds are the
/// value.</param>
/// <param name="ImportShare">Imports over gross output.</param>
internal sealed record EvidenceClosure(
    [property: JsonPropertyName("V")] double? V,
    [property: JsonPropertyName("M")] double? M,
    [property: JsonPropertyName("E")] double? E,
    [property: JsonPropertyName("I")] double? I,
    [property: JsonPropertyName("N")] double? N,
    IReadOnlyDictionary<string, double?> Layers,
    IReadOnlyDictionary<string, IReadOnlyList<double>> Bounds,
    int Draws,
    double? ImportShare);
