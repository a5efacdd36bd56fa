namespace Twin.Host.Money;

/// <summary>One owner.</summary>
/// <param name="Owner">Its name.</param>
/// <param name="H100Equivalents">What it holds.</param>
/// <param name="Share">Part of all.</param>
/// <param name="QualityShare">The same by effect, where a quality was given.</param>
internal sealed record OwnerShare(string Owner, double H100Equivalents, double Share, double QualityShare);
