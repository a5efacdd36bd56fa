namespace Twin.Host.Finance;

/// <summary>The break-even launch price at both ends of the range of one value. Unit: USD/kg; null: none.</summary>
/// <param name="Key">The value.</param>
/// <param name="AtLow">At its low end.</param>
/// <param name="AtHigh">At its high end.</param>
internal sealed record FinanceDriver(string Key, double? AtLow, double? AtHigh);
