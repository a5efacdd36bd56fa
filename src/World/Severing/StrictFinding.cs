namespace Twin.World.Severing;

/// <summary>What became of loops that also lost what they had bought before the cut.</summary>
/// <param name="Runs">Forks.</param>
/// <param name="Passed">Forks that lived on.</param>
/// <param name="MedianGrowth">Growth over the last four quarters, in the median. Unit: 1/yr.</param>
/// <param name="First">The first of them, whole.</param>
public sealed record StrictFinding(int Runs, int Passed, double MedianGrowth, SeveranceOutcome First);
