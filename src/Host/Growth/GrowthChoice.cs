namespace Twin.Host.Growth;

/// <summary>A good that several processes or fleets make.</summary>
/// <param name="Good">Its id.</param>
/// <param name="Best">The way that lets the loop grow fastest.</param>
/// <param name="Ways">All of them.</param>
internal sealed record GrowthChoice(string Good, string Best, IReadOnlyList<string> Ways);
