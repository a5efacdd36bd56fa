namespace Twin.Host.Decide;

/// <summary>The second opinion.</summary>
/// <param name="Posterior">Probability of the upper state of prices and of the loop.</param>
/// <param name="Headline">Probability that it gives the headline's axis.</param>
internal sealed record EvidenceHmm(IReadOnlyList<double> Posterior, double Headline);
