namespace Twin.Factory.Depots;

/// <summary>One who is told what is asked of a depot.</summary>
/// <param name="Kind">Kind of the actor.</param>
/// <param name="Name">Name of the actor.</param>
/// <param name="Line">The actor's own number of the good.</param>
public sealed record DepotBacker(string Kind, string Name, int Line);
