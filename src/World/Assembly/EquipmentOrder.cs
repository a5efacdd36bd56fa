using Twin.World.Records;

namespace Twin.World.Assembly;

/// <summary>What an asset is assembled from, whoever it serves.</summary>
internal sealed record EquipmentOrder
{
    public required string Name { get; init; }

    public required string OwnerKind { get; init; }

    public required SiteRecord Owner { get; init; }

    public required int OwnerLine { get; init; }

    public required int Book { get; init; }

    public required EquipmentLine Line { get; init; }

    public required double Weight { get; init; }

    public required int Column { get; init; }

    public bool Learns { get; init; }

    public required int BuildSteps { get; init; }

    public required int LifeSteps { get; init; }

    public required double WearPerStep { get; init; }
}
