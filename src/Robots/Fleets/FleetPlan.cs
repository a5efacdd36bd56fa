using Twin.Domain;

namespace Twin.Robots.Fleets;

/// <summary>Everything a fleet is assembled from.</summary>
public sealed record FleetPlan
{
    /// <summary>Process whose contra accounts it posts against.</summary>
    public required int Process { get; init; }

    /// <summary>Account of the waste good.</summary>
    public required int WasteAccount { get; init; }

    /// <summary>Account of waste heat.</summary>
    public required int HeatAccount { get; init; }

    /// <summary>Length of a step. Unit: µs.</summary>
    public required long StepMicros { get; init; }

    /// <summary>Kind of the actors that serve as depots and grids.</summary>
    public required string DepotKind { get; init; }

    /// <summary>Name of the depot that supplies robots.</summary>
    public required string Depot { get; init; }

    /// <summary>Line in the depot's book for replacement.</summary>
    public required int MaintenanceSlot { get; init; }

    /// <summary>Line in the depot's book for growth.</summary>
    public required int BuildSlot { get; init; }

    /// <summary>Kind and name of the planner; null when nothing is ordered.</summary>
    public (string Kind, string Name)? Planner { get; init; }

    /// <summary>The planner's number of this fleet.</summary>
    public int PlannerLine { get; init; }

    /// <summary>Account of the robots.</summary>
    public required int RobotAccount { get; init; }

    /// <summary>Account in which hours of work wait.</summary>
    public required int HoursAccount { get; init; }

    /// <summary>The grid's account of hours of work.</summary>
    public required int GridAccount { get; init; }

    /// <summary>From delivery to service. Unit: steps.</summary>
    public required int BuildSteps { get; init; }

    /// <summary>Life in service. Unit: steps; at least one.</summary>
    public required int LifeSteps { get; init; }

    /// <summary>Hour quanta of a step's work per robot that is up.</summary>
    public required Ratio HoursPerRobot { get; init; }

    /// <summary>µ-hours of a step's work per robot in service, time down allowed for.</summary>
    public required Ratio ActivityPerRobot { get; init; }

    /// <summary>Chance that a robot that is up is down one step later.</summary>
    public double FailureChance { get; init; }

    /// <summary>Chance that a robot that is down is up one step later.</summary>
    public double RepairChance { get; init; } = 1;

    /// <summary>Failures of a robot that is up, by the hour; 0 where none ever stands still.</summary>
    public double FailuresPerHour { get; init; }

    /// <summary>Repairs of a robot that is down, by the hour.</summary>
    public double RepairsPerHour { get; init; }

    /// <summary>Robots in service at the start.</summary>
    public required long InService { get; init; }

    /// <summary>Grants by step as they were before the run began; made by <c>CohortRing.Fill</c>.</summary>
    public required IReadOnlyList<long> Ring { get; init; }

    /// <summary>Current inputs.</summary>
    public required IReadOnlyList<FleetInput> Inputs { get; init; }

    /// <summary>What comes back of a retired robot.</summary>
    public IReadOnlyList<FleetScrap> Scrap { get; init; } = [];

    /// <summary>Mass of a quantum of robots. Unit: mg.</summary>
    public long RobotMassMg { get; init; }

    /// <summary>Energy of a quantum of robots. Unit: J.</summary>
    public long RobotEnergyJ { get; init; }
}
