namespace Twin.Host.Api;

/// <summary>What a client sends to delete a run.</summary>
internal sealed record DeleteBody
{
    /// <summary>The run's id once more.</summary>
    public string? Run { get; init; }

    /// <summary>Why; written down with who did it.</summary>
    public string? Reason { get; init; }
}
