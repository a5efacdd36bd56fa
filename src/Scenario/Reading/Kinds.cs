using Twin.Domain.Units;

namespace Twin.Scenario.Reading;

/// <summary>Dimensions in words, for error texts.</summary>
internal static class Kinds
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["1"] = "a pure number",
        ["kg"] = "mass",
        ["m"] = "length",
        ["m^2"] = "area",
        ["m^3"] = "volume",
        ["s"] = "time",
        ["s^-1"] = "a rate per time",
        ["kg·m^2·s^-2"] = "energy",
        ["kg·m^2·s^-3"] = "power",
        ["kg·s^-1"] = "mass per time",
        ["m^2·s^-2"] = "energy per mass",
    };

    /// <summary>What a dimension is.</summary>
    public static string Of(Dimension dimension)
    {
        var text = dimension.ToString();
        return Words.TryGetValue(text, out var word) ? word : IsMoney(text) ? "money" : text;
    }

    /// <summary>Whether a base dimension is a currency with its year.</summary>
    public static bool IsMoney(string name) =>
        name.Length == 7 && UnitTable.IsCurrency(name[..3]) && name.AsSpan(3).IndexOfAnyExceptInRange('0', '9') < 0;
}
