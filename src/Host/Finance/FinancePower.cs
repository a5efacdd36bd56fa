namespace Twin.Host.Finance;

/// <summary>What power and money say of each other.</summary>
/// <param name="LimitMw">Power that there is; null without a limit. Unit: MW.</param>
/// <param name="WantedMw">Power of all the chips that are wanted. Unit: MW.</param>
/// <param name="ShortYears">Years in which power allows fewer chips than are wanted.</param>
/// <param name="PlanPerGw">What a gigawatt of this plan's sites costs with its first chips. Unit: USD/GW.</param>
/// <param name="CapitalPerGw">What a gigawatt costs elsewhere. Unit: USD/GW.</param>
/// <param name="Announced">Capital announced. Unit: USD.</param>
/// <param name="AnnouncedGw">Power that it builds. Unit: GW.</param>
internal sealed record FinancePower(
    double? LimitMw, double WantedMw, IReadOnlyList<int> ShortYears, double PlanPerGw, double CapitalPerGw,
    double Announced, double AnnouncedGw);
