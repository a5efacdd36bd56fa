using SQLitePCL;

namespace Twin.Storage;

/// <summary>A prepared statement of SQLite.</summary>
/// <remarks>Shape: no allocation for numbers and blobs. Not thread-safe.</remarks>
internal sealed class SqliteStatement(SqliteDatabase database, sqlite3_stmt statement) : Statement
{
    public override Statement Bind(int index, long value) => Check(raw.sqlite3_bind_int64(statement, index, value));

    public override Statement Bind(int index, double value) => Check(raw.sqlite3_bind_double(statement, index, value));

    public override Statement Bind(int index, string value) => Check(raw.sqlite3_bind_text(statement, index, value));

    public SqliteStatement BindUtf8(int index, ReadOnlySpan<byte> value) =>
        Check(raw.sqlite3_bind_text(statement, index, value));

    public override Statement BindBlob(int index, ReadOnlySpan<byte> value) =>
        Check(raw.sqlite3_bind_blob(statement, index, value));

    public override bool Step()
    {
        int result = raw.sqlite3_step(statement);
        if (result == raw.SQLITE_ROW)
            return true;
        if (result == raw.SQLITE_DONE)
        {
            _ = raw.sqlite3_reset(statement);
            return false;
        }

        StorageException failure = database.Failure(result);
        _ = raw.sqlite3_reset(statement);
        throw failure;
    }

    public override bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public override bool IsInteger(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_INTEGER;

    public override long Int64(int column) => raw.sqlite3_column_int64(statement, column);

    public override double Double(int column) => raw.sqlite3_column_double(statement, column);

    public override string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string() ?? "";

    public override ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(statement, column);

    public override void Reset() => _ = raw.sqlite3_reset(statement);

    public override void Dispose() => statement.Dispose();

    private SqliteStatement Check(int result) => result == raw.SQLITE_OK ? this : throw database.Failure(result);
}
