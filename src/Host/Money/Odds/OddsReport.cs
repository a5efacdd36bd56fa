namespace Twin.Host.Money.Odds;

/// <summary>The answer of <c>twin macro odds</c>.</summary>
/// <param name="Boundary">Whose economy it is.</param>
/// <param name="Variant">The equations.</param>
/// <param name="Drawn">Numbers drawn from their ranges, automation among them.</param>
/// <param name="Shocks">To spending, in words.</param>
/// <param name="Note">What the horizon means for how far to trust the figures.</param>
/// <param name="NotIdentified">Numbers that no data hold.</param>
/// <param name="Cases">By growth, then by fiscal rule.</param>
internal sealed record OddsReport(
    string Boundary,
    string Variant,
    IReadOnlyList<string> Drawn,
    string Shocks,
    string Note,
    IReadOnlyList<string> NotIdentified,
    IReadOnlyList<OddsCase> Cases);
