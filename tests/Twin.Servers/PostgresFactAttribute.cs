namespace Twin.Servers;

/// <summary>A test that needs a PostgreSQL server.</summary>
public sealed class PostgresFactAttribute() : ServerFactAttribute(PostgresServer.Installed);
