using Twin.Domain;

namespace Twin.Factory.Markets;

/// <summary>One export, as the market is assembled with it.</summary>
/// <param name="Slot">Line in the depot's book.</param>
/// <param name="Price">Money quanta per quantum of the good.</param>
/// <param name="LimitPerStep">Most that crosses in the first step. Unit: quanta; infinite means without limit.</param>
/// <param name="LimitGrowthPerStep">Growth of the limit per step. Range: (−1, 10].</param>
/// <param name="Place">Depot or grid at which it is loaded.</param>
public sealed record ExportPlan(
    int Slot, Ratio Price, double LimitPerStep, double LimitGrowthPerStep, string Place);
