using Twin.Macro.Finance;

namespace Twin.Host.Finance;

/// <summary>The answer of <c>twin macro finance</c>. Money in USD of the year of the file.</summary>
/// <param name="Boundary">Whose build-out it is, and what is left out.</param>
/// <param name="Values">Every value used.</param>
/// <param name="Round">The first round of money.</param>
/// <param name="Vendor">What the vendor of the chips pays itself.</param>
/// <param name="Power">What power and money say of each other.</param>
/// <param name="UserCost">What an hour of a chip costs its user.</param>
/// <param name="Capital">Price of all that is bought.</param>
/// <param name="BeyondRound">Of it, what the first round does not pay.</param>
/// <param name="ReturnOnEquity">Internal rate of return of all equity in what is bought, over one year; null where
/// there is none or several.</param>
/// <param name="WorthOfEquity">Present worth of the same at the cost of capital.</param>
/// <param name="LeastCoverage">Least DSCR.</param>
/// <param name="FirstShortfall">First year in which the service is not earned; null where it always is.</param>
/// <param name="Vintages">By year of purchase.</param>
/// <param name="Years">By year.</param>
/// <param name="Ground">Cost on the ground. Unit: USD per useful PFLOP·h.</param>
/// <param name="Orbit">Cost in orbit. Unit: USD per useful PFLOP·h.</param>
/// <param name="Satellite">What a kilowatt of chips in orbit weighs.</param>
/// <param name="BreakEven">Launch price at which both cost the same.</param>
internal sealed record FinanceReport(
    string Boundary,
    IReadOnlyList<FinanceFigure> Values,
    FinanceRound Round,
    FinanceVendor Vendor,
    FinancePower Power,
    FinanceUserCost UserCost,
    double Capital,
    double BeyondRound,
    double? ReturnOnEquity,
    double WorthOfEquity,
    double? LeastCoverage,
    int? FirstShortfall,
    IReadOnlyList<BuildOutVintage> Vintages,
    IReadOnlyList<BuildOutYear> Years,
    LevelisedCost Ground,
    LevelisedCost Orbit,
    FinanceSatellite Satellite,
    FinanceBreakEven BreakEven);
