using Twin.Domain;

namespace Twin.Factory.Plants;

/// <summary>One kind of equipment, as the plant is assembled with it.</summary>
/// <param name="InService">Opening count. Unit: quanta.</param>
/// <param name="ActivityPerQuantum">µ-units of activity per step and quantum in service.</param>
public sealed record PlantEquipment(long InService, Ratio ActivityPerQuantum);
