namespace Twin.Host.Growth;

/// <summary>An import that the loop cannot make in any way.</summary>
/// <param name="Good">Its id.</param>
/// <param name="StockMonths">How long the stock lasts. Unit: months.</param>
/// <param name="LeadMonths">How long a delivery takes. Unit: months.</param>
internal sealed record GrowthCriticalImport(string Good, double? StockMonths, double? LeadMonths);
