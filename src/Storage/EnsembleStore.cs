using System.Globalization;
using Twin.Storage.Postgres;

namespace Twin.Storage;

/// <summary>The folder of an ensemble: its members in SQLite, each kept whole or not at all.</summary>
/// <remarks>
/// Acknowledged means committed to disk: a member that was kept is never run again, however the process ended. One
/// process at a time. Not thread-safe.
/// </remarks>
public sealed class EnsembleStore : IDisposable
{
    /// <summary>The database of an ensemble.</summary>
    public const string DatabaseName = "ensemble.db";

    /// <summary>Version of the layout of the tables.</summary>
    private const int Layout = 1;

    private readonly RunLock? _held;
    private readonly Database _database;

    private EnsembleStore(string folder, RunLock? held, Database database)
    {
        (Folder, _held, _database) = (folder, held, database);
    }

    /// <summary>Full path of the folder, or the address in a server.</summary>
    public string Folder { get; }

    /// <summary>Whether a folder or an address holds an ensemble.</summary>
    /// <param name="folder">The folder or address.</param>
    public static bool IsEnsemble(string folder) => StoreUrl.IsMeant(folder)
        ? PostgresRuns.IsEnsemble(StoreUrl.Parse(folder))
        : File.Exists(Path.Combine(folder, DatabaseName));

    /// <summary>Opens the ensemble of a store in a server that depends on the same, or makes a new one.</summary>
    /// <param name="store">The store.</param>
    /// <param name="info">What it is of.</param>
    /// <param name="options">How long to wait for a server that goes away, or null for the defaults.</param>
    /// <exception cref="StorageException">The server refuses, or another process has the ensemble.</exception>
    public static EnsembleStore Open(StoreUrl store, EnsembleInfo info, StoreOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(info);
        var chosen = (options ?? new StoreOptions()).Checked();
        var database = PostgresDatabase.ConnectForWriting(store);
        try
        {
            var found = PostgresRuns.FindEnsemble(database, info.Identity);
            if (found is null)
            {
                database.Begin();
                found = PostgresRuns.Add(database, PostgresRuns.EnsembleKind, info.World, info.From);
                database.Hold(found, chosen);
                EnsembleTables.Put(database, info);
                database.Commit();
            }
            else database.Hold(found, chosen);

            return new EnsembleStore((store with { Run = found.Name }).ToString(), null, database);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Opens an ensemble to go on with it, or makes a new one.</summary>
    /// <param name="folder">Its folder; made where it is missing.</param>
    /// <param name="info">What it is of.</param>
    /// <exception cref="StorageException">The folder holds something else, or cannot be written.</exception>
    public static EnsembleStore Open(string folder, EnsembleInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        var full = Path.GetFullPath(folder);
        RunLock? held = null;
        SqliteDatabase? database = null;
        try
        {
            var isOther = Directory.Exists(full) && !IsEnsemble(full)
                && Directory.EnumerateFileSystemEntries(full).Any(IsForeign);
            if (isOther) throw StorageErrors.AlreadyExists(full);

            Directory.CreateDirectory(full);
            held = RunLock.Take(full);
            database = SqliteDatabase.OpenForWriting(Path.Combine(full, DatabaseName), create: true);
            EnsembleTables.Create(database, info, Layout);
            var found = EnsembleTables.Text(database, EnsembleTables.IdentityKey);
            if (found != info.Identity) throw StorageErrors.OtherEnsemble(full);
            return new EnsembleStore(full, held, database);
        }
        catch (Exception e) when (StorageErrors.From(e, full) is { } known)
        {
            database?.Dispose();
            held?.Dispose();
            throw known;
        }
    }

    /// <summary>Numbers of the members that are finished or have failed.</summary>
    public IReadOnlySet<int> Kept()
    {
        using var statement = _database.Prepare("SELECT number FROM {ensemble_}member WHERE {run}");
        var kept = new HashSet<int>();
        while (statement.Step()) kept.Add((int)statement.Int64(0));
        return kept;
    }

    /// <summary>Keeps members, all or none; when this returns, they are on disk.</summary>
    /// <param name="members">The members.</param>
    /// <exception cref="StorageException">They could not be written.</exception>
    public void Keep(IReadOnlyList<EnsembleMember> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        _database.InTransaction(() =>
        {
            foreach (var member in members) EnsembleTables.Put(_database, member);
        });
    }

    /// <summary>Every member that is kept, by number.</summary>
    public IReadOnlyList<EnsembleMember> Members() => EnsembleTables.Members(_database);

    /// <summary>Puts a file beside the database, whole or not at all; in a server, a row of its
    /// documents.</summary>
    /// <param name="name">File name.</param>
    /// <param name="text">What it holds.</param>
    public void Write(string name, string text)
    {
        if (_database is PostgresDatabase server)
            server.InTransaction(() => PostgresRuns.PutDocument(server, name, text));
        else DurableFile.Replace(Path.Combine(Folder, name), text);
    }

    /// <summary>What an ensemble is of, its members left alone.</summary>
    /// <param name="folder">Its folder or address.</param>
    /// <exception cref="StorageException">It is no ensemble, or damaged.</exception>
    public static EnsembleInfo Describe(string folder)
    {
        using var database = OpenForReading(folder);
        return EnsembleTables.Info(database);
    }

    /// <summary>Reads an ensemble.</summary>
    /// <param name="folder">Its folder or address.</param>
    /// <returns>What it is of, and its members by number.</returns>
    /// <exception cref="StorageException">It is no ensemble, or damaged.</exception>
    public static (EnsembleInfo Info, IReadOnlyList<EnsembleMember> Members) Read(string folder)
    {
        using var database = OpenForReading(folder);
        return (EnsembleTables.Info(database), EnsembleTables.Members(database));
    }

    /// <summary>Writes the series of every member as CSV: one row a member, series and quarter.</summary>
    /// <param name="folder">The ensemble's folder.</param>
    /// <param name="path">The file, which is made or replaced; its folder is made where it is missing.</param>
    /// <returns>Rows written; figures that do not exist are left out.</returns>
    /// <exception cref="StorageException">It is no ensemble, damaged, or the file cannot be written.</exception>
    public static long ExportSeries(string folder, string path)
    {
        var (info, members) = Read(folder);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            using var writer = new StreamWriter(path);
            writer.Write("member,timeMicros,series,unit,value\r\n");
            long rows = 0;
            foreach (var member in members)
            {
                for (var series = 0; series < member.Series.Count; series++)
                {
                    var (name, unit) = info.Series[series];
                    for (var quarter = 0; quarter < member.EndsAtMicros.Count; quarter++)
                    {
                        var value = member.Series[series][quarter];
                        if (!double.IsFinite(value)) continue;
                        writer.Write(string.Create(
                            CultureInfo.InvariantCulture,
                            $"{member.Number},{member.EndsAtMicros[quarter]},{name},{unit},{value:R}\r\n"));
                        rows++;
                    }
                }
            }

            return rows;
        }
        catch (Exception e) when (StorageErrors.From(e, path) is { } known)
        {
            throw known;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _database.Dispose();
        _held?.Dispose();
    }

    private static Database OpenForReading(string folder) => StoreUrl.IsMeant(folder)
        ? PostgresRuns.OpenForReading(StoreUrl.Parse(folder), PostgresRuns.EnsembleKind)
        : SqliteDatabase.OpenForReading(Path.Combine(Path.GetFullPath(folder), DatabaseName));

    /// <summary>A lock that an earlier process left is no obstacle.</summary>
    private static bool IsForeign(string path) => Path.GetFileName(path) != RunLock.FileName;
}
