namespace Twin.Host.Money.Flips;

/// <summary>How often the verdict differs from that of the reference.</summary>
/// <param name="Growth">Of what could be made. Unit: 1/yr.</param>
/// <param name="Quarter">Horizon. Unit: quarters.</param>
/// <param name="Reference">Headline at σ = 0.5, wages by expectations, budgets by share.</param>
/// <param name="Share">Part of the other choices that give another one.</param>
/// <param name="BySubstitution">The same where σ alone differs.</param>
/// <param name="ByWages">The same where the wage rule alone differs.</param>
/// <param name="ByFiscal">The same where the fiscal rule alone differs.</param>
/// <param name="Choices">The others.</param>
internal sealed record FlipShare(
    double Growth, int Quarter, string Reference, double Share, double BySubstitution, double ByWages, double ByFiscal,
    int Choices);
