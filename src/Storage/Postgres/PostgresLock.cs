using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Twin.Storage.Postgres;

/// <summary>The right to write a run, or to migrate a store: an advisory lock of the server, given back when the
/// connection ends, however it ends.</summary>
internal static class PostgresLock
{
    /// <summary>Takes the right to write a run.</summary>
    /// <exception cref="StorageException">Another process has it; the message names it.</exception>
    public static void Take(PostgresDatabase database, string schema, PostgresRun run)
    {
        long key = KeyOf(schema, run);
        if (!TryTake(database, key))
            throw StorageErrors.InUse(database.Where, Holder(database, key).Name);
        string name = PostgresDatabase.Quoted(PostgresConnection.ApplicationName(run.Name));
        database.Execute($"SET application_name = {name}");
    }

    /// <summary>Takes it again on a new connection: the server may not have noticed yet that the old one
    /// broke.</summary>
    /// <exception cref="StorageException">Another process has it, or the old connection still ends.</exception>
    public static void TakeAgain(PostgresDatabase database, string schema, PostgresRun run)
    {
        long key = KeyOf(schema, run);
        if (!TryTake(database, key))
        {
            (string name, long session) = Holder(database, key);
            if (name != Words(PostgresConnection.ApplicationName(run.Name)))
                throw StorageErrors.InUse(database.Where, name);
            database.Execute(Number($"SELECT pg_terminate_backend({session})"));
            throw StorageErrors.Away(database.Where, "the broken connection still holds the run");
        }

        string own = PostgresDatabase.Quoted(PostgresConnection.ApplicationName(run.Name));
        database.Execute($"SET application_name = {own}");
    }

    /// <summary>Key of the lock that a store's migrations take, for the length of a transaction.</summary>
    public static long KeyOfStore(string schema) => Key("twin store " + schema);

    /// <summary>Key of the lock that a new run takes while it gets its number.</summary>
    public static long KeyOfNumbers(string schema) => Key("twin numbers " + schema);

    private static long KeyOf(string schema, PostgresRun run) => Key(Number($"twin run {schema} {run.Id}"));

    private static bool TryTake(PostgresDatabase database, long key) =>
        database.Scalar(Number($"SELECT pg_try_advisory_lock({key})")) != 0;

    private static (string Name, long Session) Holder(PostgresDatabase database, long key)
    {
        using Statement select = database.Prepare(
            "SELECT a.application_name, l.pid FROM pg_locks l LEFT JOIN pg_stat_activity a USING (pid) "
            + "WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1 "
            + "AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()) "
            + "AND l.classid::bigint = ? AND l.objid::bigint = ?");
        if (!select.Bind(1, (key >> 32) & 0xffffffff).Bind(2, key & 0xffffffff).Step())
            return ("another process", 0);
        string name = select.Text(0);
        long session = select.Int64(1);
        return (name.Length == 0 ? Number($"another process, session {session} of the server") : Words(name), session);
    }

    // "twin process 17 on host ring/0007" without the name of the run, which the message has anyway.
    private static string Words(string name) => name.StartsWith("twin process ", StringComparison.Ordinal)
        ? string.Join(' ', name.Split(' ').Skip(1).Take(4))
        : $"'{name}'";

    private static long Key(string text) =>
        BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
