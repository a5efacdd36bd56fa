namespace Twin.Host.Money.PriceHistory;

/// <summary>Quarters in a row with one headline.</summary>
/// <param name="Headline">The headline.</param>
/// <param name="From">First quarter.</param>
/// <param name="To">Last quarter.</param>
/// <param name="Quarters">How many.</param>
/// <param name="Pi4">Mean inflation over four quarters.</param>
/// <param name="LeastRate">Lowest policy rate. Unit: 1/yr.</param>
/// <param name="Contested">Quarters in which the second opinion differs.</param>
internal sealed record PriceSpell(
    string Headline, string From, string To, int Quarters, double Pi4, double LeastRate, int Contested);
