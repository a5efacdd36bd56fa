namespace Twin.Host.Compare;

/// <summary>Growth of both runs, log rates; null where a figure does not exist. Unit: 1/yr.</summary>
/// <param name="SimulatedA">Simulated, the first run.</param>
/// <param name="SimulatedB">Simulated, the second run.</param>
/// <param name="BalancedA">Balanced at the world's step, the first run.</param>
/// <param name="BalancedB">Balanced at the world's step, the second run.</param>
/// <param name="Difference">Simulated, B − A.</param>
internal sealed record CompareGrowth(
    double? SimulatedA, double? SimulatedB, double? BalancedA, double? BalancedB, double? Difference);
