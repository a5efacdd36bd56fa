namespace Twin.Host.Doors;

/// <summary>The file of keys.</summary>
internal sealed record KeyFile
{
    /// <summary>All keys ever made, revoked ones too.</summary>
    public IReadOnlyList<ApiKey> Keys { get; init; } = [];
}
