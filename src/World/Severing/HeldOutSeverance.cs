namespace Twin.World.Severing;

/// <summary>A severance that was predicted and then carried out, in a world held out for it.</summary>
/// <param name="Member">Number of the held-out world.</param>
/// <param name="Predicted">Share of forks of its run that lived on, (passed + ½)/(runs + 1), under draws of the prior
/// weighed by the run's past; its own numbers are none of them.</param>
/// <param name="LivedOn">Whether the world itself did, severed to the full horizon under its own numbers.</param>
/// <param name="GrowthPerYear">How fast it grew over the last four quarters. Unit: 1/yr.</param>
public sealed record HeldOutSeverance(int Member, double Predicted, bool LivedOn, double GrowthPerYear);
