using Twin.Servers;

namespace Twin.Host.Tests.Stores;

/// <summary>A server with an empty database for the tests of a class, and its password where a user would put
/// it.</summary>
public sealed class StoreServer : IDisposable
{
    private readonly Lazy<PostgresServer> _server = new(() =>
    {
        var server = new PostgresServer();
        server.CreateDatabase("plant");
        return server;
    });

    /// <summary>Writes the file that gives the password.</summary>
    public StoreServer()
    {
        PostgresServer.WritePasswordFile(PasswordFile);
        Environment.SetEnvironmentVariable("PGPASSFILE", PasswordFile);
    }

    /// <summary>The file that gives the password.</summary>
    public string PasswordFile { get; } = Path.GetTempFileName();

    /// <summary>The server; started when it is first asked for.</summary>
    public PostgresServer Server => _server.Value;

    /// <summary>The address of a store in the server.</summary>
    /// <param name="schema">A schema of the test's own.</param>
    public string Url(string schema) =>
        $"postgresql://{PostgresServer.User}@127.0.0.1:{Server.Port}/plant?schema={schema}";

    public void Dispose()
    {
        if (_server.IsValueCreated) _server.Value.Dispose();
        File.Delete(PasswordFile);
    }
}
