using SQLitePCL;

namespace Twin.Storage;

/// <summary>A prepared statement; parameters count from 1, columns from 0, as in SQLite.</summary>
/// <remarks>Shape: bound values are copied by SQLite, so buffers may be reused at once; no allocation for numbers
/// and blobs. Not thread-safe.</remarks>
internal sealed class Statement(Database database, sqlite3_stmt statement) : IDisposable
{
    public Statement Bind(int index, long value) => Check(raw.sqlite3_bind_int64(statement, index, value));

    public Statement Bind(int index, double value) => Check(raw.sqlite3_bind_double(statement, index, value));

    public Statement Bind(int index, string value) => Check(raw.sqlite3_bind_text(statement, index, value));

    public Statement BindUtf8(int index, ReadOnlySpan<byte> value) =>
        Check(raw.sqlite3_bind_text(statement, index, value));

    public Statement BindBlob(int index, ReadOnlySpan<byte> value) =>
        Check(raw.sqlite3_bind_blob(statement, index, value));

    /// <summary>Moves to the next row; false when there is none, and then the statement is ready to run
    /// again.</summary>
    public bool Step()
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

    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public bool IsInteger(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_INTEGER;

    public long Int64(int column) => raw.sqlite3_column_int64(statement, column);

    public double Double(int column) => raw.sqlite3_column_double(statement, column);

    public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string() ?? "";

    /// <summary>The bytes of a column, valid until the next step.</summary>
    public ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(statement, column);

    public void Reset() => _ = raw.sqlite3_reset(statement);

    public void Dispose() => statement.Dispose();

    private Statement Check(int result) => result == raw.SQLITE_OK ? this : throw database.Failure(result);
}
