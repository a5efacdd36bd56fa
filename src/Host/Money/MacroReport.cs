namespace Twin.Host.Money;

/// <summary>The answer of <c>twin macro run</c>.</summary>
/// <param name="Boundary">Whose economy it is, and what lies outside.</param>
/// <param name="Variant">The equations: <c>version-1</c> or <c>stabilised</c>.</param>
/// <param name="Calibration">The file of values.</param>
/// <param name="NotIdentified">Keys of the values that no data hold: judgement with a range.</param>
/// <param name="Values">Every value used, by key.</param>
/// <param name="Budgets">What public budgets grow with: <c>share</c> or <c>lag</c>.</param>
/// <param name="PrivateInvestment">What private investment grows with.</param>
/// <param name="Wages">What wages follow: <c>expectations</c> or <c>indexed</c>.</param>
/// <param name="Note">What the horizon means for how far to trust the figures; none where it needs no word.</param>
/// <param name="Rows">One a quarter.</param>
/// <param name="Matrix">The flow matrices asked for.</param>
internal sealed record MacroReport(
    string Boundary,
    string Variant,
    string Calibration,
    IReadOnlyList<string> NotIdentified,
    IReadOnlyDictionary<string, double> Values,
    string Budgets,
    string PrivateInvestment,
    string Wages,
    string? Note,
    IReadOnlyList<MacroRow> Rows,
    IReadOnlyList<MacroMatrix> Matrix);
