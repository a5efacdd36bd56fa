namespace Twin.Factory.Learning;

/// <summary>Everything an experience is assembled from.</summary>
public sealed record ExperiencePlan
{
    /// <summary>Exponent of Wright's law. Range: at least 0.</summary>
    public required double Exponent { get; init; }

    /// <summary>Share of the opening coefficient that stays. Range: (0, 1].</summary>
    public required double FloorShare { get; init; }

    /// <summary>Made by everybody before the run began. Unit: quanta of the output. Range: above 0.</summary>
    public required double Cumulative { get; init; }

    /// <summary>When each site that tells what it has made begins to work. Unit: µs of simulated time.</summary>
    public required IReadOnlyList<long> OpeningsAtMicros { get; init; }

    /// <summary>Names of the plants and equipment lines that learn, with their kinds.</summary>
    public required IReadOnlyList<(string Kind, string Name)> Followers { get; init; }
}
