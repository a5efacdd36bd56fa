using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Twin.Storage;

/// <summary>The digest of all rows of <c>series</c> in the order they were appended.</summary>
/// <remarks>
/// Rows are hashed in blocks of 1,024: digest = SHA-256(digest · block), so a row costs 20 copied bytes. The digest at
/// any row is SHA-256(digest of the full blocks · the rows since), which does not depend on when snapshots were taken.
/// </remarks>
internal sealed class SeriesDigest
{
    private const int RowBytes = sizeof(int) + sizeof(long) + sizeof(double);

    /// <summary>Rows of a block.</summary>
    public const int BlockRows = 1024;

    private readonly byte[] _buffer = new byte[MessageEnvelope.LinkBytes + (BlockRows * RowBytes)];
    private readonly byte[] _remembered = new byte[MessageEnvelope.LinkBytes + (BlockRows * RowBytes)];
    private int _rows;
    private (long Count, int Rows) _position;

    /// <summary>Begins after whole blocks.</summary>
    /// <param name="begin">Their rows, and what <see cref="Block"/> gave for them.</param>
    public SeriesDigest(ChainHead begin)
    {
        Count = begin.Count;
        begin.Link.CopyTo(_buffer, 0);
    }

    public long Count { get; private set; }

    public void Add(int seriesId, long atMicros, double value)
    {
        Span<byte> row = _buffer.AsSpan(MessageEnvelope.LinkBytes + (_rows * RowBytes), RowBytes);
        BinaryPrimitives.WriteInt32LittleEndian(row, seriesId);
        BinaryPrimitives.WriteInt64LittleEndian(row[sizeof(int)..], atMicros);
        BinaryPrimitives.WriteInt64LittleEndian(row[(sizeof(int) + sizeof(long))..], Bits(value));
        Count++;
        if (++_rows < BlockRows)
            return;
        SHA256.HashData(_buffer).CopyTo(_buffer, 0);
        _rows = 0;
    }

    /// <summary>Remembers where it stands.</summary>
    /// <remarks>Shape: copies at most 20 kB, once a commit.</remarks>
    public void Remember()
    {
        _buffer.AsSpan(0, MessageEnvelope.LinkBytes + (_rows * RowBytes)).CopyTo(_remembered);
        _position = (Count, _rows);
    }

    /// <summary>Goes back to where it was told to remember.</summary>
    public void Return()
    {
        (Count, _rows) = _position;
        _remembered.AsSpan(0, MessageEnvelope.LinkBytes + (_rows * RowBytes)).CopyTo(_buffer);
    }

    /// <summary>The digest of the full blocks, from which it can be begun again; only at the end of one.</summary>
    public ChainHead Block() => new(Count, _buffer[..MessageEnvelope.LinkBytes]);

    /// <summary>The count of rows and the digest of all of them.</summary>
    public ChainHead Head() => Count == 0
        ? ChainHead.Empty
        : new ChainHead(Count, SHA256.HashData(_buffer.AsSpan(0, MessageEnvelope.LinkBytes + (_rows * RowBytes))));

    // SQLite keeps neither the sign of zero nor the payload of NaN, so the digest must not see them.
    private static long Bits(double value) =>
        BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value == 0 ? 0.0 : value);
}
