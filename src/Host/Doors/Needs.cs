namespace Twin.Host.Doors;

/// <summary>What an endpoint needs; kept in its metadata.</summary>
/// <param name="Scope">The scope, or null where anybody may ask.</param>
internal sealed record Needs(KeyScope? Scope);
