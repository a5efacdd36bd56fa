using System.Globalization;
using System.Runtime.InteropServices;

namespace Twin.Storage;

/// <summary>The tables of an ensemble.</summary>
/// <remarks>Draws and series lie in blobs of little-endian words: a row per value would be millions.</remarks>
internal static class EnsembleTables
{
    public const string IdentityKey = "identity";

    private static readonly string[] _tables =
    [
        "CREATE TABLE IF NOT EXISTS ensemble(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
        "CREATE TABLE IF NOT EXISTS number(id INTEGER PRIMARY KEY, path TEXT NOT NULL, unit TEXT NOT NULL, "
            + "kind TEXT NOT NULL, low REAL NOT NULL, high REAL NOT NULL, value REAL NOT NULL, source TEXT NOT NULL)",
        "CREATE TABLE IF NOT EXISTS series_name(id INTEGER PRIMARY KEY, name TEXT NOT NULL, unit TEXT NOT NULL)",
        "CREATE TABLE IF NOT EXISTS member(number INTEGER PRIMARY KEY, seed TEXT NOT NULL, failure TEXT, "
            + "redrawn INTEGER NOT NULL, simulated REAL, balanced REAL, state_hash TEXT NOT NULL, draws BLOB, "
            + "ends BLOB, series BLOB)",
    ];

    /// <summary>Makes the tables of a new ensemble, all or none; leaves those of an old one alone.</summary>
    public static void Create(SqliteDatabase database, EnsembleInfo info, int layout)
    {
        if (database.Scalar("SELECT count(*) FROM sqlite_schema WHERE name = 'ensemble'") > 0)
        {
            var found = database.Scalar("PRAGMA user_version");
            if (found > layout) throw StorageErrors.NewerLayout(database.Where, found, layout);
            return;
        }

        database.Begin();
        foreach (var table in _tables) database.Execute(table);
        database.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version={layout}"));
        Put(database, info);
        database.Commit();
    }

    /// <summary>Writes what a new ensemble is of; inside the caller's transaction.</summary>
    public static void Put(Database database, EnsembleInfo info)
    {
        Put(database, IdentityKey, info.Identity);
        Put(database, "world", info.World);
        Put(database, "from", info.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Put(database, "build", info.Build);
        Put(database, "resolved", info.Resolved);
        PutNumbers(database, info);
        PutSeries(database, info);
    }

    /// <summary>The value of a key; empty where there is none.</summary>
    public static string Text(Database database, string key)
    {
        using var statement = database.Prepare("SELECT value FROM ensemble WHERE {run} AND key = ?1");
        return statement.Bind(1, key).Step() ? statement.Text(0) : string.Empty;
    }

    /// <summary>What the ensemble is of.</summary>
    public static EnsembleInfo Info(Database database)
    {
        var numbers = new List<EnsembleNumber>();
        using (var rows = database.Prepare(
            "SELECT path, unit, kind, low, high, value, source FROM {ensemble_}number WHERE {run} ORDER BY id"))
        {
            while (rows.Step())
            {
                numbers.Add(new EnsembleNumber(
                    rows.Text(0), rows.Text(1), rows.Text(2), rows.Double(3), rows.Double(4), rows.Double(5),
                    rows.Text(6)));
            }
        }

        var series = new List<(string, string)>();
        using (var rows = database.Prepare("SELECT name, unit FROM {ensemble_}series_name WHERE {run} ORDER BY id"))
        {
            while (rows.Step()) series.Add((rows.Text(0), rows.Text(1)));
        }

        return new EnsembleInfo
        {
            Identity = Text(database, IdentityKey),
            World = Text(database, "world"),
            From = DateOnly.ParseExact(Text(database, "from"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Build = Text(database, "build"),
            Resolved = Text(database, "resolved"),
            Numbers = numbers,
            Series = series,
        };
    }

    /// <summary>Adds a member.</summary>
    public static void Put(Database database, EnsembleMember member)
    {
        using var statement = database.Prepare(
            "INSERT INTO {ensemble_}member ({run,}number, seed, failure, redrawn, simulated, balanced, state_hash, "
            + "draws, ends, series) VALUES ({1,}?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
        statement.Bind(1, member.Number).Bind(2, member.Seed.ToString(CultureInfo.InvariantCulture));
        if (member.Failure is { } failure) statement.Bind(3, failure);
        statement.Bind(4, member.Redrawn);
        if (member.SimulatedPerYear is { } simulated) statement.Bind(5, simulated);
        if (member.BalancedPerYear is { } balanced) statement.Bind(6, balanced);
        statement.Bind(7, member.StateHash).BindBlob(8, Bytes<double>([.. member.Values]));
        statement.BindBlob(9, Bytes<long>([.. member.EndsAtMicros]));
        Run(statement.BindBlob(10, Bytes<double>([.. member.Series.SelectMany(values => values)])));
    }

    /// <summary>Every member, by number.</summary>
    public static List<EnsembleMember> Members(Database database)
    {
        using var rows = database.Prepare(
            "SELECT number, seed, failure, redrawn, simulated, balanced, state_hash, draws, ends, series "
            + "FROM {ensemble_}member WHERE {run} ORDER BY number");
        var members = new List<EnsembleMember>();
        while (rows.Step()) members.Add(Member(rows));
        return members;
    }

    private static EnsembleMember Member(Statement row)
    {
        var ends = MemoryMarshal.Cast<byte, long>(row.Blob(8)).ToArray();
        var figures = MemoryMarshal.Cast<byte, double>(row.Blob(9)).ToArray();
        var series = ends.Length == 0 ? [] : figures.Chunk(ends.Length).ToList();
        return new EnsembleMember
        {
            Number = (int)row.Int64(0),
            Seed = ulong.Parse(row.Text(1), CultureInfo.InvariantCulture),
            Failure = row.IsNull(2) ? null : row.Text(2),
            Redrawn = (int)row.Int64(3),
            SimulatedPerYear = row.IsNull(4) ? null : row.Double(4),
            BalancedPerYear = row.IsNull(5) ? null : row.Double(5),
            StateHash = row.Text(6),
            Values = MemoryMarshal.Cast<byte, double>(row.Blob(7)).ToArray(),
            EndsAtMicros = ends,
            Series = series,
        };
    }

    private static ReadOnlySpan<byte> Bytes<T>(T[] values)
        where T : struct => MemoryMarshal.AsBytes(values.AsSpan());

    private static void Put(Database database, string key, string value)
    {
        using var statement = database.Prepare("INSERT INTO ensemble ({run,}key, value) VALUES ({1,}?1, ?2)");
        Run(statement.Bind(1, key).Bind(2, value));
    }

    private static void PutNumbers(Database database, EnsembleInfo info)
    {
        for (var i = 0; i < info.Numbers.Count; i++)
        {
            var number = info.Numbers[i];
            using var statement = database.Prepare(
                "INSERT INTO {ensemble_}number ({run,}id, path, unit, kind, low, high, value, source) "
                + "VALUES ({1,}?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
            Run(statement.Bind(1, i).Bind(2, number.Path).Bind(3, number.Unit).Bind(4, number.Kind)
                .Bind(5, number.Low).Bind(6, number.High).Bind(7, number.Value).Bind(8, number.Source));
        }
    }

    private static void PutSeries(Database database, EnsembleInfo info)
    {
        for (var i = 0; i < info.Series.Count; i++)
        {
            using var statement = database.Prepare(
                "INSERT INTO {ensemble_}series_name ({run,}id, name, unit) VALUES ({1,}?1, ?2, ?3)");
            Run(statement.Bind(1, i).Bind(2, info.Series[i].Name).Bind(3, info.Series[i].Unit));
        }
    }

    private static void Run(Statement statement)
    {
        while (statement.Step())
        {
        }
    }
}
