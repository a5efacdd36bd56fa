namespace Twin.Macro.Finance;

/// <summary>The chips bought in one year: one generation.</summary>
/// <param name="Year">Year of the purchase; −1 for those there at the start.</param>
/// <param name="Chips">How many.</param>
/// <param name="Cost">Price of all. Unit: USD; 0 for those there at the start, which are paid for.</param>
/// <param name="Performance">Throughput by that of the first generation.</param>
/// <param name="Kilowatts">Power of one. Unit: kW.</param>
/// <param name="UserCostPerHour">q·(r + δ + γ) by the hours used. Unit: USD/h.</param>
/// <param name="EconomicYears">Age at which running it costs what it earns, were power free. Unit: yr; null without
/// progress.</param>
/// <param name="RetiredYear">First year in which none of it is in service.</param>
/// <param name="Displaced">Of them, taken out before their time to give their power to newer ones.</param>
public sealed record BuildOutVintage(
    int Year,
    double Chips,
    double Cost,
    double Performance,
    double Kilowatts,
    double UserCostPerHour,
    double? EconomicYears,
    int RetiredYear,
    double Displaced);
