namespace Twin.Host.Growth;

/// <summary>The energy that a loop delivers, and what it takes to deliver it.</summary>
/// <param name="Return">
/// Energy delivered by the energy held in what its makers take in for replacement and growth; null where the loop makes
/// no energy or spends none on it.
/// </param>
/// <param name="PowerWatts">Power that the opening capacities deliver, with what is bought. Unit: W.</param>
/// <param name="KardashevLevel">That power on a logarithmic scale; null where there is none.</param>
/// <param name="KardashevScale">Whose scale: Sagan's, with type I at 10¹⁶ W.</param>
internal sealed record GrowthEnergy(
    double? Return, double PowerWatts, double? KardashevLevel, string KardashevScale);
