namespace Twin.Factory.Links;

/// <summary>One good of a link, as the link is assembled with it.</summary>
/// <param name="Slot">Line in the book of the depot at which it loads.</param>
/// <param name="StoreAccount">Account of the depot at which it unloads.</param>
/// <param name="TransitAccount">Account of what is on its way.</param>
/// <param name="CapacityPerStep">Most it loads in a step. Unit: quanta.</param>
public sealed record CargoPlan(int Slot, int StoreAccount, int TransitAccount, long CapacityPerStep);
