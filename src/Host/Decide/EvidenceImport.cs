using Twin.World.Theory;

namespace Twin.Host.Decide;

/// <summary>Something that the loop takes and cannot make.</summary>
/// <param name="Item">The good.</param>
/// <param name="AnnualUse">At the outputs of the quarter. Unit: <paramref name="Unit"/> per yr.</param>
/// <param name="Unit">Unit of the good.</param>
/// <param name="StockMonths">How long stocks last. Unit: months; null where none is used.</param>
/// <param name="LeadMonths">How long replacing it takes. Unit: months; null where nobody sells it.</param>
/// <param name="Technique">A recipe of the world that makes it outside the loop; <c>none</c> where it knows
/// none.</param>
internal sealed record EvidenceImport(
    string Item, double AnnualUse, string Unit, double? StockMonths, double? LeadMonths, string Technique)
{
    /// <summary>The evidence of an import.</summary>
    public static EvidenceImport Of(CriticalImport import) => new(
        import.Good, import.AnnualUse, import.Unit, import.StockMonths, import.LeadMonths, import.Technique ?? "none");
}
