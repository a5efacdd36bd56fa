namespace Twin.Host.Api;

/// <summary>What a client commands, as it sends it.</summary>
internal sealed record CommandBody
{
    /// <summary>pause, resume, speed, set, fork, severance, stop or note.</summary>
    public string? Command { get; init; }

    /// <summary>Why, in the operator's words; kept with the command.</summary>
    public string? Reason { get; init; }

    /// <summary>Of <c>speed</c>: simulated seconds a second. Range: (0, 10^9].</summary>
    public double? Speed { get; init; }

    /// <summary>Of <c>set</c> and <c>fork</c>: <c>path=value</c>, in order.</summary>
    public IReadOnlyList<string>? Set { get; init; }

    /// <summary>Of <c>fork</c>: when to branch, a day or µs of simulated time; now when left out.</summary>
    public string? At { get; init; }

    /// <summary>Of <c>fork</c>: the end of the branch; the parent's when left out.</summary>
    public string? Until { get; init; }

    /// <summary>Of <c>fork</c>: seed of chance from then on; the parent's goes on when left out.</summary>
    public ulong? Reseed { get; init; }

    /// <summary>Of <c>note</c>: what to write down.</summary>
    public string? Text { get; init; }

    /// <summary>Of <c>severance</c> with <c>dryRun</c>: severed forks at most; 100 when left out. Range: [1, 1000].
    /// </summary>
    public int? Forks { get; init; }

    /// <summary>Of the same: draws of what is not known of the world; 40 when left out. Range: [0, 200].</summary>
    public int? Draws { get; init; }

    /// <summary>The run's own id, again: commands that hurt a run ask for it.</summary>
    public string? Run { get; init; }

    /// <summary>Whether only to tell what would come of it.</summary>
    public bool DryRun { get; init; }
}
