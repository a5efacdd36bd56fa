namespace Twin.Macro.Money.Textbook;

/// <summary>A period of <see cref="PcModel"/>. Unit: money per period, stocks in money.</summary>
/// <param name="Period">From 1; 0 is a steady state.</param>
/// <param name="Output">Y.</param>
/// <param name="Income">YD, disposable.</param>
/// <param name="Consumption">C.</param>
/// <param name="Taxes">T.</param>
/// <param name="Wealth">V.</param>
/// <param name="Bills">B_h, bills of households.</param>
/// <param name="Money">H_h, cash of households.</param>
public sealed record PcPeriod(
    int Period,
    double Output,
    double Income,
    double Consumption,
    double Taxes,
    double Wealth,
    double Bills,
    double Money);
