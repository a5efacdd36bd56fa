namespace Twin.World.Theory;

/// <summary>What a scarce factor earns in the best plan of a quarter, as a share of all rents.</summary>
/// <param name="Factor">
/// energy, compute, robot-hours, human-hours, land, import-money, other-imports, stocks or other-capacity.
/// </param>
/// <param name="Share">λ·use over Σλ·use. Range: [0, 1].</param>
/// <param name="IsLimited">Whether the world limits it at all; a factor without limit is never scarce.</param>
public sealed record FactorRent(string Factor, double Share, bool IsLimited);
