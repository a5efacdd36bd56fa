namespace Twin.Host.Report;

/// <summary>What one number of the world does to its growth.</summary>
/// <param name="Parameter">The number, in words.</param>
/// <param name="Value">Percent of growth per percent of the number.</param>
internal sealed record Elasticity(string Parameter, double Value);
