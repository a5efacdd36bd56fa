using Twin.Domain;

namespace Twin.Factory.Markets;

/// <summary>One import, as the market is assembled with it.</summary>
/// <param name="StoreAccount">The depot's account of the good.</param>
/// <param name="OutsideAccount">Account from which the outside supplies it.</param>
/// <param name="TransitAccount">Account that holds it on its way; unused without a lead.</param>
/// <param name="Price">Money quanta per quantum of the good.</param>
/// <param name="LeadSteps">From payment to the depot. Unit: steps.</param>
/// <param name="LimitPerStep">Most that crosses in the first step. Unit: quanta; infinite means without limit.</param>
/// <param name="LimitGrowthPerStep">Growth of the limit per step. Range: (−1, 10].</param>
public sealed record ImportPlan(
    int StoreAccount, int OutsideAccount, int TransitAccount, Ratio Price, int LeadSteps, double LimitPerStep,
    double LimitGrowthPerStep);
