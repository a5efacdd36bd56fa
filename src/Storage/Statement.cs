namespace Twin.Storage;

/// <summary>A prepared statement; parameters count from 1, columns from 0, as in SQLite.</summary>
/// <remarks>Shape: bound values are copied, so buffers may be reused at once; what is not bound is NULL. Not
/// thread-safe.</remarks>
internal abstract class Statement : IDisposable
{
    public abstract Statement Bind(int index, long value);

    /// <summary>NaN is bound as NULL.</summary>
    public abstract Statement Bind(int index, double value);

    public abstract Statement Bind(int index, string value);

    public abstract Statement BindBlob(int index, ReadOnlySpan<byte> value);

    /// <summary>Moves to the next row; false when there is none, and then the statement is ready to run
    /// again.</summary>
    public abstract bool Step();

    public abstract bool IsNull(int column);

    public abstract bool IsInteger(int column);

    /// <summary>A whole number; 1 and 0 for true and false.</summary>
    public abstract long Int64(int column);

    public abstract double Double(int column);

    public abstract string Text(int column);

    /// <summary>The bytes of a column, valid until the next step.</summary>
    public abstract ReadOnlySpan<byte> Blob(int column);

    public abstract void Reset();

    public abstract void Dispose();
}
