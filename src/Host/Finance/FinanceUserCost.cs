namespace Twin.Host.Finance;

/// <summary>What an hour of a chip costs its user. Unit: USD/h.</summary>
/// <param name="WithoutProgress">Interest and wear.</param>
/// <param name="WithProgress">With what better chips take from its worth.</param>
/// <param name="ObsolescencePerYear">γ. Unit: 1/yr.</param>
internal sealed record FinanceUserCost(double WithoutProgress, double WithProgress, double ObsolescencePerYear);
