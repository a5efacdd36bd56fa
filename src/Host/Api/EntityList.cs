namespace Twin.Host.Api;

/// <summary>Entities of a run, a page of them.</summary>
/// <param name="Entities">The page.</param>
/// <param name="Total">How many there are of what was asked for.</param>
/// <param name="NextOffset">Where the next page begins; null after the last.</param>
internal sealed record EntityList(IReadOnlyList<EntityLine> Entities, int Total, int? NextOffset);
