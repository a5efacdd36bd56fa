using System.Globalization;
using Npgsql;

namespace Twin.Storage.Postgres;

/// <summary>One connection to a server's database, in the schema that holds a store.</summary>
/// <remarks>Shape: not thread-safe; <see cref="Away"/> may be read from any thread.</remarks>
internal sealed partial class PostgresDatabase : Database
{
    private readonly StoreUrl _url;
    private readonly string _connectionString;
    private NpgsqlConnection _connection;
    private PostgresStatement? _answering;
    private PostgresRun? _run;

    private PostgresDatabase(StoreUrl url, string connectionString, NpgsqlConnection connection)
        : base(url.ToString()) => (_url, _connectionString, _connection) = (url, connectionString, connection);

    /// <summary>The run that the marks in SQL mean; null before one was chosen.</summary>
    public PostgresRun? Run => _run;

    /// <summary>The schema that holds the store.</summary>
    public string Schema => _url.Schema;

    public override string JournalAsAppended => "journal";

    private string RunKey => (_run?.Id ?? 0).ToString(CultureInfo.InvariantCulture);

    /// <summary>Connects.</summary>
    /// <param name="url">The store.</param>
    /// <param name="forWriting">Whether anything will be changed; if not, the server refuses it.</param>
    /// <exception cref="StorageException">The server does not answer or refuses.</exception>
    public static PostgresDatabase Connect(StoreUrl url, bool forWriting)
    {
        string text = PostgresConnection.TextOf(url, forWriting);
        return new PostgresDatabase(url, text, PostgresConnection.Open(text, url.ToString()));
    }

    /// <summary>Connects for reading and checks that the schema holds a store that this build knows.</summary>
    /// <exception cref="StorageException">The server does not answer or refuses; there is no store; another layout.
    /// </exception>
    public static PostgresDatabase ConnectForReading(StoreUrl url)
    {
        PostgresDatabase database = Connect(url, forWriting: false);
        try
        {
            PostgresMigrations.Check(database);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Connects for writing; makes the store, or brings it up to this build's layout.</summary>
    /// <exception cref="StorageException">The server does not answer or refuses; a newer layout.</exception>
    public static PostgresDatabase ConnectForWriting(StoreUrl url)
    {
        PostgresDatabase database = Connect(url, forWriting: true);
        try
        {
            PostgresMigrations.Migrate(database, url.Schema);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Says which run the marks in SQL mean.</summary>
    public void Choose(PostgresRun run) => _run = run;

    public override Statement Prepare(string sql) => new PostgresStatement(
        this,
        Unmark(sql, _run?.Id ?? 0, string.Join(',', (_run?.Names.Ids ?? []).Select(Quoted)), Snapshots));

    private string Snapshots
    {
        get
        {
            string id = _run?.Names.Id ?? "";
            return $"(persistence_id = {Quoted(id)} OR starts_with(persistence_id, {Quoted(id + "/")}))";
        }
    }

    public override void Begin() => Execute("BEGIN");

    public override void BeginReading() => Execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");

    public override void Commit()
    {
        if (_isHeld)
            CountCommit();
        Execute("COMMIT");
        _commits = _attempted;
    }

    public override void RollBack()
    {
        try
        {
            Execute("ROLLBACK");
        }
        catch (StorageException)
        {
            // The first failure is the one to report.
        }
    }

    public override StreamNames NamesOf(string shard) => _run?.Names ?? new StreamNames(shard);

    public override void CheckLayout() => PostgresMigrations.Check(this);

    public override JournalRows OpenJournal(StreamNames names, string writer) =>
        new PostgresJournalRows(this, names, writer);

    public override SeriesRows OpenSeries() => new PostgresSeriesRows(this);

    public override void EndRun(string summaryJson)
    {
        Execute($"CREATE INDEX IF NOT EXISTS series_{RunKey}_by_id ON series_{RunKey} (series_id, time)");
        PostgresRuns.PutDocument(this, RunFolder.SummaryName, summaryJson);
    }

    // Every store has it since layout 4.
    public override void MakeDecisionView()
    {
    }

    public override void ReopenRun()
    {
        Execute($"DROP INDEX IF EXISTS series_{RunKey}_by_id");
        PostgresRuns.DeleteDocument(this, RunFolder.SummaryName);
    }

    // The server checks its pages itself, where its cluster was made with checksums.
    public override string? StructureFault() => null;

    public override void CloseWriting()
    {
    }

    public override void Dispose() => _connection.Dispose();

    /// <summary>A command on the connection; the open answer of another statement is taken into memory first.</summary>
    public NpgsqlCommand Command(PostgresStatement? statement, string sql)
    {
        if (_answering is { } other && other != statement)
            other.TakeRest();
        _answering = statement;
        return new NpgsqlCommand(sql, _connection);
    }

    /// <summary>Begins a COPY into a table.</summary>
    public NpgsqlBinaryImporter BeginCopy(string sql)
    {
        _answering?.TakeRest();
        _answering = null;
        return _connection.BeginBinaryImport(sql);
    }

    /// <summary>Notes that a statement has no open answer any more.</summary>
    public void Ended(PostgresStatement statement)
    {
        if (_answering == statement)
            _answering = null;
    }

    /// <summary>Runs several statements at once, without parameters or marks.</summary>
    public void Script(string sql)
    {
        try
        {
            using NpgsqlCommand command = Command(null, sql);
            command.ExecuteNonQuery();
        }
        catch (Exception e) when (StorageErrors.FromPostgres(e, Where) is { } known)
        {
            throw known;
        }
    }

    /// <summary>A text as a literal of SQL.</summary>
    public static string Quoted(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
}
