namespace Twin.Factory.Plants;

/// <summary>Everything a plant is assembled from.</summary>
public sealed record PlantPlan
{
    /// <summary>What the plant is.</summary>
    public PlantModel Model { get; init; }

    /// <summary>Process whose contra accounts it posts against.</summary>
    public required int Process { get; init; }

    /// <summary>Account of the waste good.</summary>
    public required int WasteAccount { get; init; }

    /// <summary>Account of waste heat.</summary>
    public required int HeatAccount { get; init; }

    /// <summary>Length of a step. Unit: µs.</summary>
    public required long StepMicros { get; init; }

    /// <summary>When it begins to work: a step's first instant. Unit: µs of simulated time.</summary>
    public long OpensAtMicros { get; init; }

    /// <summary>µ-units of activity in one quantum of the output.</summary>
    public required long ActivityPerQuantum { get; init; }

    /// <summary>Process lead. Unit: steps.</summary>
    public int LeadSteps { get; init; }

    /// <summary>Stock of output above which no work starts. Unit: 10^-3 steps of own capacity.</summary>
    public required long CoverMilliSteps { get; init; }

    /// <summary>Capacity where there is no equipment. Unit: µ-units per step; −1 where there is.</summary>
    public long FixedCapacity { get; init; } = -1;

    /// <summary>Current inputs.</summary>
    public required IReadOnlyList<PlantInput> Inputs { get; init; }

    /// <summary>Outputs, the main one first.</summary>
    public required IReadOnlyList<PlantOutput> Outputs { get; init; }

    /// <summary>Equipment.</summary>
    public required IReadOnlyList<PlantEquipment> Equipment { get; init; }

    /// <summary>Opening work in progress by the step in which it is ready, oldest first; empty for none.</summary>
    public IReadOnlyList<long> OpeningWip { get; init; } = [];

    /// <summary>Solar: output of each slot of a year. Unit: 10^-9 of the yearly mean; empty for others.</summary>
    public IReadOnlyList<long> ProfileNano { get; init; } = [];

    /// <summary>What it learns.</summary>
    public LearnedParts Learns { get; init; }

    /// <summary>Whether chance moves its yield.</summary>
    public bool YieldIsShocked { get; init; }

    /// <summary>Good output per unit started. Range: (0, 1].</summary>
    public double OpeningYield { get; init; } = 1;

    /// <summary>Name of the experience that is told what it has made, and its number there; null where nothing is
    /// learned.</summary>
    public (string Name, int Line)? Experience { get; init; }

    /// <summary>First line of its coefficients at the planner; −1 where the planner is not told.</summary>
    public int CoefficientLine { get; init; } = -1;

    /// <summary>Planned maintenance; null for none.</summary>
    public MaintenancePlan? Maintenance { get; init; }

    /// <summary>Length of a slot; 0 = twelve months of a year. Unit: µs.</summary>
    public long ProfileSlotMicros { get; init; }

    /// <summary>Mine: activity that the reserve allows in all. Unit: µ-units; 0 without limit.</summary>
    public Int128 Reserve { get; init; }

    /// <summary>Mine: grade when the reserve is used up. Unit: 10^-9 of the opening grade.</summary>
    public long GradeAtEndNano { get; init; } = PlantRules.Nano;
}
