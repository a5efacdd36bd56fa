using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Twin.Storage;

/// <summary>One connection to a run's database; every failure leaves it as a <see cref="StorageException"/>.</summary>
/// <remarks>Shape: not thread-safe. Statements go to SQLite directly: through the ADO layer's parameters
/// the same prepared inserts measured a fifth slower.</remarks>
internal sealed class Database : IDisposable
{
    // SQLite's own default of 1,000 pages would checkpoint, and so sync the file, several times per second.
    private const int CheckpointPages = 8192;

    // Long enough for a reader's recovery of a killed run's log, short enough to notice a foreign writer. Unit: ms.
    private const int BusyMillis = 2000;

    private readonly SqliteConnection _connection;

    private Database(SqliteConnection connection, string where)
    {
        _connection = connection;
        Where = where;
    }

    /// <summary>The folder of the run, for messages.</summary>
    public string Where { get; }

    public sqlite3 Handle => _connection.Handle!;

    /// <summary>Opens for writing: WAL, and COMMIT returns only when the bytes are on the device.</summary>
    public static Database OpenForWriting(string path, bool create)
    {
        Database database = Open(path, create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite);
        try
        {
            database.Execute("PRAGMA journal_mode=WAL");
            database.Execute("PRAGMA synchronous=FULL");
            database.Execute($"PRAGMA wal_autocheckpoint={CheckpointPages}");
            database.Execute("PRAGMA temp_store=MEMORY");
            database.Execute($"PRAGMA busy_timeout={BusyMillis}");
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Opens for reading; another process may be writing meanwhile.</summary>
    public static Database OpenForReading(string path)
    {
        Database database = Open(path, SqliteOpenMode.ReadOnly);
        try
        {
            database.Execute($"PRAGMA busy_timeout={BusyMillis}");
            database.Execute("PRAGMA cell_size_check=ON");
            database.Scalar("SELECT count(*) FROM sqlite_schema");
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    public void Execute(string sql)
    {
        using Statement statement = Prepare(sql);
        while (statement.Step())
        {
        }
    }

    public long Scalar(string sql)
    {
        using Statement statement = Prepare(sql);
        return statement.Step() ? statement.Int64(0) : 0;
    }

    public Statement Prepare(string sql)
    {
        int result = raw.sqlite3_prepare_v2(Handle, sql, out sqlite3_stmt statement);
        if (result != raw.SQLITE_OK)
            throw Failure(result);
        return new Statement(this, statement);
    }

    /// <summary>Rolls back if a transaction is open; says nothing if that fails, for the first failure
    /// counts.</summary>
    public void RollBack()
    {
        if (raw.sqlite3_get_autocommit(Handle) == 0)
            _ = raw.sqlite3_exec(Handle, "ROLLBACK");
    }

    public StorageException Failure(int result)
    {
        int extended = raw.sqlite3_extended_errcode(Handle);
        string message = raw.sqlite3_errmsg(Handle).utf8_to_string();
        return StorageErrors.FromSqlite((extended & 0xff) == (result & 0xff) ? extended : result, message, Where);
    }

    public void Dispose() => _connection.Dispose();

    private static Database Open(string path, SqliteOpenMode mode)
    {
        string where = Path.GetDirectoryName(path) ?? path;
        SqliteConnectionStringBuilder builder = new() { DataSource = path, Mode = mode, Pooling = false };
        SqliteConnection connection = new(builder.ToString());
        try
        {
            Batteries_V2.Init();
            connection.Open();
            return new Database(connection, where);
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw StorageErrors.From(e, where)!;
        }
    }
}
