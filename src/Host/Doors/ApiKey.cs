namespace Twin.Host.Doors;

/// <summary>A key as it is kept: never its secret.</summary>
internal sealed record ApiKey
{
    /// <summary>What it is called in lists, logs and journals.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 of the whole key, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>How far it reaches.</summary>
    public required KeyScope Scope { get; init; }

    /// <summary>Whose it is or what for, in its maker's words.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it ends by itself; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When it was taken back; null while it stands.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Whether it opens anything at an instant.</summary>
    public bool IsGood(DateTimeOffset now) => RevokedAt is null && !(ExpiresAt <= now);
}
