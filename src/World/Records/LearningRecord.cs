namespace Twin.World.Records;

/// <summary>How a process learns from what it has made, over all its sites together.</summary>
public sealed record LearningRecord
{
    /// <summary>Every part that can learn.</summary>
    public static readonly IReadOnlyList<LearnedPart> EveryPart =
        [LearnedPart.Equipment, LearnedPart.Labour, LearnedPart.Yield];

    /// <summary>Share of the learned coefficients that a doubling of all output takes away. Range: [0, 0.9].</summary>
    public required double Rate { get; init; }

    /// <summary>Made by everybody before the run began. Unit: the output's own. Range: (0, 1e18].</summary>
    public required double Cumulative { get; init; }

    /// <summary>Share of the opening coefficient that no experience takes away. Range: (0, 1].</summary>
    public required double Floor { get; init; }

    /// <summary>What learns.</summary>
    public IReadOnlyList<LearnedPart> Of { get; init; } = EveryPart;
}
