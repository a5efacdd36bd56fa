namespace Twin.Host.Money;

/// <summary>One holder at a level.</summary>
/// <param name="Holder">Its name.</param>
/// <param name="Amount">What it holds, in the unit of the findings.</param>
/// <param name="Share">Part of all.</param>
/// <param name="QualityShare">The same by effect, where a quality was given.</param>
internal sealed record HolderShare(string Holder, double Amount, double Share, double QualityShare);
