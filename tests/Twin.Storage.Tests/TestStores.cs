using Twin.Servers;

namespace Twin.Storage.Tests;

/// <summary>A folder and a schema of a test's own, in which it makes runs.</summary>
internal sealed class TestStores : IDisposable
{
    private const string Database = "stores";

    // One server for the whole assembly: each test has its own schema in it, and none of them pulls a plug.
    private static readonly Lazy<PostgresServer> _server = new(() => StartServer("fsync=off"));
    private static int _schemas;

    private readonly TemporaryFolder _folder = new();
    private readonly string _schema = $"t{Interlocked.Increment(ref _schemas)}";

    /// <summary>The server that all tests share.</summary>
    public static PostgresServer Server => _server.Value;

    /// <summary>The folder.</summary>
    public string Path => _folder.Path;

    /// <summary>The store in the server, without the password.</summary>
    public StoreUrl Url => UrlOf(Server, _schema);

    /// <summary>The address of a store in a server, without the password.</summary>
    public static StoreUrl UrlOf(PostgresServer server, string schema) => new()
    {
        Host = "127.0.0.1", Port = server.Port, Database = Database, Schema = schema, User = PostgresServer.User,
    };

    /// <summary>What a new run begins with.</summary>
    public NewRun New(StoreKind kind) => kind == StoreKind.Sqlite
        ? SampleRun.New(Path)
        : SampleRun.New(Path) with { Store = Url };

    /// <summary>The folder, or the address in the server.</summary>
    public string Place(StoreKind kind) => kind == StoreKind.Sqlite ? Path : Url.ToString();

    /// <summary>A finished run of ten hours.</summary>
    public string Finished(StoreKind kind) => SampleRun.Finished(New(kind));

    /// <summary>A run of some hours that was closed without an end.</summary>
    public string Unfinished(StoreKind kind, long hours)
    {
        using RunStore store = RunStore.Create(New(kind));
        SampleRun.AppendHours(store, 0, hours);
        return store.Folder;
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    /// <summary>A server with the database of the tests; the password is where a user would put it.</summary>
    /// <param name="settings">Settings beside the defaults.</param>
    public static PostgresServer StartServer(params string[] settings)
    {
        PostgresServer server = new(settings);
        server.CreateDatabase(Database);
        string file = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"twin-pgpass-{Environment.ProcessId}");
        PostgresServer.WritePasswordFile(file);
        Environment.SetEnvironmentVariable("PGPASSFILE", file);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            File.Delete(file);
            server.Dispose();
        };
        return server;
    }
}
