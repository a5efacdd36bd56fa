namespace Twin.Host.Decide;

/// <summary>What one per cent more of a value does to growth.</summary>
/// <param name="Parameter">Its path in the world file.</param>
/// <param name="Elasticity">Per cent of growth per per cent of it.</param>
internal sealed record EvidenceSensitivity(string Parameter, double Elasticity);
