namespace Twin.Servers;

/// <summary>A theory that needs a PostgreSQL server.</summary>
public sealed class PostgresTheoryAttribute() : ServerTheoryAttribute(PostgresServer.Installed);
