namespace Twin.Host.Money.PriceHistory;

/// <summary>One forecast of inflation over a year, and what came.</summary>
/// <param name="Sample">Of the forecaster, least first.</param>
/// <param name="Climatology">All years known at the origin, least first.</param>
/// <param name="Walk">The last year plus each change over a year known at the origin, least first.</param>
/// <param name="Came">What came.</param>
internal sealed record PriceCase(double[] Sample, double[] Climatology, double[] Walk, double Came);
