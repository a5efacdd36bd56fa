using Twin.Actors;

namespace Twin.World.Explaining;

/// <summary>A line of equipment, or a fleet, which is equipment that moves.</summary>
/// <param name="Name">In the words of the world file: <c>owner/good</c>, or the fleet's id.</param>
/// <param name="Address">Its row.</param>
/// <param name="Good">Index of the good that it is.</param>
/// <param name="Depot">Depot that supplies the good.</param>
/// <param name="BuildSteps">Build lead. Unit: steps.</param>
/// <param name="IsLoop">Whether it belongs to the loop, so that the planner orders for it.</param>
/// <param name="Owner">Whom it serves: a site's or a fleet's id.</param>
internal sealed record EquipmentPlace(
    string Name, Address Address, int Good, string Depot, int BuildSteps, bool IsLoop, string Owner);
