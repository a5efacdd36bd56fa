namespace Twin.Storage;

/// <summary>Puts sealed messages into the tables <c>journal</c> and <c>decision</c>, many at a time.</summary>
internal abstract class JournalRows : IDisposable
{
    /// <summary>Most messages of one stream in a row that <see cref="Add"/> is told of together.</summary>
    /// <remarks>Measured with SQLite in rows per CPU second: one row to a statement 370,000, 8 390,000, 32 415,000,
    /// 128 430,000.</remarks>
    public const int TogetherMax = 32;

    /// <summary>Begins a batch.</summary>
    public abstract void Begin(long createdTicks);

    /// <summary>Adds a message.</summary>
    /// <param name="row">Its stream, sequence number and manifest.</param>
    /// <param name="manifest">The manifest as UTF-8.</param>
    /// <param name="message">The sealed message; copied.</param>
    /// <param name="index">Its place among those of its stream that come together, from 0.</param>
    /// <param name="count">How many come together.</param>
    public abstract void Add(
        in MessageRow row, ReadOnlySpan<byte> manifest, ReadOnlyMemory<byte> message, int index, int count);

    /// <summary>Ends a batch: everything added is in the tables.</summary>
    public abstract void End();

    public abstract void Dispose();
}
