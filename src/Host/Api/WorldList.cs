namespace Twin.Host.Api;

/// <summary>The worlds that a run may begin with.</summary>
/// <param name="Worlds">Their names.</param>
internal sealed record WorldList(IReadOnlyList<string> Worlds);
