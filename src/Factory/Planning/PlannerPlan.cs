namespace Twin.Factory.Planning;

/// <summary>Everything the planner is assembled from.</summary>
public sealed record PlannerPlan
{
    /// <summary>How it aims.</summary>
    public required AimPolicy Policy { get; init; }

    /// <summary>Length of a step. Unit: µs.</summary>
    public required long StepMicros { get; init; }

    /// <summary>Growth it steers to. Unit: per step. Range: [0, 10].</summary>
    public required double GrowthPerStep { get; init; }

    /// <summary>Equipment lines, by the number that their positions name.</summary>
    public required IReadOnlyList<PlannerPlanLine> Lines { get; init; }

    /// <summary>What it needs to aim anew; null where no coefficient ever changes.</summary>
    public ReaimPlan? Reaim { get; init; }

    /// <summary>Names of the plants that start work ahead of growth, with their kinds.</summary>
    public required IReadOnlyList<(string Kind, string Name)> Followers { get; init; }
}
