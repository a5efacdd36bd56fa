using Twin.Macro.Closure;

namespace Twin.World.Running;

/// <summary>How much of itself a loop makes; each ratio in [0, 1], 1 where nothing comes from outside.</summary>
/// <param name="Value">By value at replacement prices; null where some good has no price.</param>
/// <param name="Mass">By mass; null where what is built has none.</param>
/// <param name="Energy">By embodied energy.</param>
/// <param name="Information">By hours of work: robots' by robots' and humans'.</param>
/// <param name="Parts">By number of parts that the loop makes.</param>
/// <param name="Layers">By value of what each layer takes in, by the layer's name, in ordinal order.</param>
public sealed record ClosureReport(
    double? Value,
    double? Mass,
    double? Energy,
    double? Information,
    double? Parts,
    IReadOnlyDictionary<string, double?> Layers)
{
    private const int Decimals = 12;

    /// <summary>The report of ratios.</summary>
    /// <param name="ratios">The ratios.</param>
    public static ClosureReport Of(ClosureRatios ratios)
    {
        ArgumentNullException.ThrowIfNull(ratios);
        var layers = new SortedDictionary<string, double?>(StringComparer.Ordinal);
        foreach (var (layer, ratio) in ratios.Layers) layers.Add(layer, Rounded(ratio));
        return new ClosureReport(
            Rounded(ratios.Value), Rounded(ratios.Mass), Rounded(ratios.Energy), Rounded(ratios.Information),
            Rounded(ratios.Parts), layers);
    }

    /// <summary>Sums run over goods in the order of their names, and no name may decide the last digit.</summary>
    private static double? Rounded(double? ratio) => ratio is { } value ? Math.Round(value, Decimals) : null;
}
