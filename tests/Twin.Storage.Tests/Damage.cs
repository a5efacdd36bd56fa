using System.Text;
using Twin.Storage.Postgres;

namespace Twin.Storage.Tests;

/// <summary>Plants damage in a closed run.</summary>
internal static class Damage
{
    /// <summary>Flips one bit of a blob or text, through SQL so that the database's structure stays right.</summary>
    public static void Blob(string folder, string table, string column, string condition, int offset)
    {
        using Database database = Open(folder);
        if (database is PostgresDatabase)
        {
            BlobInServer(database, table, column, For(folder, condition), offset);
            return;
        }

        byte[] bytes;
        using (Statement select = database.Prepare($"SELECT CAST({column} AS BLOB) FROM {table} WHERE {condition}"))
        {
            Assert.True(select.Step());
            bytes = select.Blob(0).ToArray();
        }

        bytes[offset % bytes.Length] ^= 1;
        using Statement update = database.Prepare(
            $"UPDATE {table} SET {column}=CASE typeof({column}) WHEN 'text' THEN CAST(? AS TEXT) ELSE ? END "
            + $"WHERE {condition}");
        update.BindBlob(1, bytes).BindBlob(2, bytes).Step();
    }

    /// <summary>Runs one statement on the closed database, written for SQLite's layout.</summary>
    public static void Execute(string folder, string sql)
    {
        using Database database = Open(folder);
        database.Execute(For(folder, sql));
    }

    /// <summary>One number from the closed database.</summary>
    public static long Scalar(string folder, string sql)
    {
        using Database database = Open(folder);
        return database.Scalar(For(folder, sql));
    }

    /// <summary>Flips one bit of a file.</summary>
    public static void FlipBit(string path, long offset, int bit)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.ReadWrite);
        file.Position = offset;
        int before = file.ReadByte();
        file.Position = offset;
        file.WriteByte((byte)(before ^ (1 << bit)));
    }

    private static void BlobInServer(Database database, string table, string column, string condition, int offset)
    {
        bool isText = column is not ("message" or "snapshot" or "evidence");
        byte[] bytes;
        using (Statement select = database.Prepare($"SELECT {column} FROM {table} WHERE {condition}"))
        {
            Assert.True(select.Step());
            bytes = isText ? Encoding.UTF8.GetBytes(select.Text(0)) : select.Blob(0).ToArray();
        }

        bytes[offset % bytes.Length] ^= 1;
        using Statement update = database.Prepare($"UPDATE {table} SET {column}=? WHERE {condition}");
        _ = isText ? update.Bind(1, Encoding.UTF8.GetString(bytes)) : update.BindBlob(1, bytes);
        update.Step();
    }

    private static Database Open(string folder)
    {
        if (!StoreUrl.IsMeant(folder))
            return SqliteDatabase.OpenForWriting(Path.Combine(folder, "run.db"), create: false);
        StoreUrl url = StoreUrl.Parse(folder);
        PostgresDatabase database = PostgresDatabase.ConnectForWriting(url);
        database.Choose(PostgresRuns.Find(database, url.Run!));
        return database;
    }

    // In a server a run's name stands in its persistence ids, and other runs in the same tables.
    private static string For(string folder, string sql) => StoreUrl.IsMeant(folder)
        ? sql.Replace("persistence_id='ring", "persistence_id='" + StoreUrl.Parse(folder).Run, StringComparison.Ordinal)
        : sql;
}
