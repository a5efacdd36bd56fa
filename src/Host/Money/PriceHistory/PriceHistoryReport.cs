namespace Twin.Host.Money.PriceHistory;

/// <summary>The answer of <c>twin macro history</c>.</summary>
/// <param name="Boundary">Whose history it is.</param>
/// <param name="Forecaster">What gave the probabilities.</param>
/// <param name="Gate">Whether they may decide.</param>
/// <param name="Loop">What was said of the loop, of which history knows none.</param>
/// <param name="Spells">Headlines with the gate as it is.</param>
/// <param name="SpellsIfOpen">Headlines had it been open.</param>
/// <param name="Rows">Every quarter.</param>
internal sealed record PriceHistoryReport(
    string Boundary,
    string Forecaster,
    PriceGate Gate,
    string Loop,
    IReadOnlyList<PriceSpell> Spells,
    IReadOnlyList<PriceSpell> SpellsIfOpen,
    IReadOnlyList<PriceRow> Rows);
