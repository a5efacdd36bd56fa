namespace Twin.World.Severing;

/// <summary>How a severance is tried on many forks of a run.</summary>
public sealed record SeveranceOptions
{
    /// <summary>Forks at most: at a true probability of 0.88 a bound at 0.9 is passed in 3 % of cases with so
    /// many.</summary>
    public const int DefaultMost = 1000;

    /// <summary>Forks between two looks: large enough that a look costs nothing beside them.</summary>
    public const int DefaultBatch = 20;

    /// <summary>Worlds drawn from the prior.</summary>
    public const int DefaultDraws = 200;

    /// <summary>Quarters of the run's past that draws are weighed by.</summary>
    public const int DefaultWindow = 20;

    /// <summary>Pairs of forks for slackness.</summary>
    public const int DefaultSlacknessRuns = 20;

    /// <summary>Seed of draws, of the order of forks and of their futures.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The probability in question. Range: (0, 1).</summary>
    public double Threshold { get; init; } = 0.9;

    /// <summary>Forks after which it stops undecided. Range: at least <see cref="Batch"/>.</summary>
    public int Most { get; init; } = DefaultMost;

    /// <summary>Forks between looks. Range: at least 1.</summary>
    public int Batch { get; init; } = DefaultBatch;

    /// <summary>Worlds drawn from the prior. Range: at least 1.</summary>
    public int Draws { get; init; } = DefaultDraws;

    /// <summary>Quarters of the run's past that draws are weighed by. Range: at least 2.</summary>
    public int WindowQuarters { get; init; } = DefaultWindow;

    /// <summary>Pairs of forks for slackness; 0 leaves it out.</summary>
    public int SlacknessRuns { get; init; } = DefaultSlacknessRuns;

    /// <summary>How long forks are watched; null for the horizon that the world and its stocks ask for. Unit:
    /// quarters. Range: at least 5.</summary>
    public int? Quarters { get; init; }
}
