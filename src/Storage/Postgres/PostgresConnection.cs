using System.Globalization;
using Npgsql;

namespace Twin.Storage.Postgres;

/// <summary>How a connection is opened: parameters from the URL, the password from where nobody else reads
/// it.</summary>
internal static class PostgresConnection
{
    // A server that is there answers at once, a loaded one in seconds; one behind a broken network never. Unit: s.
    private const int ConnectSeconds = 15;

    // The longest statement is the index over a run's series. Unit: s.
    private const int CommandSeconds = 600;

    // Half-open connections are noticed while nothing is written. Unit: s.
    private const int KeepAliveSeconds = 10;

    /// <summary>The client's own text of parameters; it may hold the password and is never shown.</summary>
    /// <param name="url">The store.</param>
    /// <param name="forWriting">Whether anything will be changed.</param>
    public static string TextOf(StoreUrl url, bool forWriting)
    {
        NpgsqlConnectionStringBuilder builder = new()
        {
            Host = url.Host,
            Port = url.Port,
            Database = url.Database,
            SearchPath = url.Schema,
            ApplicationName = ApplicationName(url.Run),
            Pooling = false,
            PersistSecurityInfo = false,
            IncludeErrorDetail = false,
            Timeout = ConnectSeconds,
            CommandTimeout = CommandSeconds,
            KeepAlive = KeepAliveSeconds,
            TcpKeepAlive = true,
            TcpKeepAliveTime = KeepAliveSeconds,
            TcpKeepAliveInterval = KeepAliveSeconds,
            GssEncryptionMode = GssEncryptionMode.Disable,
            MaxAutoPrepare = 64,
            AutoPrepareMinUsages = 2,
            // Acknowledged means on the device, whatever the server's default says.
            Options = forWriting ? "-c synchronous_commit=on" : "-c default_transaction_read_only=on",
        };
        if (url.User is not null)
            builder.Username = url.User;
        if (PasswordOf(url) is { } password)
            builder.Password = password;
        if (url.SslMode is { } mode)
            builder.SslMode = Enum.Parse<SslMode>(mode.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
        return builder.ToString();
    }

    /// <summary>Opens a connection.</summary>
    /// <param name="text">From <see cref="TextOf"/>.</param>
    /// <param name="where">The address, for messages.</param>
    /// <exception cref="StorageException">The server does not answer or refuses.</exception>
    public static NpgsqlConnection Open(string text, string where)
    {
        NpgsqlConnection connection = new(text);
        try
        {
            connection.Open();
            return connection;
        }
        catch (Exception e) when (FromOpening(e, where) is { } known)
        {
            connection.Dispose();
            throw known;
        }
    }

    /// <summary>Who we are in the server's list of sessions, so that the holder of a run can be named.</summary>
    /// <param name="run">The run, or null.</param>
    public static string ApplicationName(string? run)
    {
        string text = string.Create(
            CultureInfo.InvariantCulture, $"twin process {Environment.ProcessId} on {Environment.MachineName} {run}");
        // What is longer is cut by the server.
        return text.Length <= 63 ? text.TrimEnd() : text[..63];
    }

    // Without a password the client complains before the server is asked.
    private static StorageException? FromOpening(Exception e, string where) => e switch
    {
        NpgsqlException and not PostgresException when e.Message.Contains("password", StringComparison.Ordinal) =>
            StorageErrors.Refused(where, "it asks for a password, and none was found", e),
        FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException =>
            StorageErrors.Refused(where, "the file that PGPASSFILE names cannot be read", e),
        _ => StorageErrors.FromPostgres(e, where),
    };

    private static string? PasswordOf(StoreUrl url)
    {
        if (url.Password is not null)
            return url.Password;
        string? named = Environment.GetEnvironmentVariable(StoreUrl.Variable);
        if (!StoreUrl.IsMeant(named))
            return null;
        StoreUrl store = StoreUrl.Parse(named!);
        return store.IsSameDatabase(url) ? store.Password : null;
    }
}
