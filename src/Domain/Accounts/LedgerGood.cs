namespace Twin.Domain.Accounts;

/// <summary>What the ledger knows of a good: its name and what one quantum weighs and holds.</summary>
/// <param name="Id">Id from the world file.</param>
/// <param name="MassMg">Mass of one quantum. Unit: mg. Range: [0, 2^63).</param>
/// <param name="EnergyJ">Physical energy of one quantum, never embodied. Unit: J. Range: [0, 2^63).</param>
public readonly record struct LedgerGood(string Id, long MassMg, long EnergyJ);
