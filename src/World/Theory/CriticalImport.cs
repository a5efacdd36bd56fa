namespace Twin.World.Theory;

/// <summary>Something that the loop takes and has no way to make.</summary>
/// <param name="Good">Id of the good.</param>
/// <param name="StockMonths">Stock by use. Unit: months; null where nothing is used.</param>
/// <param name="LeadMonths">From payment to the depot. Unit: months; null where no market sells it.</param>
/// <param name="AnnualUse">Use at the capacities or outputs looked at. Unit: <paramref name="Unit"/> per yr.</param>
/// <param name="Unit">Unit of the good.</param>
/// <param name="Technique">A recipe of the world that makes it, outside the loop; null where it knows none.</param>
public sealed record CriticalImport(
    string Good, double? StockMonths, double? LeadMonths, double AnnualUse, string Unit, string? Technique);
