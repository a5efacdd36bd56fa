namespace Twin.Host.Doors;

/// <summary>A key as the verbs show it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Scope">metrics, read, operate or admin.</param>
/// <param name="Name">Whose it is or what for.</param>
/// <param name="State">good, expired or revoked.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">When it ends; null for never.</param>
/// <param name="Key">The key itself, once, where it was just made.</param>
internal sealed record KeyReport(
    string Id, string Scope, string Name, string State, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt,
    string? Key)
{
    /// <summary>The report of a key.</summary>
    public static KeyReport Of(ApiKey key, DateTimeOffset now, string? secret = null)
    {
        var state = key.RevokedAt is not null ? "revoked" : key.IsGood(now) ? "good" : "expired";
        return new KeyReport(
            key.Id, key.Scope.ToString().ToLowerInvariant(), key.Name, state, key.CreatedAt, key.ExpiresAt, secret);
    }
}
