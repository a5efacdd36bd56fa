using Twin.Domain;
using Twin.Domain.Accounts;

namespace Twin.Factory.Plants;

/// <summary>One output, as the plant is assembled with it.</summary>
/// <param name="Good">What one quantum weighs and holds.</param>
/// <param name="OwnAccount">Account in which it waits for the next step's supply.</param>
/// <param name="StoreAccount">Account of the depot or grid that takes it.</param>
/// <param name="PerActivity">Quanta per µ-unit of activity, yield included.</param>
public sealed record PlantOutput(LedgerGood Good, int OwnAccount, int StoreAccount, Ratio PerActivity);
