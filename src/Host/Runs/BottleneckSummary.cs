namespace Twin.Host.Runs;

/// <summary>A value of the world file that holds growth back, or carries it.</summary>
/// <param name="Parameter">Its path, as <c>--set</c> takes it.</param>
/// <param name="Elasticity">Percent of growth per percent of the value.</param>
internal sealed record BottleneckSummary(string Parameter, double Elasticity);
