namespace Twin.Host.Money.Flips;

/// <summary>The price axis under one choice of what is not known.</summary>
/// <param name="Growth">Of what could be made. Unit: 1/yr.</param>
/// <param name="Substitution">σ.</param>
/// <param name="Wages">What wages follow.</param>
/// <param name="Fiscal">What budgets grow with.</param>
/// <param name="Story">Name of the story where it is one.</param>
/// <param name="Verdicts">By horizon.</param>
internal sealed record FlipCase(
    double Growth, double Substitution, string Wages, string Fiscal, string? Story,
    IReadOnlyList<FlipVerdict> Verdicts);
