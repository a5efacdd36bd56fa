using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Twin.Storage;

/// <summary>One connection to a file of SQLite.</summary>
/// <remarks>Shape: not thread-safe. Statements go to SQLite directly: through the ADO layer's parameters
/// the same prepared inserts measured a fifth slower.</remarks>
internal sealed class SqliteDatabase : Database
{
    // SQLite's own default of 1,000 pages would checkpoint, and so sync the file, several times per second.
    private const int CheckpointPages = 8192;

    // Room that the next snapshots fill again stays in the file: 4 MiB. Unit: pages.
    private const int FreePagesKept = 1024;

    // Pages that one transaction gives back: some milliseconds.
    private const int FreePagesAtOnce = 256;

    // PRAGMA auto_vacuum: free pages can be given back when it is asked for.
    private const int Incremental = 2;

    // Long enough for a reader's recovery of a killed run's log, short enough to notice a foreign writer. Unit: ms.
    private const int BusyMillis = 2000;

    private readonly SqliteConnection _connection;
    private SqliteStatement? _begin;
    private SqliteStatement? _commit;

    private SqliteDatabase(SqliteConnection connection, string where)
        : base(where) => _connection = connection;

    public sqlite3 Handle => _connection.Handle!;

    /// <summary>Opens for writing: WAL, and COMMIT returns only when the bytes are on the device.</summary>
    public static SqliteDatabase OpenForWriting(string path, bool create)
    {
        bool isNew = create && !(File.Exists(path) && new FileInfo(path).Length > 0);
        SqliteDatabase database = Open(path, create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite);
        try
        {
            // Only a file without a page yet takes it; an older run fills its free pages again, and keeps its size.
            if (isNew)
                database.Execute($"PRAGMA auto_vacuum={Incremental}");
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

    /// <summary>Copies a database as it stands at one commit, while another process may write it.</summary>
    /// <param name="from">The database.</param>
    /// <param name="to">The file to make: one plain file without a log.</param>
    public static void Copy(string from, string to)
    {
        using SqliteDatabase source = OpenForReading(from);
        using SqliteDatabase target = Open(to, SqliteOpenMode.ReadWriteCreate);
        source._connection.BackupDatabase(target._connection);
        target.Execute("PRAGMA journal_mode=DELETE");
    }

    /// <summary>Opens for reading; another process may be writing meanwhile.</summary>
    public static SqliteDatabase OpenForReading(string path)
    {
        SqliteDatabase database = Open(path, SqliteOpenMode.ReadOnly);
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

    /// <summary>An index would lead past a row whose key was changed, and so is left aside.</summary>
    public override string JournalAsAppended => "journal NOT INDEXED";

    public override SqliteStatement Prepare(string sql)
    {
        int result = raw.sqlite3_prepare_v2(Handle, Unmark(sql, null, null, null), out sqlite3_stmt statement);
        if (result != raw.SQLITE_OK)
            throw Failure(result);
        return new SqliteStatement(this, statement);
    }

    public override void Begin() => (_begin ??= Prepare("BEGIN IMMEDIATE")).Step();

    public override void BeginReading() => Execute("BEGIN");

    public override void Commit() => (_commit ??= Prepare("COMMIT")).Step();

    public override void RollBack()
    {
        if (raw.sqlite3_get_autocommit(Handle) == 0)
            _ = raw.sqlite3_exec(Handle, "ROLLBACK");
    }

    public override StreamNames NamesOf(string shard) => new(shard);

    public override void CheckLayout() => Schema.Check(this);

    public override JournalRows OpenJournal(StreamNames names, string writer) =>
        new SqliteJournalRows(this, names, writer);

    public override SeriesRows OpenSeries() => new SqliteSeriesRows(this);

    public override void EndRun(string summaryJson) => Execute(Schema.SeriesIndex);

    public override void MakeDecisionView() => Execute(Schema.DecisionView);

    public override void ReopenRun() => Execute(Schema.DropSeriesIndex);

    public override void MarkTrimmed() => Execute($"PRAGMA user_version={Schema.Trimmed}");

    public override void PrepareBins()
    {
        Execute(SeriesBins.Table);
        MarkTrimmed();
    }

    public override bool GiveBack()
    {
        if (Scalar("PRAGMA freelist_count") <= FreePagesKept || Scalar("PRAGMA auto_vacuum") != Incremental)
            return false;
        Execute($"PRAGMA incremental_vacuum({FreePagesAtOnce})");
        return true;
    }

    public override string? StructureFault()
    {
        using SqliteStatement check = Prepare("PRAGMA integrity_check(1)");
        string found = check.Step() ? check.Text(0) : "no answer";
        return found == "ok" ? null : found.ReplaceLineEndings(" ");
    }

    // A closed run is one plain file: it can be copied, and read on a read-only disk.
    public override void CloseWriting() => Execute("PRAGMA journal_mode=DELETE");

    public StorageException Failure(int result)
    {
        int extended = raw.sqlite3_extended_errcode(Handle);
        string message = raw.sqlite3_errmsg(Handle).utf8_to_string();
        return StorageErrors.FromSqlite((extended & 0xff) == (result & 0xff) ? extended : result, message, Where);
    }

    public override void Dispose()
    {
        _begin?.Dispose();
        _commit?.Dispose();
        _connection.Dispose();
    }

    private static SqliteDatabase Open(string path, SqliteOpenMode mode)
    {
        string where = Path.GetDirectoryName(path) ?? path;
        SqliteConnectionStringBuilder builder = new() { DataSource = path, Mode = mode, Pooling = false };
        SqliteConnection connection = new(builder.ToString());
        try
        {
            Batteries_V2.Init();
            connection.Open();
            return new SqliteDatabase(connection, where);
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw StorageErrors.From(e, where)!;
        }
    }
}
