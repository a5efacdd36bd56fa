using Twin.Factory.Plants;

namespace Twin.World.Assembly;

/// <summary>An equipment line while the world is assembled.</summary>
internal sealed record EquipmentLine(int Good, long InService, PlantEquipment Plant);
