using System.Globalization;

namespace Twin.Servers;

/// <summary>A PostgreSQL cluster of the tests' own: on a free port of the loopback, in a temporary folder, with a
/// password.</summary>
/// <remarks>Shape: not thread-safe, but its databases may be used from many threads. As root it runs as the user
/// <c>postgres</c>, for it refuses root.</remarks>
public sealed class PostgresServer : IDisposable
{
    /// <summary>Its superuser.</summary>
    public const string User = "twin";

    /// <summary>The superuser's password; no other text of the tests contains it.</summary>
    public const string Password = "s3cret-of-the-tests";

    private const string RunsAs = "postgres";
    private const int StartsMax = 100;

    private readonly string _folder = Directory.CreateTempSubdirectory("twin-postgres-").FullName;
    private readonly string[] _settings;
    private ServerProcess? _process;

    /// <summary>Makes a cluster and starts it.</summary>
    /// <param name="settings">Settings beside the defaults, such as <c>max_connections=20</c>.</param>
    /// <exception cref="InvalidOperationException">It is not installed or does not start.</exception>
    public PostgresServer(params string[] settings)
    {
        _settings = settings;
        Port = ServerProcess.FreePort();
        try
        {
            string passwordFile = Path.Combine(_folder, "password");
            File.WriteAllText(passwordFile, Password + "\n");
            if (Environment.IsPrivilegedProcess)
                ServerProcess.Run("chown", ["-R", $"{RunsAs}:", _folder]);
            ServerProcess.Run(
                Installed.Beside("initdb"),
                [
                    "--pgdata", Data, "--username", User, "--pwfile", passwordFile, "--auth", "scram-sha-256",
                    "--encoding", "UTF8", "--locale", "C", "--no-sync",
                ],
                RunsAs);
            Start();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The newest PostgreSQL that is installed.</summary>
    public static InstalledServer Installed { get; } = new("PostgreSQL", "postgres", "postgresql", Folders());

    /// <summary>The port of the loopback that it listens on; the same after a restart.</summary>
    public int Port { get; }

    /// <summary>Its process.</summary>
    public ServerProcess Process => _process ?? throw new InvalidOperationException("the server does not run");

    private string Data => Path.Combine(_folder, "data");

    /// <summary>Starts it again after <see cref="Kill"/> or <see cref="Stop"/>, on the same port.</summary>
    public void Start()
    {
        string[] arguments =
        [
            "-D", Data, "-p", Port.ToString(CultureInfo.InvariantCulture), "-c", "listen_addresses=127.0.0.1",
            "-k", _folder, .. _settings.SelectMany(setting => (string[])["-c", setting]),
        ];
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                _process = ServerProcess.Start(Installed, arguments, IsReady, RunsAs);
                return;
            }
            catch (InvalidOperationException e) when (attempt < StartsMax && HasWorkersLeft(e.Message))
            {
                // After a crash: the old server's workers notice its end a moment later.
            }
        }
    }

    /// <summary>Ends it as a crash would: SIGKILL, no last word to its clients, recovery at the next start.</summary>
    public void Kill()
    {
        Process.Kill();
        Process.Dispose();
        _process = null;
    }

    /// <summary>Shuts it down as an operator would: clients are cut off, everything is on disk.</summary>
    public void Stop()
    {
        _process?.Stop("INT");
        _process?.Dispose();
        _process = null;
    }

    /// <summary>Makes a database and returns its name.</summary>
    /// <param name="name">The name: lower case and digits.</param>
    public string CreateDatabase(string name)
    {
        Query("postgres", $"CREATE DATABASE {name}");
        return name;
    }

    /// <summary>Writes a file that gives the password to clients which find it in PGPASSFILE.</summary>
    /// <param name="path">The file; only its owner may read it.</param>
    public static void WritePasswordFile(string path)
    {
        File.WriteAllText(path, $"127.0.0.1:*:*:{User}:{Password}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    /// <summary>Runs SQL through <c>psql</c>, the client that is not ours.</summary>
    /// <param name="database">The database.</param>
    /// <param name="sql">One statement or more.</param>
    /// <returns>The rows, columns separated by <c>|</c>, without a header.</returns>
    /// <exception cref="InvalidOperationException">The server refused; the message says why.</exception>
    public string Query(string database, string sql) => Psql(database, "--command", sql);

    /// <summary>Runs a file of SQL through <c>psql</c>.</summary>
    /// <param name="database">The database.</param>
    /// <param name="file">The file.</param>
    /// <param name="variable">A variable of the file and its value, such as <c>schema=twin</c>.</param>
    /// <returns>What it wrote.</returns>
    /// <exception cref="InvalidOperationException">The server refused; the message says why.</exception>
    public string RunFile(string database, string file, string variable) =>
        Psql(database, "--set", variable, "--file", file);

    /// <inheritdoc/>
    public void Dispose()
    {
        // Nobody will read it again, and a test process that ends is not given the time of a checkpoint.
        _process?.Stop("QUIT");
        Stop();
        Directory.Delete(_folder, recursive: true);
    }

    private string Psql(string database, params string[] arguments) => ServerProcess.Run(
        Installed.Beside("psql"),
        [
            "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set", "ON_ERROR_STOP=1",
            "--dbname", $"postgresql://{User}:{Password}@127.0.0.1:{Port}/{database}", .. arguments,
        ]).TrimEnd();

    private bool IsReady()
    {
        string[] arguments = ["-q", "-h", "127.0.0.1", "-p", Port.ToString(CultureInfo.InvariantCulture)];
        ServerProcess.Run(Installed.Beside("pg_isready"), arguments);
        return true;
    }

    private static bool HasWorkersLeft(string said) =>
        said.Contains("shared memory block", StringComparison.Ordinal)
        || said.Contains("is another postmaster", StringComparison.Ordinal);

    private static string[] Folders() => !Directory.Exists("/usr/lib/postgresql") ? [] :
    [
        .. Directory.EnumerateDirectories("/usr/lib/postgresql")
            .OrderByDescending(Version).Select(folder => Path.Combine(folder, "bin")),
    ];

    private static int Version(string folder) => int.TryParse(
        Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out int version) ? version : 0;
}
