namespace Twin.Storage.Tests;

/// <summary>Plants damage in a closed run.</summary>
internal static class Damage
{
    /// <summary>Flips one bit of a blob or text, through SQL so that the file's structure stays right.</summary>
    public static void Blob(string folder, string table, string column, string condition, int offset)
    {
        using SqliteDatabase database = SqliteDatabase.OpenForWriting(Path.Combine(folder, "run.db"), create: false);
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

    /// <summary>Runs one statement on the closed database.</summary>
    public static void Execute(string folder, string sql)
    {
        using SqliteDatabase database = SqliteDatabase.OpenForWriting(Path.Combine(folder, "run.db"), create: false);
        database.Execute(sql);
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
}
