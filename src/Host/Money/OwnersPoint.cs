namespace Twin.Host.Money;

/// <summary>Concentration at the end of a quarter.</summary>
/// <param name="At">The day.</param>
/// <param name="Total">Unit: H100-equivalents.</param>
/// <param name="Largest">Name of the largest owner.</param>
/// <param name="Share">Its share.</param>
/// <param name="Herfindahl">10⁴·Σs² of named owners.</param>
/// <param name="P51">Chance that one holds 51 % or more.</param>
internal sealed record OwnersPoint(
    DateOnly At, double Total, string Largest, double Share, double Herfindahl, double P51);
