namespace Twin.World.Theory;

/// <summary>A value of the world file that holds growth back, or carries it.</summary>
/// <param name="Parameter">Its path, such as <c>processes.make-steel.equipment.machinery.build</c>.</param>
/// <param name="Value">The value.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Elasticity">(θ/g)·dg/dθ: percent of growth per percent of the value.</param>
public sealed record Bottleneck(string Parameter, double Value, string Unit, double Elasticity);
