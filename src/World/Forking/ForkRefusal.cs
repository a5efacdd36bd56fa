namespace Twin.World.Forking;

/// <summary>Why a run cannot go on as a changed world.</summary>
/// <param name="Kind">What stands against it.</param>
/// <param name="Where">The values or rows it is about; empty where the worlds differ as a whole.</param>
public sealed record ForkRefusal(ForkRefusalKind Kind, IReadOnlyList<string> Where);
