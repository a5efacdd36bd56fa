namespace Twin.Host.Growth;

/// <summary>What a value of the world file does to growth.</summary>
/// <param name="Parameter">Its path, as <c>--set</c> takes it.</param>
/// <param name="Elasticity">Percent of growth per percent of the value.</param>
/// <param name="Value">The value.</param>
/// <param name="Unit">Its unit.</param>
internal sealed record GrowthElasticity(string Parameter, double Elasticity, double Value, string Unit);
