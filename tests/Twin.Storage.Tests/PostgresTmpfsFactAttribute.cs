using Twin.Servers;

namespace Twin.Storage.Tests;

/// <summary>A test that needs a PostgreSQL server and a small disk of its own; skipped, with its reason, where one of
/// them cannot be had.</summary>
public sealed class PostgresTmpfsFactAttribute : FactAttribute
{
    public PostgresTmpfsFactAttribute() => Skip = PostgresServer.Installed.WhySkipped ?? Tmpfs.WhyImpossible;
}
