using Twin.World.Theory;

namespace Twin.Host.Decide;

/// <summary>What one per cent more of a value does to growth.</summary>
/// <param name="Parameter">Its path in the world file.</param>
/// <param name="Elasticity">Per cent of growth per per cent of it.</param>
internal sealed record EvidenceSensitivity(string Parameter, double Elasticity)
{
    private const int Most = 10;

    /// <summary>The values that do most, at most ten.</summary>
    /// <param name="bottlenecks">All of them, the greatest first.</param>
    public static IReadOnlyList<EvidenceSensitivity> Of(IReadOnlyList<Bottleneck> bottlenecks) =>
        [.. bottlenecks.Take(Most).Select(one => new EvidenceSensitivity(one.Parameter, one.Elasticity))];
}
