namespace Twin.Host.Doors;

/// <summary>What an endpoint needs; kept in its metadata.</summary>
/// <param name="Scope">The scope, or null where anybody may ask.</param>
internal sealed record Needs(KeyScope? Scope)
{
    /// <summary>Whether the endpoint asks who it is even where it only reads.</summary>
    public bool IsNamed { get; init; }
}
