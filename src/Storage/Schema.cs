namespace Twin.Storage;

/// <summary>The tables of a run's database in SQLite.</summary>
/// <remarks>
/// The first four are the default layout of Akka.Persistence.Sql 1.5, column for column, so that an Akka.NET system
/// can replay a run; its two secondary indexes (created, sequence_number) are left out, because nothing here asks
/// them and together they cost a fifth of the insert rate. Sequence numbers begin at 1, as Akka's do: input n of a
/// run is row n + 1.
/// Source: github.com/akkadotnet/Akka.Persistence.Sql, AkkaPersistenceDataConnectionFactory.cs and persistence.conf.
/// </remarks>
internal static class Schema
{
    /// <summary>Version of this layout, kept in <c>PRAGMA user_version</c>.</summary>
    public const long Version = 1;

    /// <summary>Version of a run of which something was let go: the same tables, without rows that a build which reads
    /// only <see cref="Version"/> would miss.</summary>
    public const long Trimmed = 2;

    /// <summary>"Twin" in ASCII, kept in <c>PRAGMA application_id</c>: tells a run from any other SQLite
    /// file.</summary>
    public const long ApplicationId = 0x5477696e;

    /// <summary>Akka serializer id of the envelope; Akka reserves 0 to 40 for itself.</summary>
    public const int SerializerId = 7411;

    public const string Tables = """
        CREATE TABLE journal (
          ordering INTEGER NOT NULL PRIMARY KEY,
          deleted BIT NOT NULL,
          persistence_id NVARCHAR(255) NOT NULL,
          sequence_number BIGINT NOT NULL,
          created BIGINT NOT NULL,
          tags NVARCHAR(100) NULL,
          message VARBINARY NOT NULL,
          identifier INT NULL,
          manifest NVARCHAR(500) NULL,
          writer_uuid NVARCHAR(128) NULL
        );
        CREATE UNIQUE INDEX journal_uq ON journal (persistence_id, sequence_number);
        CREATE TABLE tags (
          ordering_id INTEGER NOT NULL,
          tag NVARCHAR(64) NOT NULL,
          persistence_id NVARCHAR(255) NOT NULL,
          sequence_nr INTEGER NOT NULL,
          PRIMARY KEY (ordering_id, tag)
        );
        CREATE TABLE journal_metadata (
          persistence_id NVARCHAR(255) NOT NULL,
          sequence_number BIGINT NOT NULL,
          PRIMARY KEY (persistence_id, sequence_number)
        );
        CREATE TABLE snapshot (
          persistence_id NVARCHAR(255) NOT NULL,
          sequence_number BIGINT NOT NULL,
          created BIGINT NOT NULL,
          snapshot VARBINARY NOT NULL,
          manifest NVARCHAR(500) NULL,
          serializer_id INT NULL,
          PRIMARY KEY (persistence_id, sequence_number)
        );
        CREATE TABLE series_name (
          id INTEGER NOT NULL PRIMARY KEY,
          name TEXT NOT NULL,
          tags TEXT NOT NULL,
          UNIQUE (name, tags)
        );
        CREATE TABLE series (
          series_id INTEGER NOT NULL,
          time INTEGER NOT NULL,
          value REAL NULL
        );
        CREATE TABLE decision (
          sequence INTEGER NOT NULL PRIMARY KEY,
          name TEXT NOT NULL,
          evidence BLOB NOT NULL
        );
        CREATE TABLE run (
          key TEXT NOT NULL PRIMARY KEY,
          value TEXT NOT NULL
        ) WITHOUT ROWID;
        """;

    /// <summary>Judgements with their key facts, for whoever asks in SQL: the JSON stands in an envelope, 42 bytes
    /// before it and 32 behind it (<see cref="MessageEnvelope"/>).</summary>
    public const string DecisionView = """
        CREATE VIEW IF NOT EXISTS twin_decisions AS
          SELECT sequence, json ->> '$.id' AS id, json ->> '$.simQuarter' AS quarter,
                 json ->> '$.quarterEnds' AS quarter_ends, json ->> '$.profile' AS profile,
                 json ->> '$.headline' AS headline, json ->> '$.axisPrice' AS axis_price,
                 json ->> '$.axisLoop' AS axis_loop, json -> '$.flags' AS flags, json AS evidence
          FROM (SELECT sequence, CAST(substr(evidence, 43, length(evidence) - 74) AS TEXT) AS json
                FROM decision WHERE name = 'decision.judged/1')
        """;

    public const string SeriesIndex = "CREATE INDEX IF NOT EXISTS series_by_id ON series (series_id, time)";

    public const string DropSeriesIndex = "DROP INDEX IF EXISTS series_by_id";

    /// <summary>Makes the tables in an empty database, inside the caller's transaction.</summary>
    public static void Create(SqliteDatabase database)
    {
        foreach (string statement in Tables.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!string.IsNullOrWhiteSpace(statement))
                database.Execute(statement);
        }

        database.Execute(DecisionView);
        database.Execute($"PRAGMA user_version={Version}");
        database.Execute($"PRAGMA application_id={ApplicationId}");
    }

    /// <summary>Refuses files that are no run, and runs of a later layout.</summary>
    public static void Check(SqliteDatabase database)
    {
        if (database.Scalar("PRAGMA application_id") != ApplicationId)
            throw StorageErrors.NotARun(database.Where, "run.db was not written by twin");
        long found = database.Scalar("PRAGMA user_version");
        if (found > Trimmed)
            throw StorageErrors.NewerLayout(database.Where, found, Trimmed);
    }
}
