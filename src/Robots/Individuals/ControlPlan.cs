namespace Twin.Robots.Individuals;

/// <summary>Everything a fleet control is assembled from.</summary>
public sealed record ControlPlan
{
    /// <summary>Its name, mostly that of its site.</summary>
    public required string Name { get; init; }

    /// <summary>How orders and robots are matched.</summary>
    public DispatchPolicy Dispatch { get; init; }

    /// <summary>When robots charge.</summary>
    public ChargingPolicy Charging { get; init; }

    /// <summary>Charge below which a free robot charges. Unit: 1/1000 of the capacity.</summary>
    public int ThresholdPermille { get; init; } = 200;

    /// <summary>Charge below which an opportunity is used. Unit: 1/1000 of the capacity.</summary>
    public int TopUpPermille { get; init; } = 800;

    /// <summary>Ways between the places: Distances[a][b], symmetric, 0 on the diagonal. Unit: m.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Distances { get; init; } = [[0]];

    /// <summary>Charging places by place.</summary>
    public IReadOnlyList<int> Chargers { get; init; } = [0];

    /// <summary>Slots of the order book: orders, or batches, that can wait or run at a time.</summary>
    public int OrderSlots { get; init; } = DefaultOrderSlots;

    /// <summary>Mean time of a repair. Unit: s.</summary>
    public double RepairSeconds { get; init; }

    /// <summary>Whether a repair takes its mean time always; else its length is exponential.</summary>
    public bool RepairIsConstant { get; init; }

    /// <summary>Spare parts that are kept, (s − 1, s): one is ordered for each that is used. 0 = none
    /// needed.</summary>
    public int SpareBase { get; init; }

    /// <summary>Kind and name of who supplies spare parts.</summary>
    public (string Kind, string Name)? SpareSource { get; init; }

    /// <summary>Seconds worked by robots of this make before the run; 0 = nothing is learned. Unit: s.</summary>
    public double LearnedBeforeSeconds { get; init; }

    /// <summary>Exponent of pooled learning, α.</summary>
    public double LearningExponent { get; init; }

    /// <summary>Share of the failure rate that learning cannot remove. Range: [0, 1].</summary>
    public double LearningFloor { get; init; }

    /// <summary>Energy at hand for charging; null where the grid gives what is asked. Unit: J.</summary>
    public long? EnergyJ { get; init; }

    /// <summary>Tools and levels by the number of the skill; empty where no skill has either.</summary>
    public IReadOnlyList<RobotSkill> Skills { get; init; } = [];

    /// <summary>Time of a change of tools. Unit: s; 0 where tools do not matter.</summary>
    public int ToolSeconds { get; init; }

    /// <summary>Number of the place where tools are changed; −1 where the robot stands.</summary>
    public int ToolPlace { get; init; } = -1;

    /// <summary>Slots of an order book that names none.</summary>
    public const int DefaultOrderSlots = 4096;
}
