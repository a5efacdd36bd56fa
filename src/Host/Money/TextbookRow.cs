using System.Text.Json.Serialization;

namespace Twin.Host.Money;

/// <summary>A period of a textbook model, with the book's letters.</summary>
/// <param name="Period">From 1; 0 is a steady state.</param>
/// <param name="Y">Output.</param>
/// <param name="Yd">Disposable income.</param>
/// <param name="C">Consumption.</param>
/// <param name="T">Taxes.</param>
/// <param name="V">Wealth; only in PC.</param>
/// <param name="Bh">Bills of households; only in PC.</param>
/// <param name="H">Money of households.</param>
internal sealed record TextbookRow(
    int Period,
    [property: JsonPropertyName("Y")] double Y,
    [property: JsonPropertyName("YD")] double Yd,
    [property: JsonPropertyName("C")] double C,
    [property: JsonPropertyName("T")] double T,
    [property: JsonPropertyName("V")] double? V,
    [property: JsonPropertyName("Bh")] double? Bh,
    [property: JsonPropertyName("H")] double H);
