namespace Twin.Host.Doors;

/// <summary>The file of sessions.</summary>
internal sealed record SessionFile
{
    /// <summary>Those that had not ended when it was written.</summary>
    public IReadOnlyList<BrowserSession> Sessions { get; init; } = [];
}
