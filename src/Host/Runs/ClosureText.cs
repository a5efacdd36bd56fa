using System.Globalization;
using Twin.World.Running;

namespace Twin.Host.Runs;

/// <summary>Closure in one line.</summary>
internal static class ClosureText
{
    /// <summary>All measures and layers, since they differ for one loop.</summary>
    /// <param name="closure">The ratios.</param>
    public static string Of(ClosureReport closure)
    {
        var parts = new List<(string Name, double? Ratio)>
        {
            ("value", closure.Value), ("mass", closure.Mass), ("energy", closure.Energy),
            ("information", closure.Information), ("parts", closure.Parts),
        };
        var whole = string.Join(", ", parts.Select(part => $"{part.Name} {Percent(part.Ratio)}"));
        var layers = string.Join(", ", closure.Layers.Select(layer => $"{layer.Key} {Percent(layer.Value)}"));

        // Energy is a measure and may be a layer too.
        return layers.Length == 0 ? whole : $"{whole}; layers: {layers}";
    }

    private static string Percent(double? ratio) =>
        ratio is { } value ? value.ToString("0.0 %", CultureInfo.InvariantCulture) : "unknown";
}
