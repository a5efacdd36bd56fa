using Twin.World.Judging;

namespace Twin.Host.Decide;

/// <summary>Something that the loop takes and cannot make.</summary>
/// <param name="Item">The good.</param>
/// <param name="AnnualUse">At the outputs of the quarter. Unit: <paramref name="Unit"/> per yr.</param>
/// <param name="Unit">Unit of the good.</param>
/// <param name="StockMonths">How long stocks last. Unit: months; null where none is used.</param>
/// <param name="LeadMonths">How long replacing it takes. Unit: months; null where nobody sells it.</param>
/// <param name="Technique">A way of making it in the loop: none, or it would not be here.</param>
internal sealed record EvidenceImport(
    string Item, double AnnualUse, string Unit, double? StockMonths, double? LeadMonths, string Technique)
{
    /// <summary>The evidence of a standing.</summary>
    public static EvidenceImport Of(ImportStanding import) => new(
        import.Good, import.UsePerYear, import.Unit, import.StockMonths, import.LeadMonths, "none in the loop");
}
