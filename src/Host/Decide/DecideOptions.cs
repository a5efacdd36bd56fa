namespace Twin.Host.Decide;

/// <summary>How a run is judged.</summary>
internal sealed record DecideOptions
{
    /// <summary>Forks after which a test of severance stops undecided.</summary>
    public const int DefaultRuns = 200;

    /// <summary>Draws of coefficients behind the bounds of closure: with fewer than 52 no share of them can have a
    /// lower bound of 95 %.</summary>
    public const int DefaultDraws = 200;

    /// <summary>Economies of the predictive ensemble.</summary>
    public const int DefaultMembers = 1000;

    /// <summary>Quarters before the last four in which forks are severed where they decide something: five years.
    /// </summary>
    public const int DefaultSeveranceQuarters = 20;

    /// <summary>Most of any.</summary>
    public const int Most = 100_000;

    /// <summary>The quarter judged, from 1; none: the last whole one.</summary>
    public int? Quarter { get; init; }

    /// <summary>When forks are severed.</summary>
    public required SeveranceMode Severance { get; init; }

    /// <summary>Most severed forks of a quarter. Range: [1, <see cref="Most"/>].</summary>
    public required int Runs { get; init; }

    /// <summary>Draws of coefficients. Range: [0, <see cref="Most"/>].</summary>
    public required int Draws { get; init; }

    /// <summary>Economies of the predictive ensemble. Range: [2, <see cref="Most"/>].</summary>
    public required int Members { get; init; }

    /// <summary>Worlds in which severance is carried out to see whether its probabilities come true; 0: none, and such
    /// a probability decides nothing where anything is uncertain. Range: [0, <see cref="Most"/>].</summary>
    public int HeldOut { get; init; }

    /// <summary>Other draws of the world on which the rules are tried; 0: none. Range: [0, <see cref="Most"/>].
    /// </summary>
    public int Rehearse { get; init; }

    /// <summary>Whether the verdict is repeated beside economies of other closures.</summary>
    public bool Closures { get; init; }

    /// <summary>Most quarters before the last four in which forks are severed. Range: [0, <see cref="Most"/>].
    /// </summary>
    public int SeveranceQuarters { get; init; } = DefaultSeveranceQuarters;

    /// <summary>Seed of forks and draws; none: the run's own.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Threads; they change nothing of what comes of it.</summary>
    public required int Threads { get; init; }
}
