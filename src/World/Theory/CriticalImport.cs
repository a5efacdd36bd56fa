namespace Twin.World.Theory;

/// <summary>Something that the loop takes and has no way to make.</summary>
/// <param name="Good">Id of the good.</param>
/// <param name="StockMonths">
/// Opening stock by the use of the opening capacities. Unit: months; null where they use none.
/// </param>
/// <param name="LeadMonths">From payment to the depot. Unit: months; null where no market sells it.</param>
public sealed record CriticalImport(string Good, double? StockMonths, double? LeadMonths);
