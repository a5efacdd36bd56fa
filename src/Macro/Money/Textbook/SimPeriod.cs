namespace Twin.Macro.Money.Textbook;

/// <summary>A period of <see cref="SimModel"/>. Unit: money per period.</summary>
/// <param name="Period">From 1.</param>
/// <param name="Output">Y.</param>
/// <param name="Income">YD, disposable.</param>
/// <param name="Consumption">C.</param>
/// <param name="Taxes">T.</param>
/// <param name="Money">H, held at the end. Unit: money.</param>
public sealed record SimPeriod(
    int Period, double Output, double Income, double Consumption, double Taxes, double Money);
