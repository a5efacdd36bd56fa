using Twin.Domain;

namespace Twin.Factory.Assets;

/// <summary>Everything an equipment line is assembled from.</summary>
public sealed record AssetPlan
{
    /// <summary>Kind of the actor it serves: plant or storage.</summary>
    public string PlantKind { get; init; } = Plants.Plant.Kind;

    /// <summary>Name of the plant it serves.</summary>
    public required string Plant { get; init; }

    /// <summary>The plant's number of this line.</summary>
    public required int PlantLine { get; init; }

    /// <summary>Name of the depot that supplies the equipment good.</summary>
    public required string Depot { get; init; }

    /// <summary>Line in the depot's book for replacement.</summary>
    public required int MaintenanceSlot { get; init; }

    /// <summary>Line in the depot's book for growth.</summary>
    public required int BuildSlot { get; init; }

    /// <summary>The planner's number of this line; −1 when nobody plans it.</summary>
    public required int PlannerLine { get; init; }

    /// <summary>Account of the equipment.</summary>
    public required int Account { get; init; }

    /// <summary>Process whose contra accounts it posts against.</summary>
    public required int Process { get; init; }

    /// <summary>Account of the waste good.</summary>
    public required int WasteAccount { get; init; }

    /// <summary>Account of waste heat.</summary>
    public required int HeatAccount { get; init; }

    /// <summary>Length of a step. Unit: µs.</summary>
    public required long StepMicros { get; init; }

    /// <summary>Build lead. Unit: steps.</summary>
    public required int BuildSteps { get; init; }

    /// <summary>Life in service; 0 under a rate of wear. Unit: steps.</summary>
    public required int LifeSteps { get; init; }

    /// <summary>Share worn out per step under a rate of wear. Range: [0, 1].</summary>
    public required double WearPerStep { get; init; }

    /// <summary>µ-units of activity per step and quantum in service.</summary>
    public required Ratio ActivityPerQuantum { get; init; }

    /// <summary>Whether experience makes new equipment do more.</summary>
    public bool Learns { get; init; }

    /// <summary>In service at the start. Unit: quanta.</summary>
    public required long InService { get; init; }

    /// <summary>Grants by step as they were before the run began; made by <c>CohortRing.Fill</c>.</summary>
    public required IReadOnlyList<long> Ring { get; init; }
}
