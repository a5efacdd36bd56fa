using System.Globalization;

namespace Twin.Storage.Postgres;

/// <summary>The runs and ensembles of a store: their names, and the documents that lie beside a run in its
/// folder.</summary>
internal static class PostgresRuns
{
    /// <summary>Kind of a run in the table <c>runs</c>.</summary>
    public const string RunKind = "run";

    /// <summary>Kind of an ensemble in the table <c>runs</c>.</summary>
    public const string EnsembleKind = "ensemble";

    private const string EnsemblePrefix = "ensembles/";
    private const int KnownMax = 5;
    private const string Columns = "SELECT id, name, world, number FROM runs ";

    /// <summary>Enters a new run under the next number of its world; inside the caller's transaction.</summary>
    /// <param name="database">Connected for writing.</param>
    /// <param name="kind">Run or ensemble.</param>
    /// <param name="world">Stem of the world file.</param>
    /// <param name="began">Day at which simulated time is zero.</param>
    public static PostgresRun Add(PostgresDatabase database, string kind, string world, DateOnly began)
    {
        // One at a time, so that no two take the same number; given back with the transaction.
        database.Execute(Number($"SELECT pg_advisory_xact_lock({PostgresLock.KeyOfNumbers(database.Schema)})"));
        long number;
        using (Statement last = database.Prepare("SELECT coalesce(max(number), 0) FROM runs WHERE kind=? AND world=?"))
            number = last.Bind(1, kind).Bind(2, world).Step() ? last.Int64(0) + 1 : 1;
        string name = (kind == EnsembleKind ? EnsemblePrefix : "") + NameOf(world, number);
        using Statement insert = database.Prepare(
            "INSERT INTO runs (kind, world, number, name, began) VALUES (?, ?, ?, ?, ?::date) RETURNING id");
        insert.Bind(1, kind).Bind(2, world).Bind(3, number).Bind(4, name)
            .Bind(5, began.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Step();
        PostgresRun run = new(insert.Int64(0), name, world);
        insert.Reset();
        if (kind == RunKind)
        {
            string table = Number($"series_{run.Id}");
            database.Execute($"CREATE TABLE {table} (LIKE series)");
            database.Execute(Number($"ALTER TABLE series ATTACH PARTITION {table} FOR VALUES IN ({run.Id})"));
        }

        return run;
    }

    /// <summary>Finds a run as users name it.</summary>
    /// <param name="database">Connected.</param>
    /// <param name="name"><c>latest</c>, <c>world/7</c>, or a number that only one world has.</param>
    /// <param name="kind">Run or ensemble.</param>
    /// <exception cref="StorageException">There is none, or more than one.</exception>
    public static PostgresRun Find(PostgresDatabase database, string name, string kind = RunKind)
    {
        string[] parts = name.Split('/');
        string last = parts[^1];
        List<PostgresRun> found = last == RunFolder.LatestName
            ? Select(database, "WHERE kind=? AND (?='' OR world=?) ORDER BY id DESC LIMIT 1", kind, WorldOf(parts))
            : long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
                ? Select(
                    database, Number($"WHERE kind=? AND (?='' OR world=?) AND number={number} ORDER BY name"), kind,
                    WorldOf(parts))
                : [];
        return found.Count switch
        {
            1 => found[0],
            0 => throw StorageErrors.NotFound($"{name} in {StoreOf(database.Where)}", Known(database, kind)),
            _ => throw StorageErrors.Ambiguous(name, found.Select(run => run.Name)),
        };
    }

    /// <summary>Opens a run for reading.</summary>
    /// <param name="address">The store's address with the run.</param>
    public static PostgresDatabase OpenForReading(string address) => OpenForReading(StoreUrl.Parse(address), RunKind);

    /// <summary>Opens a run or an ensemble for reading.</summary>
    public static PostgresDatabase OpenForReading(StoreUrl url, string kind)
    {
        if (kind == RunKind && IsEnsemble(url))
            throw StorageErrors.NotARun(url.ToString(), "it is an ensemble");
        PostgresDatabase database = PostgresDatabase.ConnectForReading(url);
        try
        {
            database.Choose(Find(database, url.Run ?? RunFolder.LatestName, kind));
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>The full address of a run that a user names.</summary>
    public static string Resolve(StoreUrl url)
    {
        using PostgresDatabase database = OpenForReading(url, RunKind);
        return (url with { Run = database.Run!.Name }).ToString();
    }

    /// <summary>The addresses of all runs, by name; none where there is no store yet.</summary>
    public static List<string> All(StoreUrl url)
    {
        PostgresDatabase database;
        try
        {
            database = PostgresDatabase.ConnectForReading(url);
        }
        catch (StorageException e) when (e.Failure == StorageFailure.NotARun)
        {
            return [];
        }

        using (database)
        {
            using Statement select = database.Prepare("SELECT name FROM runs WHERE kind=? ORDER BY name");
            select.Bind(1, RunKind);
            List<string> addresses = [];
            while (select.Step())
                addresses.Add((url with { Run = select.Text(0) }).ToString());
            return addresses;
        }
    }

    /// <summary>Deletes a run with all that is its own, in one transaction; published forecasts stay.</summary>
    /// <exception cref="StorageException">Another process writes it; there is none.</exception>
    public static void Delete(string address)
    {
        StoreUrl url = StoreUrl.Parse(address);
        using PostgresDatabase database = PostgresDatabase.ConnectForWriting(url);
        PostgresRun run = Find(database, url.Run ?? RunFolder.LatestName);
        database.Choose(run);
        PostgresLock.Take(database, url.Schema, run);
        database.InTransaction(() =>
        {
            database.Execute(Number($"DROP TABLE series_{run.Id}"));
            database.Execute("DELETE FROM journal WHERE {ids}");
            database.Execute("DELETE FROM journal_metadata WHERE {ids}");
            database.Execute("DELETE FROM snapshot WHERE {snapshots}");
            foreach (string table in (ReadOnlySpan<string>)["series_name", "series_bin", "decision", "document", "run"])
                database.Execute($"DELETE FROM {table} WHERE {{run}}");
            database.Execute(Number($"DELETE FROM runs WHERE id={run.Id}"));
        });
    }

    /// <summary>The address of the run with an id; null where there is none.</summary>
    public static string? FindById(StoreUrl url, string runId)
    {
        using PostgresDatabase database = PostgresDatabase.ConnectForReading(url);
        using Statement select = database.Prepare(
            "SELECT r.name FROM runs r JOIN run k ON k.run = r.id AND k.key = 'run_id' AND k.value = ?");
        return select.Bind(1, runId).Step() ? (url with { Run = select.Text(0) }).ToString() : null;
    }

    /// <summary>Whether an address means an ensemble.</summary>
    public static bool IsEnsemble(StoreUrl url) =>
        url.Run?.StartsWith(EnsemblePrefix, StringComparison.Ordinal) ?? false;

    /// <summary>The ensemble that depends on the same; null where there is none.</summary>
    public static PostgresRun? FindEnsemble(PostgresDatabase database, string identity)
    {
        using Statement select = database.Prepare(
            "SELECT id, name, world FROM runs r JOIN ensemble e ON e.run = r.id AND e.key = ? AND e.value = ? "
            + "ORDER BY id LIMIT 1");
        select.Bind(1, EnsembleTables.IdentityKey).Bind(2, identity);
        return select.Step() ? new PostgresRun(select.Int64(0), select.Text(1), select.Text(2)) : null;
    }

    /// <summary>A document of a run; null where it has none of that name.</summary>
    public static string? Document(string address, string name)
    {
        using PostgresDatabase database = OpenForReading(address);
        return Document(database, name);
    }

    /// <summary>A document of the chosen run; null where it has none of that name.</summary>
    public static string? Document(PostgresDatabase database, string name)
    {
        using Statement select = database.Prepare("SELECT text FROM document WHERE {run} AND name=?");
        return select.Bind(1, name).Step() ? select.Text(0) : null;
    }

    /// <summary>Puts a document of a run in its place, whole.</summary>
    public static void PutDocument(string address, string name, string text)
    {
        StoreUrl url = StoreUrl.Parse(address);
        using PostgresDatabase database = PostgresDatabase.ConnectForWriting(url);
        database.Choose(Find(database, url.Run ?? RunFolder.LatestName));
        PutDocument(database, name, text);
    }

    /// <summary>Puts a document of the chosen run in its place; inside the caller's transaction, if any.</summary>
    public static void PutDocument(PostgresDatabase database, string name, string text)
    {
        using Statement put = database.Prepare(
            "INSERT INTO document ({run,}name, text) VALUES ({1,}?, ?) "
            + "ON CONFLICT ({run,}name) DO UPDATE SET text = excluded.text");
        put.Bind(1, name).Bind(2, text).Step();
    }

    /// <summary>Removes a document of the chosen run, if there is one.</summary>
    public static void DeleteDocument(PostgresDatabase database, string name)
    {
        using Statement delete = database.Prepare("DELETE FROM document WHERE {run} AND name=?");
        delete.Bind(1, name).Step();
    }

    private static List<PostgresRun> Select(PostgresDatabase database, string condition, string kind, string world)
    {
        using Statement select = database.Prepare(Columns + condition);
        select.Bind(1, kind).Bind(2, world).Bind(3, world);
        List<PostgresRun> runs = [];
        while (select.Step())
            runs.Add(new PostgresRun(select.Int64(0), select.Text(1), select.Text(2)));
        return runs;
    }

    private static string Known(PostgresDatabase database, string kind)
    {
        using Statement select = database.Prepare(
            Number($"SELECT name FROM runs WHERE kind=? ORDER BY id DESC LIMIT {KnownMax}"));
        select.Bind(1, kind);
        List<string> names = [];
        while (select.Step())
            names.Add(select.Text(0));
        return names.Count == 0
            ? $"make one with `twin {kind} --store URL`"
            : "the newest are " + string.Join(", ", names);
    }

    private static string StoreOf(string address) => address.Split('#')[0];

    private static string WorldOf(string[] parts) => parts.Length < 2 ? "" : parts[^2];

    private static string NameOf(string world, long number) => Number($"{world}/{number:D4}");

    private static string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
