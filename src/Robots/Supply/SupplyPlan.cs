using Twin.Domain;
using Twin.Robots.Fleets;

namespace Twin.Robots.Supply;

/// <summary>Everything a fleet supply is assembled from.</summary>
public sealed record SupplyPlan
{
    /// <summary>Process whose contra accounts it posts against.</summary>
    public required int Process { get; init; }

    /// <summary>Account of the waste good.</summary>
    public required int WasteAccount { get; init; }

    /// <summary>Account of waste heat.</summary>
    public required int HeatAccount { get; init; }

    /// <summary>Length of a step. Unit: µs.</summary>
    public required long StepMicros { get; init; }

    /// <summary>Name of the fleet control it serves.</summary>
    public required string Control { get; init; }

    /// <summary>Kind of the actors that serve as depots and grids.</summary>
    public required string DepotKind { get; init; }

    /// <summary>Name of the depot that supplies robots and spare parts.</summary>
    public required string Depot { get; init; }

    /// <summary>Name of the grid that supplies electricity.</summary>
    public required string Grid { get; init; }

    /// <summary>Line in the depot's book for replacement.</summary>
    public int MaintenanceSlot { get; init; } = -1;

    /// <summary>Line in the depot's book for growth.</summary>
    public int BuildSlot { get; init; } = -1;

    /// <summary>Line in the depot's book for spare parts; −1 where none are needed.</summary>
    public int SpareSlot { get; init; } = -1;

    /// <summary>Line in the grid's book for electricity; −1 where robots need none.</summary>
    public int PowerSlot { get; init; } = -1;

    /// <summary>Kind and name of the planner; null when nothing is ordered.</summary>
    public (string Kind, string Name)? Planner { get; init; }

    /// <summary>The planner's number of this fleet.</summary>
    public int PlannerLine { get; init; }

    /// <summary>Account of the robots.</summary>
    public required int RobotAccount { get; init; }

    /// <summary>Account of hours of work that wait for the grid.</summary>
    public required int HoursAccount { get; init; }

    /// <summary>The grid's account of hours of work.</summary>
    public required int GridHoursAccount { get; init; }

    /// <summary>Account of electricity at the charging places; −1 where robots need none.</summary>
    public int PowerAccount { get; init; } = -1;

    /// <summary>Account of spare parts; −1 where none are needed.</summary>
    public int SpareAccount { get; init; } = -1;

    /// <summary>Spare parts on the shelf at the start; the account holds them.</summary>
    public long SpareStock { get; init; }

    /// <summary>From delivery to service. Unit: steps.</summary>
    public required int BuildSteps { get; init; }

    /// <summary>Life in service. Unit: steps; at least one.</summary>
    public required int LifeSteps { get; init; }

    /// <summary>Hour quanta of a second of work.</summary>
    public required Ratio HoursPerSecond { get; init; }

    /// <summary>Seconds of work of an hour quantum.</summary>
    public required Ratio SecondsPerHour { get; init; }

    /// <summary>Joules of an electricity quantum.</summary>
    public long JoulePerPower { get; init; } = 1;

    /// <summary>Electricity that the charging places keep at hand. Unit: J.</summary>
    public long PowerBaseJ { get; init; }

    /// <summary>µ-hours of a step's work per robot in service.</summary>
    public required Ratio ActivityPerRobot { get; init; }

    /// <summary>Length of the tasks that hours of work are cut into. Unit: s.</summary>
    public required int TaskSeconds { get; init; }

    /// <summary>Places that tasks are spread over.</summary>
    public required int Places { get; init; }

    /// <summary>Number of the workers' fleet.</summary>
    public int WorkerFleet { get; init; }

    /// <summary>Number of the crew's fleet.</summary>
    public int CrewFleet { get; init; }

    /// <summary>Fleets of workers with a skill of their own: number, and share of all workers in 1/1000.</summary>
    public IReadOnlyList<(int Fleet, int Permille)> Skilled { get; init; } = [];

    /// <summary>Share of new robots that join the crew. Unit: 1/1000.</summary>
    public int CrewPermille { get; init; }

    /// <summary>What an hour of work takes beside electricity.</summary>
    public IReadOnlyList<FleetInput> Inputs { get; init; } = [];

    /// <summary>Robots in service at the start.</summary>
    public required long InService { get; init; }

    /// <summary>Grants by step as they were before the run began; made by <c>CohortRing.Fill</c>.</summary>
    public required IReadOnlyList<long> Ring { get; init; }

    /// <summary>What comes back of a retired robot.</summary>
    public IReadOnlyList<FleetScrap> Scrap { get; init; } = [];

    /// <summary>Mass of a quantum of robots. Unit: mg.</summary>
    public long RobotMassMg { get; init; }

    /// <summary>Energy of a quantum of robots. Unit: J.</summary>
    public long RobotEnergyJ { get; init; }
}
