using Twin.Servers;
using Twin.Storage;

namespace Twin.Serve.Tests;

/// <summary>A PostgreSQL with an empty database for a server's runs, and its password where a user would put
/// it.</summary>
internal sealed class YardStore : IDisposable
{
    public const string Database = "plant";

    // One file for all tests of the process: they run side by side, and the variable that names it is the process's.
    private static readonly Lazy<string> _passwords = new(() =>
    {
        var file = Path.GetTempFileName();
        PostgresServer.WritePasswordFile(file);
        Environment.SetEnvironmentVariable("PGPASSFILE", file);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(file);
        return file;
    });

    public YardStore()
    {
        _ = _passwords.Value;
        Server.CreateDatabase(Database);
    }

    public PostgresServer Server { get; } = new();

    public StoreUrl Url => StoreUrl.Parse($"postgresql://{PostgresServer.User}@127.0.0.1:{Server.Port}/{Database}");

    public void Dispose() => Server.Dispose();
}
