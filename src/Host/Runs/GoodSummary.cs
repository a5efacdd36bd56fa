namespace Twin.Host.Runs;

/// <summary>A good at the beginning and at the end of a run.</summary>
/// <param name="Good">Its id.</param>
/// <param name="Unit">Unit of the two amounts.</param>
/// <param name="First">Amount in the first full period.</param>
/// <param name="Last">Amount in the last full period.</param>
/// <param name="GrowthPerYear">Log rate between them, or null when one is 0. Unit: 1/yr.</param>
internal sealed record GoodSummary(string Good, string Unit, double First, double Last, double? GrowthPerYear);
