namespace Twin.Host.Money;

/// <summary>The answer of <c>twin macro textbook</c>.</summary>
/// <param name="Model"><c>sim</c> or <c>pc</c>.</param>
/// <param name="Values">Its constants.</param>
/// <param name="Steady">Where it comes to rest, in closed form.</param>
/// <param name="Rows">One a period.</param>
internal sealed record TextbookReport(
    string Model, IReadOnlyDictionary<string, double> Values, TextbookRow Steady, IReadOnlyList<TextbookRow> Rows);
