namespace Twin.Factory.Planning;

/// <summary>What the planner needs to aim anew when coefficients change.</summary>
public sealed record ReaimPlan
{
    /// <summary>The entries of the world's technology.</summary>
    public required IReadOnlyList<PlannerEntry> Entries { get; init; }

    /// <summary>Output mix of the opening technology by good; its length is the number of goods.</summary>
    public required IReadOnlyList<double> Outputs { get; init; }

    /// <summary>Index of a good of the loop meant; −1 takes the loop that grows fastest.</summary>
    public required int LoopGood { get; init; }

    /// <summary>Length of a step. Unit: yr.</summary>
    public required double StepYears { get; init; }

    /// <summary>Steps that a current input waits beyond its lead.</summary>
    public required int BufferSteps { get; init; }

    /// <summary>Plants that tell coefficients.</summary>
    public required int Plants { get; init; }

    /// <summary>Whether the growth to steer to is given and stays.</summary>
    public bool GrowthIsGiven { get; init; }

    /// <summary>Whether the proportions are given and stay.</summary>
    public bool MixIsGiven { get; init; }
}
