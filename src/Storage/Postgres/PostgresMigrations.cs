using System.Globalization;

namespace Twin.Storage.Postgres;

/// <summary>Brings a store to this build's layout, one version after the other, each in a transaction of its
/// own.</summary>
internal static class PostgresMigrations
{
    /// <summary>The layouts: the script at place i makes layout i + 1 of layout i.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        PostgresSchema.Runs, PostgresSchema.EnsemblesAndForecasts, PostgresSchema.View, PostgresSchema.Decisions,
        PostgresSchema.Bins,
    ];

    private const string VersionTable = """
        CREATE TABLE IF NOT EXISTS schema_version (
          version integer NOT NULL PRIMARY KEY,
          applied timestamptz NOT NULL DEFAULT now()
        )
        """;

    /// <summary>The layout that this build writes.</summary>
    public static long Version => All.Count;

    /// <summary>Makes the store, or brings it up to date; two processes that try at once do it one after the
    /// other.</summary>
    /// <param name="database">Connected for writing.</param>
    /// <param name="schema">The schema; made where it is missing.</param>
    /// <param name="scripts">The layouts; null for <see cref="All"/>.</param>
    /// <exception cref="StorageException">A newer layout; the role may not do it; the schema holds something
    /// else.</exception>
    public static void Migrate(PostgresDatabase database, string schema, IReadOnlyList<string>? scripts = null)
    {
        scripts ??= All;
        if (Found(database) == scripts.Count)
            return;
        database.Begin();
        try
        {
            // Waits while another process migrates; given back with the transaction.
            database.Execute(Number($"SELECT pg_advisory_xact_lock({PostgresLock.KeyOfStore(schema)})"));
            long found = Found(database);
            if (found > scripts.Count)
                throw StorageErrors.NewerStore(database.Where, found, scripts.Count);
            // Who owns a schema may not be allowed to make one, not even one that exists.
            if (database.Scalar($"SELECT count(*) FROM pg_namespace WHERE nspname = '{schema}'") == 0)
                database.Script($"CREATE SCHEMA \"{schema}\"");
            if (found == 0)
                database.Script(VersionTable);
            for (long version = found + 1; version <= scripts.Count; version++)
            {
                database.Script(scripts[(int)version - 1]);
                database.Execute(Number($"INSERT INTO schema_version (version) VALUES ({version})"));
            }

            database.Commit();
        }
        catch
        {
            database.RollBack();
            throw;
        }
    }

    /// <summary>Refuses a schema without a store, and layouts that this build does not read.</summary>
    /// <exception cref="StorageException">It is one of these.</exception>
    public static void Check(PostgresDatabase database)
    {
        long found = Found(database);
        if (found == 0)
            throw StorageErrors.NoStore(database.Where);
        if (found > Version)
            throw StorageErrors.NewerStore(database.Where, found, Version);
        if (found < Version)
            throw StorageErrors.OlderStore(database.Where, found, Version);
    }

    // The catalogue itself is asked: what to_regclass knows of a schema may be older than the lock we waited for.
    private static long Found(PostgresDatabase database) =>
        database.Scalar(
            "SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
            + $"WHERE n.nspname = '{database.Schema}' AND c.relname = 'schema_version'") == 0
            ? 0
            : database.Scalar("SELECT coalesce(max(version), 0) FROM schema_version");

    private static string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
