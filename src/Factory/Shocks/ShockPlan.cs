namespace Twin.Factory.Shocks;

/// <summary>Everything a shock is assembled from.</summary>
public sealed record ShockPlan
{
    /// <summary>Standard deviation of a quarter's news, of the log. Range: [0, 1].</summary>
    public required double Sigma { get; init; }

    /// <summary>Share of the log that is left a quarter later. Range: [0, 0.99].</summary>
    public required double Persistence { get; init; }

    /// <summary>Length of a step. Unit: µs.</summary>
    public required long StepMicros { get; init; }

    /// <summary>Who is told, and which of its numbers is moved.</summary>
    public required IReadOnlyList<(string Kind, string Name, int Line)> Followers { get; init; }
}
