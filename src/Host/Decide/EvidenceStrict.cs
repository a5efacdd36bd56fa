namespace Twin.Host.Decide;

/// <summary>What became of forks that also lost what they had bought before the cut.</summary>
/// <param name="Runs">How many there were.</param>
/// <param name="Passed">How many lived on.</param>
/// <param name="MedianGrowth">Growth over the last four quarters in the median. Unit: 1/yr.</param>
internal sealed record EvidenceStrict(int Runs, int Passed, double MedianGrowth);
