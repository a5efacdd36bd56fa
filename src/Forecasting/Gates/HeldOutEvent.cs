namespace Twin.Forecasting.Gates;

/// <summary>One probability of a held-out member, and what came.</summary>
/// <param name="Member">Number of the member.</param>
/// <param name="Probability">What was said. Range: [0, 1].</param>
/// <param name="Came">Whether it came.</param>
public readonly record struct HeldOutEvent(int Member, double Probability, bool Came);
