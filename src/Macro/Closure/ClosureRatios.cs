namespace Twin.Macro.Closure;

/// <summary>How much of itself a loop makes, by several measures that need not agree.</summary>
/// <param name="Value">κ_V: 1 − imported value by value, labour, equipment and services counted.</param>
/// <param name="Mass">κ_M: 1 − imported mass by the mass of gross investment.</param>
/// <param name="Energy">κ_E: 1 − bought and imported embodied energy by all energy embodied.</param>
/// <param name="Information">κ_I: hours of robots by hours of robots and humans.</param>
/// <param name="Parts">κ_N: parts the loop can make by parts it uses, by number.</param>
/// <param name="Layers">κ of each layer by name: 1 − imported value by value of all that the layer takes in.</param>
/// <remarks>
/// Each lies in [0, 1] and is 1 where nothing comes from outside; null where there is nothing to count. The measures
/// differ widely for one loop, so all of them are printed. κ_I counts hours, which can be gamed.
/// Source: R. Freitas and R. Merkle, "Kinematic self-replicating machines", 2004, §5.6; NASA CP-2255, 1982, ch. 5;
/// docs/model.md.
/// </remarks>
public sealed record ClosureRatios(
    double? Value,
    double? Mass,
    double? Energy,
    double? Information,
    double? Parts,
    IReadOnlyDictionary<string, double?> Layers)
{
    /// <summary>κ_eff: the least of value, mass, energy and information; null where none is known.</summary>
    public double? Effective => new[] { Value, Mass, Energy, Information }.Min();

    /// <summary>Part that comes from inside.</summary>
    /// <param name="outside">What comes from outside. Range: at least 0.</param>
    /// <param name="total">All there is, in the same unit. Range: at least 0.</param>
    /// <returns>
    /// 1 − outside/total, not below 0: imports that outweigh what they help to make leave nothing closed. 1 where
    /// nothing comes from outside; null where something does but there is no total to hold it against.
    /// </returns>
    public static double? Of(double outside, double total)
    {
        if (outside <= 0) return 1;
        return total > 0 ? Math.Max(0, 1 - outside / total) : null;
    }
}
