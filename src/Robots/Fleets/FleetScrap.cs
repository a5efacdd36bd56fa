using Twin.Domain;

namespace Twin.Robots.Fleets;

/// <summary>What comes back of a retired robot as one good, as the fleet is assembled with it.</summary>
/// <param name="Account">Account of the depot that takes it.</param>
/// <param name="PerRobot">Quanta per quantum of robots.</param>
/// <param name="MassMg">Mass of a quantum. Unit: mg.</param>
/// <param name="EnergyJ">Energy of a quantum. Unit: J.</param>
public sealed record FleetScrap(int Account, Ratio PerRobot, long MassMg, long EnergyJ);
