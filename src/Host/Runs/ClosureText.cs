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
        foreach (var (layer, ratio) in closure.Layers) parts.Add((layer, ratio));
        return string.Join(", ", parts.Select(part => $"{part.Name} {Percent(part.Ratio)}"));
    }

    private static string Percent(double? ratio) =>
        ratio is { } value ? value.ToString("0.0 %", CultureInfo.InvariantCulture) : "unknown";
}
