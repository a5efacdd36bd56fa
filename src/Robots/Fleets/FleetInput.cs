using Twin.Domain;

namespace Twin.Robots.Fleets;

/// <summary>One current input, as the fleet is assembled with it.</summary>
/// <param name="IsFlow">Whether what is not used perishes.</param>
/// <param name="Depot">Address name of the depot or grid that serves it.</param>
/// <param name="Slot">Line in that depot's book.</param>
/// <param name="OwnAccount">Account it is granted to.</param>
/// <param name="PerHour">Quanta per hour quantum of work.</param>
public sealed record FleetInput(bool IsFlow, string Depot, int Slot, int OwnAccount, Ratio PerHour);
